import type { TimelineEvent } from '../post-mortem-document';
import { mayBeMilestone, recognisedKinds } from '../timeline/event-kind';
import { readStatedTime } from '../times/stated-time';
import { writtenExactly } from '../times/written-time';
import { instantShown } from '../times/zone-offsets';

/** How times are stated. */
export interface WritingZone {
  /** IANA zone in which times are read where nothing else is stated. */
  timeZone: string;
  /** Whether each time is to say its zone, which is UTC then: for a page that says elsewhere that its times are in another. */
  isStated?: boolean;
}

const placeholder = 'HH:mm';

/**
 * When an event happened as the app writes it: `2026-11-24 10:02` in the given IANA zone, with seconds when there are some, `~`
 * before what is approximate. In UTC, and saying so, when the zone's clocks show that time twice. Words that state no time
 * stay for an event without one.
 */
export function timeWords({ occurredAt, certainty, statedTime }: TimelineEvent, zone: WritingZone): string {
  if (occurredAt === null) return statesNoTime(statedTime) ? statedTime : placeholder;
  const { timeZone, isStated = false } = zone;
  const words = writtenExactly(occurredAt, timeZone);
  const isPlain =
    !isStated && instantShown(Date.parse(`${words.replace(' ', 'T')}Z`), timeZone) === Date.parse(occurredAt);
  return `${certainty === 'approximate' ? '~' : ''}${isPlain ? words : `${writtenExactly(occurredAt, 'UTC')} UTC`}`;
}

/** What the Kind cell of a row says: nothing for a step, unless its words would be taken for more. */
export function kindWords({ kind, text }: TimelineEvent): string {
  if (kind !== 'step') return kind;
  return isStepByItself(text) ? '' : 'step';
}

/** Whether a row without a kind of its own would be read as this kind. */
export function isReadAs({ kind, text }: TimelineEvent): boolean {
  return (recognisedKinds([text], []).get(0) ?? 'step') === kind;
}

function isStepByItself(text: string): boolean {
  return !mayBeMilestone(text);
}

function statesNoTime(words: string): boolean {
  const stated = readStatedTime(words);
  return stated === undefined || stated.isPlaceholder;
}

/** What makes two rows the same to a reader. */
export function eventKey({ occurredAt, certainty, kind, text, evidenceUrl, statedTime }: TimelineEvent): string {
  return JSON.stringify([
    occurredAt,
    certainty,
    kind,
    text,
    evidenceUrl ?? null,
    occurredAt === null ? statedTime : '',
  ]);
}
