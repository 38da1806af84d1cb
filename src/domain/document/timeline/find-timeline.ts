import { childrenOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import type { FoundSections, PlacedBlock } from '../find-sections';
import { isList } from '../list-items';
import type { SectionName } from '../post-mortem-document';
import { lineOf } from '../plain-text';
import { readStatedTime } from '../times/stated-time';
import { gridOf } from '../table-grid';
import { layoutOf } from './timeline-columns';
import { postedUpdates } from './posted-updates';
import { isDateOnly } from './timeline-entry';
import type { TimelineEntry } from './timeline-entry';
import { linedFacts, tableFacts } from './timeline-labels';
import { logEntries, proseEntries } from './timeline-prose';
import { timelineEntries } from './timeline-rows';

/** Fewer are no timeline but times in passing. */
const fewestRows = 2;
const fewestSentences = 3;
/** Where a report without a timeline tells when things happened. */
const otherPlaces: readonly SectionName[] = ['overview', 'details'];

/**
 * The rows of a page's timeline: those of its section, else of tables and lists of times elsewhere, else facts such as "Detected at: 10:05",
 * else sentences that say when. A section with a timeline's table to fill in is a timeline, empty or not.
 */
export function findTimeline({ parts, others }: FoundSections): TimelineEntry[] {
  const own = parts.filter(({ section }) => section === 'timeline').flatMap(({ blocks }) => blocks);
  const entries = timelineEntries(own);
  if (hasRows(entries, 1) || own.some(({ node }) => isTimelineTable(node))) return entries;
  const places = [others, ...otherPlaces.map((name) => blocksOf(parts, name))];
  const otherwise: readonly [rows: () => TimelineEntry[], fewest: number][] = [
    [() => own.flatMap(({ node }) => logEntries(node)), 1],
    [() => proseIn(own), 1],
    [() => places.flatMap((blocks) => postedUpdates(blocks) ?? []), fewestRows],
    [() => places.flatMap(timesElsewhere), fewestRows],
    [() => withoutRecord(places.flat().flatMap(({ node }) => factsIn(node))), 1],
    [() => places.flat().flatMap(({ node }) => logEntries(node)), fewestRows],
    [() => proseIn([...blocksOf(parts, 'overview'), ...others]), fewestSentences],
  ];
  for (const [read, fewest] of otherwise) {
    const rows = read();
    if (hasRows(rows, fewest)) return rows;
  }
  return entries;
}

/** A story names its zone once: where it names no other, all its times are in it. */
function proseIn(blocks: readonly PlacedBlock[]): TimelineEntry[] {
  const entries = blocks.flatMap(({ node }) => proseEntries(node));
  const zones = new Set(
    entries.flatMap((entry) => ('row' in entry ? (readStatedTime(entry.row.time)?.zone ?? []) : [])),
  );
  const [zone] = zones;
  return zone === undefined || zones.size > 1 ? entries : [{ note: `times: ${zone}` }, ...entries];
}

/** Beside "Incident resolved: …" a bare "Resolved: …" is the ticket's. */
function withoutRecord(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const labelOf = (entry: TimelineEntry): string => ('row' in entry ? entry.row.content.map(lineOf).join(' ') : '');
  const kindOf = (entry: TimelineEntry): string => ('row' in entry ? entry.row.kind : '');
  const ofIncident = entries.filter((entry) => /\b(?:incident|outage|impact|service)\b/iu.test(labelOf(entry)));
  const isRepeated = (entry: TimelineEntry): boolean => ofIncident.some((other) => kindOf(other) === kindOf(entry));
  return entries.filter((entry) => ofIncident.includes(entry) || !isRepeated(entry));
}

function blocksOf(parts: FoundSections['parts'], section: SectionName): PlacedBlock[] {
  return parts.filter((part) => part.section === section).flatMap(({ blocks }) => blocks);
}

function hasRows(entries: readonly TimelineEntry[], fewest: number): boolean {
  return entries.filter((entry) => 'row' in entry && hasClock(entry.row.time)).length >= fewest;
}

function isTimelineTable(node: AdfNode): boolean {
  return node.type === 'table' && layoutOf(gridOf(node)) !== undefined;
}

/** Tables, lists, headings and lines that mostly begin with times, and the dates between them. */
function timesElsewhere(blocks: readonly PlacedBlock[]): TimelineEntry[] {
  const headings = blocks.filter(({ node }) => node.type === 'heading' && isTimedHeading(lineOf(node)));
  if (headings.length >= fewestRows) return timelineEntries(blocks);
  return timelineEntries(blocks.filter(({ node }) => isMostlyTimes(node) || isDate(node))).filter(
    (entry) => !isUntimedFact(entry),
  );
}

/** "November 04 09:12 UTC (lasting 1 hour)" is the title of an incident, not one of its rows. */
function isTimedHeading(words: string): boolean {
  return hasClock(words) && !/\b(?:lasting|duration)\b/iu.test(words);
}

/** "On 17 November at 08:00 the certificate expired." describes what happened; rows begin with the bare time. */
const isSentence = /^(?:on|between|from|am|den|le|el)\b.*[.!]$/isu;

function isMostlyTimes(node: AdfNode): boolean {
  if (node.type !== 'table' && !isList(node))
    return node.type === 'paragraph' && hasClock(lineOf(node)) && !isSentence.test(lineOf(node));
  if (node.type === 'table' && tableFacts(node).length > 0) return false;
  const rows = timelineEntries([{ node, path: [] }]).filter((entry) => 'row' in entry);
  const timed = rows.filter((entry) => hasClock(entry.row.time)).length;
  return timed >= 1 && timed * 2 > rows.length;
}

/** "Severity: 3" among "Detected: 11:52" is a fact, not a row that lacks its time. */
function isUntimedFact(entry: TimelineEntry): boolean {
  if (!('row' in entry) || entry.row.time !== '') return false;
  return /^[\p{L}][\p{L}\p{N} ()/-]{1,40}:\s/u.test(entry.row.content.map(lineOf).join(' '));
}

function isDate(node: AdfNode): boolean {
  const time = node.type === 'heading' || node.type === 'paragraph' ? readStatedTime(lineOf(node)) : undefined;
  return time !== undefined && isDateOnly(time) && time.rest === '';
}

function hasClock(words: string): boolean {
  const time = readStatedTime(words);
  return time !== undefined && !time.isPlaceholder && (time.time !== undefined || time.elapsed !== undefined);
}

function factsIn(node: AdfNode): TimelineEntry[] {
  if (node.type === 'table') return tableFacts(node);
  if (isList(node)) return childrenOf(node).flatMap((item) => childrenOf(item).flatMap(factsIn));
  return node.type === 'paragraph' ? linedFacts(node) : [];
}

/** What facts in a block say of milestones, each with its label and the words of its time. */
export function milestonesInFacts(node: AdfNode): { kind: string; time: string }[] {
  return factsIn(node).flatMap((entry) => ('row' in entry ? [{ kind: entry.row.kind, time: entry.row.time }] : []));
}
