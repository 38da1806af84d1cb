import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers that look random and are the same for the same seed. */
export interface SeededRandom {
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
  /** A whole number; both ends belong to it. */
  between(least: number, most: number): number;
  /** True in so many of a hundred cases. */
  percent(chance: number): boolean;
  /** @throws RangeError when there is nothing to choose from. */
  pick<Value>(from: readonly Value[]): Value;
  bytes: (size: number) => Buffer;
  /** Formed like a random UUID. */
  uuid: () => string;
}

/** Seeds that are neighbours must not begin alike: the name and a good mix keep them apart. */
function mix(seed: number, name: string): number {
  let hash = seed | 0;
  for (const char of `${name}:${seed}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x5bd1e995) ^ (hash >>> 15);
  return hash;
}

/** @param name several independent rows of numbers from one seed */
export function seededRandom(seed: number, name = ''): SeededRandom {
  const generator = xoroshiro128plus(mix(seed, name));
  const between = (least: number, most: number): number => uniformInt(generator, least, most);
  const bytes = (size: number): Buffer => {
    const made = Buffer.alloc(size);
    for (let at = 0; at < size; at += 1) made[at] = between(0, 255);
    return made;
  };
  return {
    below: (count) => between(0, count - 1),
    between,
    percent: (chance) => between(0, 99) < chance,
    pick(from) {
      const picked = from[from.length === 0 ? 0 : between(0, from.length - 1)];
      if (picked === undefined) throw new RangeError('There is nothing to pick from.');
      return picked;
    },
    bytes,
    uuid() {
      const hex = bytes(16).toString('hex');
      const variant = '89ab'.charAt(between(0, 3));
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}
