import { longestCommon } from '../../../../../src/domain/document/merge/longest-common';

/** A line of a section, and whether publishing adds it or takes it out. */
export interface MarkedLine {
  text: string;
  mark: 'same' | 'added' | 'removed';
}

/** Both versions of a section in one list, in reading order; what goes stands before what takes its place. */
export function markLines(before: readonly string[], after: readonly string[]): readonly MarkedLine[] {
  const lines: MarkedLine[] = [];
  let [from, to] = [0, 0];
  const add = (texts: readonly string[], mark: MarkedLine['mark']): void => {
    lines.push(...texts.map((text) => ({ text, mark })));
  };
  for (const [kept, place] of [...longestCommon(before, after), [before.length, after.length] as const]) {
    add(before.slice(from, kept), 'removed');
    add(after.slice(to, place), 'added');
    add(before.slice(kept, kept + 1), 'same');
    [from, to] = [kept + 1, place + 1];
  }
  return lines;
}
