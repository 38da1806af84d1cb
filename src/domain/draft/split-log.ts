import type { TimelineEvent } from '../document/post-mortem-document';
import { recognisedKinds } from '../document/timeline/event-kind';
import { orderOf } from '../document/timeline/timeline-dates';
import type { StatedTime } from '../document/times/stated-time';
import { placeInTime, withStated } from '../document/times/time-context';
import type { TimeContext } from '../document/times/time-context';
import { looksLikeName, readLogLine } from './read-log-line';
import type { LogLine } from './read-log-line';

export interface LogPlace {
  /** IANA zone for times that state none. */
  timeZone: string;
  /** `YYYY-MM-DD`: the day of times above the first date. */
  date: string;
}

interface LogEntry {
  /** Undefined for words above the first time. */
  time: StatedTime | undefined;
  author: string;
  lines: string[];
}

/** An entry, or a date that holds for the entries below it. */
type LogPart = LogEntry | { heading: StatedTime };

/**
 * Splits a chat, a list of alerts or a log into rows of a timeline: one for each time, in the order in which things happened.
 * No words are lost: lines without a time belong to the row above them, words above the first time become a row without one.
 * Only what chats say of themselves (counts of replies and reactions) is left out. Kinds are guessed from the words, as on a page.
 */
export function splitLog(text: string, place: LogPlace): TimelineEvent[] {
  const parts = partsOf(linesOf(text));
  const rows = placeParts(parts, place).filter((event) => event.text !== '');
  const forward = isBackward(rows) ? rows.toReversed() : rows;
  const kinds = recognisedKinds(
    forward.map((event) => event.text),
    [],
  );
  return forward.map((event, row) => ({ ...event, kind: kinds.get(row) ?? 'step', row }));
}

type TellingLine = Exclude<LogLine, { kind: 'noise' }>;

const longestName = 60;

interface RawLine {
  raw: string;
  line: LogLine;
}

function linesOf(text: string): RawLine[] {
  return text
    .split(/\r\n?|\n/u)
    .filter((raw) => raw.trim() !== '')
    .map((raw) => ({ raw, line: readLogLine(raw) }));
}

/** A name on a line of its own goes with the time below it. */
function attachNames(lines: readonly RawLine[]): TellingLine[] {
  return lines.flatMap(({ line, raw }, index): TellingLine[] => {
    if (line.kind === 'noise' || isNameOver(line, lines[index + 1])) return [];
    const above = lines[index - 1]?.line;
    const isNamed = above !== undefined && line.kind === 'row' && isNameOver(above, { line, raw });
    return [isNamed ? { ...line, author: above.text.replace(/\s+APP$/u, '') } : line];
  });
}

/** Chats indent the time below a name; without that it has to look like one. */
function isNameOver(line: LogLine, below: RawLine | undefined): line is Extract<LogLine, { kind: 'words' }> {
  if (line.kind !== 'words' || below === undefined || !isBareTime(below.line)) return false;
  return looksLikeName(line.text) || (/^\s{2}/u.test(below.raw) && line.text.length <= longestName);
}

function isBareTime(line: LogLine | undefined): boolean {
  return line?.kind === 'row' && line.text === '' && line.author === '';
}

function partsOf(lines: readonly RawLine[]): LogPart[] {
  const telling = lines.flatMap(({ line }) => (line.kind === 'noise' ? [] : [line]));
  // Lists of alerts may say when below what.
  const isClosed = telling[0]?.kind === 'words' && isBareTime(telling.at(-1));
  return isClosed ? closedByTimes(telling) : openedByTimes(attachNames(lines));
}

function openedByTimes(lines: readonly TellingLine[]): LogPart[] {
  const parts: LogPart[] = [];
  let author = '';
  for (const line of lines) {
    const open = parts.at(-1);
    if (line.kind === 'date') parts.push({ heading: line.time });
    else if (line.kind === 'row') {
      // The second message of the same person in a row has a time only.
      author = line.author === '' && line.text === '' ? author : line.author;
      parts.push({ time: line.time, author, lines: [line.text] });
    } else if (open !== undefined && 'lines' in open) open.lines.push(line.text);
    else parts.push({ time: undefined, author: '', lines: [line.text] });
  }
  return parts;
}

function closedByTimes(lines: readonly TellingLine[]): LogPart[] {
  const parts: LogPart[] = [];
  let said: string[] = [];
  for (const line of lines) {
    if (line.kind === 'date') parts.push({ heading: line.time });
    else if (line.kind === 'words') said.push(line.text);
    else {
      parts.push({ time: line.time, author: line.author, lines: [...said, line.text] });
      said = [];
    }
  }
  return parts;
}

function placeParts(parts: readonly LogPart[], place: LogPlace): TimelineEvent[] {
  let context = firstContext(parts, place);
  const rows: TimelineEvent[] = [];
  for (const part of parts) {
    if ('heading' in part) {
      context = { ...withStated(part.heading, context), previous: undefined };
      continue;
    }
    const placed = part.time === undefined ? undefined : placeInTime(part.time, context);
    context = placed?.context ?? context;
    rows.push({
      occurredAt: placed?.occurredAt ?? null,
      certainty: placed?.certainty ?? 'unknown',
      statedTime: part.time?.stated ?? '',
      ...wordsOf(part),
      kind: 'step',
      row: rows.length,
    });
  }
  return rows;
}

function firstContext(parts: readonly LogPart[], { timeZone, date }: LogPlace): TimeContext {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const stated = parts.flatMap((part) => ('heading' in part ? [] : (part.time ?? [])));
  const day0 = { year, month, day };
  return {
    ...{ zone: timeZone, date: day0, writtenDate: day0, previous: undefined },
    dayOrMonthFirst: 'day',
    order: orderOf(stated),
  };
}

const webAddress = /https?:\/\/[^\s<>"')\]|]*[^\s<>"')\]|.,;:!?]/u;

function wordsOf({ author, lines }: LogEntry): Pick<TimelineEvent, 'text' | 'evidenceUrl'> {
  const said = lines.filter((line) => line !== '').join(' ');
  const evidenceUrl = webAddress.exec(said)?.[0];
  const text = author === '' || said === '' ? said : `${author}: ${said}`;
  return { text, ...(evidenceUrl === undefined ? {} : { evidenceUrl }) };
}

/** The latest first, as lists of alerts often have it. */
function isBackward(rows: readonly TimelineEvent[]): boolean {
  const instants = rows.flatMap(({ occurredAt }) => (occurredAt === null ? [] : [occurredAt]));
  const isSorted = instants.every((instant, index) => index === 0 || instant <= (instants[index - 1] ?? ''));
  return isSorted && instants.length > 1 && instants[0] !== instants.at(-1);
}
