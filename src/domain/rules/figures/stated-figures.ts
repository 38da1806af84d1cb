import type { Passage } from '../../document/post-mortem-document';
import { claimOf } from './claims';
import type { Claim } from './claims';
import { findClockDurations } from './clock-durations';
import { sentenceAround } from './sentences';
import { findDurations } from './stated-durations';
import type { StatedDuration } from './stated-durations';
import { findStretches } from './stated-stretches';
import type { StatedStretch } from './stated-stretches';

/** A duration of a passage with what it says: how long part of the incident took, or how long a stretch beside it is. */
export interface StatedFigure {
  duration: StatedDuration;
  /** The author's words. */
  quote: string;
  claim?: Claim;
  /** The two times that stand with the duration; they bear it out or not, whatever the timeline says. */
  stretch?: StatedStretch & { quote: string };
}

/** @param label what the passage belongs to, when that stands elsewhere (`labels.ts`) */
export function figuresOf({ text, asides, row }: Passage, label: string): StatedFigure[] {
  const isOwn = ({ from, to }: { from: number; to: number }): boolean =>
    !asides.some((aside) => aside.kind !== 'mention' && aside.from < to && from < aside.to);
  const durations = [...findDurations(text), ...findClockDurations(text, label)].filter(isOwn);
  if (durations.length === 0) return [];
  const stretches = findStretches(text).filter(isOwn);
  const sorted = durations.sort((one, other) => one.from - other.from);
  const figures = sorted.map((duration) => figureOf(duration, { text, durations: sorted, stretches, label }));
  return withParts(figures, row !== undefined);
}

interface Surroundings {
  text: string;
  durations: readonly StatedDuration[];
  stretches: readonly StatedStretch[];
  label: string;
}

function figureOf(duration: StatedDuration, { text, durations, stretches, label }: Surroundings): StatedFigure {
  const quote = text.slice(duration.from, duration.to).trim();
  const stretch = stretches.find((other) => standTogether(duration, other, text));
  if (stretch !== undefined)
    return { duration, quote, stretch: { ...stretch, quote: text.slice(stretch.from, stretch.to).trim() } };
  const claim = claimOf(sentenceAround(text, durations, duration, label));
  return { duration, quote, ...(claim === undefined ? {} : { claim }) };
}

/** "09:02 – 10:14 (72 minutes)", "for 72 minutes, from 09:02 to 10:14": nothing but small words between. */
function standTogether(duration: StatedDuration, stretch: StatedStretch, text: string): boolean {
  const between =
    duration.from >= stretch.to ? text.slice(stretch.to, duration.from) : text.slice(duration.to, stretch.from);
  return /^(?:[\s,()=:–—-]|for|a|the|total|of|from|between|about|in|all|i\.e\.|that is|utc|duration|lasting|later)*$/iu.test(
    between,
  );
}

/** Several outages in one passage, and what a row of the timeline says of the moment, are parts of the whole. */
function withParts(figures: readonly StatedFigure[], isRow: boolean): StatedFigure[] {
  const outages = figures.filter(({ claim }) => claim?.code === 'outage');
  const differ = new Set(outages.map(({ duration }) => Math.round(duration.minutes))).size > 1;
  return figures.map((figure) =>
    figure.claim?.code === 'outage' && (differ || isRow)
      ? { ...figure, claim: { ...figure.claim, isPartial: true } }
      : figure,
  );
}
