import type { Passage } from '../../document/post-mortem-document';
import { findDurations } from './stated-durations';

const longestLabel = 60;

/**
 * The words to which passages that hold only a figure belong: the cell to the left, or the heading of the column. Tables come as their cells, one after the
 * other, so that a run of labels is followed by a run of as many figures.
 * @returns one label for each passage; empty for those that speak for themselves
 */
export function labelsOf(passages: readonly Passage[]): string[] {
  const isFigure = passages.map(({ text, row }) => row === undefined && isOnlyFigure(text));
  const isLabel = (index: number): boolean => isFigure[index] === false && isShort(passages[index]?.text ?? '');
  const labels = passages.map(() => '');
  for (const { start, end } of runsOf(isFigure)) {
    const count = end - start;
    const isHeaded = count > 1 && start >= count && indexes(start - count, start).every(isLabel);
    for (const index of indexes(start, isHeaded ? end : start + 1)) {
      const at = isHeaded ? index - count : start - 1;
      if (isLabel(at)) labels[index] = labelText(passages[at]?.text ?? '');
    }
  }
  return labels;
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Figures that follow one another, `[start, end)`. */
function runsOf(isFigure: readonly boolean[]): { start: number; end: number }[] {
  const starts = isFigure.flatMap((is, index) => (is && isFigure[index - 1] !== true ? [index] : []));
  return starts.map((start) => {
    const end = isFigure.indexOf(false, start);
    return { start, end: end < 0 ? isFigure.length : end };
  });
}

function isOnlyFigure(text: string): boolean {
  if (text.length > longestLabel || !/\d|hour|day|minute/iu.test(text)) return false;
  if (/^\s*[~≈<>]?\s*(?:\d{1,3}:\d\d(?::\d\d)?|\d+(?:\.\d+)?)\s*$/u.test(text)) return true;
  const [only, another] = findDurations(text);
  if (only === undefined || another !== undefined) return false;
  return !/[\p{L}\d]/u.test((text.slice(0, only.from) + text.slice(only.to)).replace(/\([^)]*\)/gu, ''));
}

function isShort(text: string): boolean {
  return text.length <= longestLabel && /\p{L}/u.test(text) && !/[.!?]$/u.test(text);
}

function labelText(text: string): string {
  return text.trim().replace(/[\s:：–—-]+$/u, '');
}
