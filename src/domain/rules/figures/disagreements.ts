import type { TimelineEvent } from '../../document/post-mortem-document';
import { businessMinutesBetween } from '../business-time';
import { allows, boundsOf } from './bounds';
import type { Claim } from './claims';
import { spansOf } from './spans';
import type { Span } from './spans';
import type { StatedDuration } from './stated-durations';
import type { StatedFigure } from './stated-figures';

/** A figure that cannot be right: by the timeline, or by the two times that stand beside it. */
export type Disagreement =
  | { by: 'timeline'; figure: StatedFigure; span: Span; derived: number }
  | { by: 'stretch'; figure: StatedFigure; stretch: string; derived: number };

interface Known {
  timeline: readonly TimelineEvent[];
  /** IANA zone of business hours. */
  timeZone: string;
}

/** @returns undefined when the figure is borne out, or when nothing is there to compare it with */
export function disagreementOf(figure: StatedFigure, known: Known): Disagreement | undefined {
  if (figure.stretch !== undefined) return againstStretch(figure, figure.stretch);
  return figure.claim === undefined ? undefined : againstTimeline(figure, figure.claim, known);
}

/** Each end of a stretch is rounded to its minute, so that exact minutes may be two off. */
function againstStretch(
  figure: StatedFigure,
  { minutes, quote }: NonNullable<StatedFigure['stretch']>,
): Disagreement | undefined {
  const bounds = boundsOf(figure.duration);
  const isBusiness = figure.duration.isBusiness;
  if (isBusiness || figure.duration.most >= minutesInDay || minutes.some((length) => allows(bounds, length, 1)))
    return undefined;
  return { by: 'stretch', figure, stretch: quote, derived: minutes[0] ?? 0 };
}
const minutesInDay = 24 * 60;

function againstTimeline(figure: StatedFigure, claim: Claim, known: Known): Disagreement | undefined {
  const spans = spansOf(claim.code, claim.since, known.timeline);
  if (spans === undefined) return undefined;
  const { duration } = figure;
  const isRight = spans.possible.some((span) => bearsOut(span, duration, claim, known.timeZone));
  if (isRight) return undefined;
  return {
    by: 'timeline',
    figure,
    span: spans.quoted,
    derived: countedMinutes(spans.quoted, duration, known.timeZone),
  };
}

function bearsOut(span: Span, duration: StatedDuration, { isPartial, isField }: Claim, timeZone: string): boolean {
  const bounds = boundsOf(duration, isField);
  const lengths = duration.isBusiness ? [span.minutes, countedMinutes(span, duration, timeZone)] : [span.minutes];
  return lengths.some((minutes) => allows(bounds, minutes, span.slack) || (isPartial && minutes >= bounds.least));
}

function countedMinutes({ from, to, minutes }: Span, { isBusiness }: StatedDuration, timeZone: string): number {
  return isBusiness ? businessMinutesBetween(from.occurredAt, to.occurredAt, timeZone) : minutes;
}
