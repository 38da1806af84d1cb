import { childrenOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { lineOf, plainText } from '../plain-text';
import { locateStatedTimes, readStatedTime } from '../times/stated-time';
import { withoutBeliefs } from './beliefs';
import { isDateOnly, paragraphOf } from './timeline-entry';
import type { TimelineEntry } from './timeline-entry';

/** A sentence may go on with a time of its own: "…, and by 10:40 it was over". */
const sentenceEnd =
  /(?<=[.!?]["”’)]?)\s+(?=[\p{Lu}\d"“(])|,? and (?=(?:at|by|around) (?:about |around )?\d{1,2}[:.]\d{2})/u;
/** What makes a time in a sentence the time at which it happened. */
const before =
  /(?:^|\b(?:at|on|around|about|approximately|roughly|by|from|between|since|um|gegen|à|vers|a las|alle|às|kl\.?)|~|[,;(–—])\s*$/iu;
/** "On Tuesday 12 May": the day of the week stands between. */
const dayOfTheWeek =
  /(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)|(?<!\p{L})(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag))(?: the| den)?[\s,.]*$/iu;
const doubt =
  /(?:\b(?:around|about|approximately|roughly|gegen|vers|shortly (?:after|before)|just (?:after|before))|~)\s*$/iu;

/** Prose that says when things happened: a row for each sentence with a time. They tell of no block of their own: prose is for reading. */
export function proseEntries(block: AdfNode): TimelineEntry[] {
  if (block.type === 'paragraph')
    return lineOf(block).split(sentenceEnd).flatMap(clausesWithTimes).flatMap(sentenceEntry);
  const holds = block.type === 'bulletList' || block.type === 'orderedList' || block.type === 'listItem';
  return holds ? childrenOf(block).flatMap(proseEntries) : [];
}

/** Whether a paragraph that begins with a time is a story ("At 14:05 the deploy … At 14:15 …"), not a row of a list. */
export function isStory(words: string): boolean {
  return (
    /^(?:at|on|around|about|by|from|between|since|um|à|vers|a las|alle)\b/iu.test(words) && sentenceEnd.test(words)
  );
}

/** A log or chat kept as code, where most lines begin with a time. */
export function logEntries(block: AdfNode): TimelineEntry[] {
  const lines = block.type === 'codeBlock' ? plainText(block).split('\n') : [];
  const entries = lines.flatMap((line): TimelineEntry[] => {
    const time = readStatedTime(line);
    if (time === undefined || isDateOnly(time) || time.rest === '') return [];
    const content = [paragraphOf([{ type: 'text', text: time.rest }])];
    return [{ row: { time: time.stated, kind: '', content, evidenceUrl: undefined, extra: [], told: [] } }];
  });
  return entries.length >= 2 && entries.length * 2 > lines.length ? entries : [];
}

/** "We noticed it at 02:24 and rolled back at 04:40": two verbs, each with its time, tell two things. */
const secondVerb =
  /^(.*\d[:.h]\d\d.*?)\s+and\s+((?:\p{L}+ly\s+)?\p{L}+(?:ed|d up|lled back)\b[^.;]*\s(?:at|by|around)\s+\d{1,2}[:.h]\d\d.*)$/iu;

/** Longer ones are no sentences, and would be searched from each of their times to their end. */
const longestSentence = 500;

function clausesWithTimes(sentence: string): string[] {
  const [, first, second] = sentence.length > longestSentence ? [] : (secondVerb.exec(sentence) ?? []);
  return first === undefined || second === undefined ? [sentence] : [first, second];
}

function sentenceEntry(sentence: string): TimelineEntry[] {
  const located = locateStatedTimes(withoutBeliefs(sentence));
  const found = located.find(
    ({ at, time }) => !isDateOnly(time) && before.test(sentence.slice(0, at).replace(dayOfTheWeek, '')),
  );
  if (found === undefined) {
    const date = located.find(({ time }) => isDateOnly(time));
    return date === undefined ? [] : [{ note: date.time.stated }];
  }
  const date =
    found.time.date === undefined ? located.find(({ at, time }) => at < found.at && isDateOnly(time)) : undefined;
  const isDoubtful = doubt.test(sentence.slice(0, found.at)) && !found.time.isApproximate;
  const time = [date?.time.stated ?? '', `${isDoubtful ? '~' : ''}${found.time.stated}`]
    .filter((words) => words !== '')
    .join(' ');
  const content = [paragraphOf([{ type: 'text', text: sentence.trim() }])];
  return [{ row: { time, kind: '', content, evidenceUrl: undefined, extra: [], told: [] } }];
}
