/** Positions in two sequences that hold the same. */
export type Pair = readonly [one: number, other: number];

interface Link {
  pair: Pair;
  before: Link | undefined;
}

/**
 * The longest way to go through two sequences side by side on equal elements, in order (Hunt and Szymanski). What is
 * equal at both ends is paired first, so that small edits to long sequences cost little.
 */
export function longestCommon(one: readonly string[], other: readonly string[]): Pair[] {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const inner = commonOf(one.slice(start, one.length - end), other.slice(start, other.length - end));
  return [
    ...Array.from({ length: start }, (_none, index): Pair => [index, index]),
    ...inner.map(([left, right]): Pair => [left + start, right + start]),
    ...Array.from({ length: end }, (_none, index): Pair => [one.length - end + index, other.length - end + index]),
  ];
}

function commonOf(one: readonly string[], other: readonly string[]): Pair[] {
  const places = placesIn(other);
  // For each length, the chain of it that ends earliest in the other sequence.
  const ends: Link[] = [];
  one.forEach((element, left) => {
    for (const right of places.get(element) ?? []) {
      const length = firstEndFrom(ends, right);
      ends[length] = { pair: [left, right], before: ends[length - 1] };
    }
  });
  const chain: Pair[] = [];
  for (let link = ends.at(-1); link !== undefined; link = link.before) chain.push(link.pair);
  return chain.reverse();
}

/** Where each element stands, last place first. */
function placesIn(sequence: readonly string[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (let index = sequence.length - 1; index >= 0; index -= 1) {
    const element = sequence[index] ?? '';
    const known = places.get(element);
    if (known === undefined) places.set(element, [index]);
    else known.push(index);
  }
  return places;
}

function firstEndFrom(ends: readonly Link[], right: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle]?.pair[1] ?? right) < right) low = middle + 1;
    else high = middle;
  }
  return low;
}
