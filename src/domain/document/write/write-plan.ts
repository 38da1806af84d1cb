import { longestCommon } from '../merge/longest-common';

/** Where one of the wanted elements comes from. */
export interface Step {
  wanted: number;
  /** Position among what is on the page; undefined for one that is new. */
  from: number | undefined;
  /** Whether it stands on the page as it is wanted. */
  isSame: boolean;
  /** Whether it has another place now: it stands out of the order of the others. */
  isMoved: boolean;
}

/**
 * How to get from what is on the page to what is wanted, in the wanted order, with as much kept as possible. What is equal stays
 * or moves; between two that stay, elements become others one for one when there are as many, or where `isAkin` says so.
 */
export function planOf(
  present: readonly string[],
  wanted: readonly string[],
  isAkin: (from: number, to: number) => boolean = () => false,
): Step[] {
  const steps = new Map<number, Step>();
  const stays = longestCommon(present, wanted);
  for (const [from, to] of stays) steps.set(to, { wanted: to, from, isSame: true, isMoved: false });
  const moved = pairMoved(present, wanted, stays);
  for (const [to, from] of moved) steps.set(to, { wanted: to, from, isSame: true, isMoved: true });
  const isTaken = new Set(moved.values());
  let [afterFrom, afterTo] = [0, 0];
  for (const [endFrom, endTo] of [...stays, [present.length, wanted.length] as const]) {
    const left = range(afterFrom, endFrom).filter((from) => !isTaken.has(from));
    const open = range(afterTo, endTo).filter((to) => !steps.has(to));
    for (const [from, to] of pairChanged(left, open, isAkin)) {
      steps.set(to, { wanted: to, from, isSame: false, isMoved: false });
    }
    [afterFrom, afterTo] = [endFrom + 1, endTo + 1];
  }
  return wanted.map((_element, to) => steps.get(to) ?? { wanted: to, from: undefined, isSame: false, isMoved: false });
}

function pairMoved(
  present: readonly string[],
  wanted: readonly string[],
  stays: readonly (readonly [number, number])[],
): Map<number, number> {
  const [fixed, settled] = [new Set(stays.map(([from]) => from)), new Set(stays.map(([, to]) => to))];
  const places = new Map<string, number[]>();
  present.forEach((element, from) => {
    if (!fixed.has(from)) places.set(element, [...(places.get(element) ?? []), from]);
  });
  const moved = new Map<number, number>();
  wanted.forEach((element, to) => {
    const from = settled.has(to) ? undefined : places.get(element)?.shift();
    if (from !== undefined) moved.set(to, from);
  });
  return moved;
}

function pairChanged(
  left: readonly number[],
  open: readonly number[],
  isAkin: (from: number, to: number) => boolean,
): [number, number][] {
  if (left.length === open.length) return left.map((from, index) => [from, open[index] ?? 0]);
  let next = 0;
  return left.flatMap((from): [number, number][] => {
    const at = open.findIndex((to, index) => index >= next && isAkin(from, to));
    if (at < 0) return [];
    next = at + 1;
    return [[from, open[at] ?? 0]];
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_none, index) => from + index);
}
