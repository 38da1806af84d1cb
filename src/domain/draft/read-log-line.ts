import { isDateOnly } from '../document/timeline/timeline-entry';
import { locateStatedTimes, readStatedTime } from '../document/times/stated-time';
import type { StatedTime } from '../document/times/stated-time';

/** What one line of a chat, a list of alerts or a log is. */
export type LogLine =
  /** Nothing, or what the chat says of itself. */
  | { kind: 'noise' }
  /** A day that holds for the lines below. */
  | { kind: 'date'; time: StatedTime }
  /** A time with who spoke and what was said, as far as the line says it. */
  | { kind: 'row'; time: StatedTime; author: string; text: string }
  | { kind: 'words'; text: string };

/** Counts of replies and reactions, dividers, and what a chat writes about itself. */
const noise =
  /^(?:\d+ (?:repl(?:y|ies)|reactions?)\b.*|(?:last|view) (?:reply|thread|replies).*|new(?: messages?)?|today|yesterday|(?:also )?sent to the channel|\(edited\)|:[\w+-]+:\s*\d*|-{3,}|={3,}|\d{1,2}|-!- .*|.*\bhas (?:joined|left|quit)\b.*)$/iu;
const dayDivider = /^(?:-{2,}\s*)?(?:day changed(?: to)?|log opened)\s+/iu;
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?`;
/** "Priya Raman  9:14 AM", "priya.raman [9:14 AM]", "PagerDuty APP  9:11 AM". */
const signature = new RegExp(String.raw`^(\S.{0,60}?)(?:\s+APP)?(\s+)(\[?)(${clock})\]?$`, 'iu');
const name = /^\p{Lu}[\p{L}\p{N}.'’-]*(?: (?:\p{Lu}[\p{L}\p{N}.'’-]*|de|van|von|der|da)){0,3}$/u;
const nick = /^<[@+~&%\s]*([^>\s][^>]*)>\s*/u;

/** Reads a line by itself; who spoke may stand on the line above (see `looksLikeName`). */
export function readLogLine(line: string): LogLine {
  const words = tidied(line);
  if (words === '' || noise.test(words)) return { kind: 'noise' };
  return (
    readDivider(words) ?? readBeginning(words) ?? readSignature(line.trim()) ?? readCells(line) ?? readInside(words)
  );
}

/** Whether a line may be the name over a message. */
export function looksLikeName(words: string): boolean {
  return name.test(words.replace(/\s+APP$/u, ''));
}

function readDivider(words: string): LogLine | undefined {
  const time = readStatedTime(words.replace(dayDivider, '').replace(/(\d)(?:st|nd|rd|th)\b/u, '$1'));
  if (time === undefined || time.isPlaceholder || !isDateOnly(time) || !/^[\s-]*$/u.test(time.rest)) return undefined;
  return time.date === undefined ? undefined : { kind: 'date', time };
}

function readBeginning(words: string): LogLine | undefined {
  const time = readStatedTime(words);
  if (time?.time === undefined) return undefined;
  const [mark = '', author = ''] = nick.exec(time.rest) ?? [];
  return { kind: 'row', time, author: author.trim(), text: tidied(time.rest.slice(mark.length)) };
}

function readSignature(line: string): LogLine | undefined {
  const [, author = '', gap = '', bracket = '', clockWords = ''] = signature.exec(line) ?? [];
  const time = author === '' ? undefined : readStatedTime(clockWords);
  const isSigned = gap.length > 1 || bracket !== '' || looksLikeName(author);
  return time?.time === undefined || !isSigned ? undefined : { kind: 'row', time, author: tidied(author), text: '' };
}

/** Cells of a table, of which one says when. */
function readCells(line: string): LogLine | undefined {
  const cells = line.split('\t').map(tidied);
  const times = cells.map((cell) => readStatedTime(cell));
  const at = times.findIndex((time) => time?.time !== undefined && time.rest === '');
  const time = times[at];
  if (time === undefined || cells.length < 2) return undefined;
  const others = cells.filter((cell, index) => index !== at && cell !== '');
  return { kind: 'row', time, author: '', text: others.join(' · ') };
}

/** An alert in one line that ends with when it fired. Only a full date is sure to mean this line. */
function readInside(words: string): LogLine {
  const found = locateStatedTimes(words).find(({ time }) => time.date !== undefined && time.time !== undefined);
  if (found === undefined) return { kind: 'words', text: words };
  const before = words.slice(0, found.at).replace(/[\s,;:([–—-]*(?:\b(?:on|at|since)\s*)?$/iu, '');
  return { kind: 'row', time: found.time, author: '', text: tidied(`${before} ${found.time.rest}`) };
}

function tidied(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
