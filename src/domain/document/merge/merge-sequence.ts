import type { AdfNode } from '../adf-node';
import { childrenOf } from '../adf-node';
import { longestCommon } from './longest-common';
import type { Comparing, Versions } from './merge-comparison';
import { lineOf } from '../plain-text';
import { readStatedTime } from '../times/stated-time';

/** One side's elements by the elements of the base: what it kept of them, and what it added where. */
export interface Aligned<Part> {
  /** For each element of the base, what this side has for it; undefined when it is gone. */
  kept: readonly (Part | undefined)[];
  /** What this side added before each element of the base, and at the very end. */
  added: readonly (readonly Part[])[];
}

/** @param pairs position in the base → position in the side */
export function align<Part>(
  baseLength: number,
  side: readonly Part[],
  pairs: ReadonlyMap<number, number>,
  order: readonly number[] = Array.from({ length: baseLength }, (_none, index) => index),
): Aligned<Part> {
  const kept = order.map((inBase) => side[pairs.get(inBase) ?? -1]);
  const placeOf = new Map(
    order.flatMap((inBase, place) => (pairs.has(inBase) ? [[pairs.get(inBase), place] as const] : [])),
  );
  const added: Part[][] = Array.from({ length: baseLength + 1 }, () => []);
  let anchor = 0;
  side.forEach((part, index) => {
    const place = placeOf.get(index);
    if (place === undefined) added[anchor]?.push(part);
    else anchor = place + 1;
  });
  return { kept, added };
}

/**
 * Elements that both sides added at one place: what both added is there once, also where they have it in another order; timed rows go by
 * time. What comes out must not depend on who is who: the words decide which side leads.
 */
export function mixAdded(mine: readonly AdfNode[], theirs: readonly AdfNode[], { meaning }: Comparing): AdfNode[] {
  const isMineLeading = mine.map(meaning).join('\n') <= theirs.map(meaning).join('\n');
  const [leading, given] = isMineLeading ? [mine, theirs] : [theirs, mine];
  const following = withoutMoved(given, leading, meaning);
  const mixed: AdfNode[] = [];
  let [fromLeading, fromFollowing] = [0, 0];
  const equal = longestCommon(leading.map(meaning), following.map(meaning));
  for (const [inLeading, inFollowing] of [...equal, [leading.length, following.length] as const]) {
    mixed.push(
      ...mixRuns(leading.slice(fromLeading, inLeading), following.slice(fromFollowing, inFollowing), meaning),
      ...(isMineLeading ? following.slice(inFollowing, inFollowing + 1) : leading.slice(inLeading, inLeading + 1)),
    );
    [fromLeading, fromFollowing] = [inLeading + 1, inFollowing + 1];
  }
  return mixed;
}

/** What follows without the elements that the leading side has as well, but at another place. */
function withoutMoved(
  following: readonly AdfNode[],
  leading: readonly AdfNode[],
  meaning: Comparing['meaning'],
): readonly AdfNode[] {
  const equal = longestCommon(leading.map(meaning), following.map(meaning));
  const [inLeading, inFollowing] = [new Set(equal.map(([at]) => at)), new Set(equal.map(([, at]) => at))];
  const elsewhere = leading.filter((_node, index) => !inLeading.has(index)).map(meaning);
  return following.filter((node, index) => {
    const at = inFollowing.has(index) ? -1 : elsewhere.indexOf(meaning(node));
    if (at >= 0) elsewhere.splice(at, 1);
    return at < 0;
  });
}

/** Each run stays in its own order. Whose run comes first must not depend on who is who: without times the words decide. */
function mixRuns(one: readonly AdfNode[], other: readonly AdfNode[], meaning: Comparing['meaning']): AdfNode[] {
  if (one.length === 0 || other.length === 0) return [...one, ...other];
  const keysOf = (run: readonly AdfNode[]): string[] => run.map((node) => `${timeKey(node) ?? ''}`);
  const isTimed = [...keysOf(one), ...keysOf(other)].every((key) => key !== '');
  const keyOf = (node: AdfNode): string => `${timeKey(node) ?? ''} ${meaning(node)}`;
  if (!isTimed) return keyOf(one[0] ?? nothing) <= keyOf(other[0] ?? nothing) ? [...one, ...other] : [...other, ...one];
  const [left, right] = [[...one], [...other]];
  const mixed: AdfNode[] = [];
  while (left.length > 0 && right.length > 0) {
    const next = keyOf(left[0] ?? nothing) <= keyOf(right[0] ?? nothing) ? left.shift() : right.shift();
    if (next !== undefined) mixed.push(next);
  }
  return [...mixed, ...left, ...right];
}

const nothing: AdfNode = { type: 'text' };

/** Sorts like the time that a row of a table or an item of a list begins with; undefined when it begins with none. */
function timeKey(row: AdfNode): string | undefined {
  if (row.type !== 'tableRow' && row.type !== 'listItem') return undefined;
  const words = childrenOf(row).map(lineOf).join(' ');
  const stated = readStatedTime(words);
  if (stated?.time === undefined) return undefined;
  const { date, time } = stated;
  const parts = [date?.year ?? 0, date?.month ?? 0, date?.day ?? 0, time.hour, time.minute, time.second];
  return parts.map((part) => String(part).padStart(4, '0')).join(' ');
}

/** Three versions side by side in the order of the base: `join` for each element that the base has, `add` for what is new. */
export function weave<Part, Woven>(
  { base, mine, theirs }: { base: readonly Part[]; mine: Aligned<Part>; theirs: Aligned<Part> },
  join: (versions: Versions<Part | undefined> & { base: Part }) => readonly Woven[],
  add: (mine: readonly Part[], theirs: readonly Part[]) => readonly Woven[],
): Woven[] {
  const woven = base.flatMap((part, index) => [
    ...add(mine.added[index] ?? [], theirs.added[index] ?? []),
    ...join({ base: part, mine: mine.kept[index], theirs: theirs.kept[index] }),
  ]);
  return [...woven, ...add(mine.added[base.length] ?? [], theirs.added[base.length] ?? [])];
}
