import { milestonesInFacts } from '../document/timeline/find-timeline';
import type { FoundSections } from '../document/find-sections';
import { withoutBeliefs } from '../document/timeline/beliefs';
import { statedKind } from '../document/timeline/event-kind';
import { lineOf } from '../document/plain-text';
import { timelineContext } from '../document/read-document';
import type { ReadingContext } from '../document/read-document';
import { tellTimeline } from '../document/timeline/read-timeline';
import { paragraphOf } from '../document/timeline/timeline-entry';
import type { TimelineEntry } from '../document/timeline/timeline-entry';
import { milestoneKinds } from '../document/post-mortem-document';
import type { MilestoneKind, TimelineEvent } from '../document/post-mortem-document';
import { locateStatedTimes, readStatedTime } from '../document/times/stated-time';
import type { StatedTime } from '../document/times/stated-time';

/** What a report says beside its timeline of when a milestone was. */
interface ToldMilestone {
  kind: MilestoneKind;
  time: StatedTime;
  /** The sentence or the label that says it. */
  words: string;
}

/**
 * The rows of a report's timeline. A report without any has a row for each milestone that it tells elsewhere.
 */
export function timelineTold(
  timeline: readonly TimelineEvent[],
  found: FoundSections,
  context: ReadingContext & { title: string },
): TimelineEvent[] {
  if (timeline.length > 0) return withToldMilestones(timeline, found, context.title);
  const told = toldIn(found, context.title);
  const entries = told
    .filter(({ kind }, index) => told.findIndex((other) => other.kind === kind) === index)
    .map(({ kind, time, words }): TimelineEntry => {
      const content = [paragraphOf([{ type: 'text', text: words.trim() }])];
      return { row: { time: time.stated, kind, content, evidenceUrl: undefined, extra: [], told: [] } };
    });
  const events = tellTimeline([...zoneNote(told), ...entries], timelineContext(found, context)).map(
    ({ event }) => event,
  );
  return events.every(({ occurredAt }) => occurredAt !== null) ? events : [];
}

/** A report that names a zone at one of its times, and no other at another, means it at all of them. */
function zoneNote(told: readonly ToldMilestone[]): TimelineEntry[] {
  const zones = new Set(
    told
      .flatMap(({ time, words }) => [time, ...locateStatedTimes(words).map((located) => located.time)])
      .flatMap(({ zone }) => zone ?? []),
  );
  const [zone] = zones;
  return zone === undefined || zones.size > 1 ? [] : [{ note: `times: ${zone}` }];
}

/**
 * Marks the rows at whose time the report says, outside its timeline, that it began, was noticed or was over: facts such as
 * "Impact start: 14:02 UTC", and prose such as "between 14:02 and 15:31 UTC". What a row says itself holds; a row that would break
 * the milestones' order is left as it is.
 */
function withToldMilestones(timeline: readonly TimelineEvent[], found: FoundSections, title: string): TimelineEvent[] {
  const marked = [...timeline];
  for (const { kind, time } of toldIn(found, title)) {
    if (marked.some((event) => event.kind === kind)) continue;
    const at = marked.findIndex(
      (event) => event.kind === 'step' && isAt(event, time) && keepsOrder(event, kind, marked),
    );
    const event = marked[at];
    if (event !== undefined) marked[at] = { ...event, kind };
  }
  return marked;
}

function toldIn(found: FoundSections, title: string): ToldMilestone[] {
  const parts = found.parts.filter(
    ({ section }) => section !== 'timeline' && section !== 'actions' && section !== 'lessons',
  );
  const blocks = [...parts.flatMap((part) => part.blocks), ...found.others].map(({ node }) => node);
  const facts = [...found.owned.detailsTables.map(({ node }) => node), ...blocks].flatMap(milestonesInFacts);
  const prose = [title, ...blocks.filter(({ type }) => type !== 'table').map(lineOf)];
  return [...facts.flatMap(({ time, kind }) => told(kind, time)), ...prose.flatMap(milestonesInProse)];
}

function told(label: string, words: string): ToldMilestone[] {
  const [kind, time] = [statedKind(label), readStatedTime(words)];
  return kind === undefined || kind === 'step' || time?.time === undefined ? [] : [{ kind, time, words: label }];
}

const opensStretch = /\b(?:between|from|zwischen|von|entre|fra|mellem|mellan)\s*$/iu;
const statesStretch = /\b(?:between|from|zwischen|von|entre|fra|mellem|mellan)\s+\d/iu;
const opensStart = /\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|since|ab)(?:,?\s+(?:at|from|around|about|on))?\s*$/iu;
const opensEnd = /\b(?:ended|ends|was over|over|resolved|restored|recovered)(?:\s+(?:at|by|around|on))?\s*$/iu;
/** What is told of other things than the incident. */
const otherMatters =
  /\b(?:maintenance|scheduled|planned|window|drill|rehears\w+|usually|normally|each day|every|office hours|business hours|deploy\w*|rollout|migration|meeting|investigat\w+)\b/iu;

function milestonesInProse(text: string): ToldMilestone[] {
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u).flatMap((said) => {
    const sentence = withoutBeliefs(said);
    if (otherMatters.test(sentence)) return [];
    return locateStatedTimes(sentence).flatMap(({ at, time }): ToldMilestone[] => {
      const before = sentence.slice(0, at).replace(/[\s,]*(?:on|at|the)?[\s,]*$/iu, '');
      if (time.time === undefined) return [];
      if (opensStretch.test(before) || statesStretch.test(time.stated)) return stretchOf(time, sentence, at);
      if (opensStart.test(before)) return [{ kind: 'started', time, words: sentence }];
      return opensEnd.test(before) ? [{ kind: 'resolved', time, words: sentence }] : [];
    });
  });
}

/** "14:02 and 15:31 UTC": where it ends stands behind a word for it. */
function stretchOf(start: StatedTime, sentence: string, at: number): ToldMilestone[] {
  const [, rest = ''] =
    /^[^;]{0,60}?\d[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?\s*)?(?:[a-z]{1,5}\s*)?(?:\band\b|\bto\b|\buntil\b|\bbis\b|\bund\b|\bog\b|\btil\b|\bà\b|\bet\b|\by\b|–|-)\s*(.*)$/iu.exec(
      sentence.slice(at),
    ) ?? [];
  const end = readStatedTime(rest.replace(/^(?:on|at|about|around)\s+/iu, ''));
  return [
    { kind: 'started', time: start, words: sentence },
    ...(end?.time === undefined ? [] : [{ kind: 'resolved' as const, time: end, words: sentence }]),
  ];
}

/** The same minute of the clock; a zone or a date counts where both say one. */
function isAt({ statedTime, occurredAt }: TimelineEvent, { time, zone }: StatedTime): boolean {
  const row = readStatedTime(statedTime);
  if (row?.time === undefined || time === undefined || occurredAt === null) return false;
  const isSameZone = row.zone === undefined || zone === undefined || row.zone === zone;
  return isSameZone && row.time.hour === time.hour && row.time.minute === time.minute;
}

function keepsOrder(event: TimelineEvent, kind: MilestoneKind, timeline: readonly TimelineEvent[]): boolean {
  const place = milestoneKinds.indexOf(kind);
  return timeline.every((other) => {
    if (other.kind === 'step' || other.occurredAt === null || event.occurredAt === null) return true;
    return milestoneKinds.indexOf(other.kind) < place
      ? other.occurredAt <= event.occurredAt
      : other.occurredAt >= event.occurredAt;
  });
}
