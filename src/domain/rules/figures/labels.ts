import type { Passage } from '../../document/post-mortem-document';
import { findDurations } from './stated-durations';

const longestLabel = 60;

/**
 * The words to which passages that hold only a figure belong: the cell to the left, or the heading of the column. Tables come as their cells, one after the
 * other, so that a run of labels is followed by a run of as many figures.
 * @returns one label for each passage; empty for those that speak for themselves
 */
export function labelsOf(passages: readonly Passage[]): string[] {
  const isFigure = passages.map(({ text }) => isOnlyFigure(text));
  const isLabel = passages.map(({ text }, index) => isFigure[index] === false && isShort(text));
  return passages.map(({ row }, index) => {
    if (isFigure[index] !== true || row !== undefined) return '';
    const start = runStart(isFigure, index);
    const count = runLength(isFigure, start);
    const labels = isLabel.slice(Math.max(0, start - count), start);
    const isHeaded = count > 1 && labels.length === count && labels.every(Boolean);
    const at = isHeaded ? index - count : start - 1;
    return (isHeaded || index === start) && isLabel[at] === true ? labelText(passages[at]?.text ?? '') : '';
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

function runStart(isFigure: readonly boolean[], index: number): number {
  return index > 0 && isFigure[index - 1] === true ? runStart(isFigure, index - 1) : index;
}

function runLength(isFigure: readonly boolean[], start: number): number {
  const end = isFigure.indexOf(false, start);
  return (end < 0 ? isFigure.length : end) - start;
}
