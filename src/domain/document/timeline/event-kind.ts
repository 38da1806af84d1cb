import { clearWords, endings, firstCause, mending, paging, turned, undone } from './event-words';
import type { ClearWords } from './event-words';
import { kindOfLabelled } from './milestone-labels';
import { milestoneKinds } from '../post-mortem-document';
import type { EventKind, MilestoneKind } from '../post-mortem-document';
import { quotationsIn } from '../quotations';

/** Labels in front of a row's text that are too common as plain words ("Page: …", "End: …"). */
const labelInText = /^[^\p{L}\p{N}_]*([\p{L}][\p{L} '-]{2,40}?)(?:\]\s*[:–—-]?\s|\s*[:–—]\s|\s+-\s|\s*[!.]?\s*$)/u;
const weakLabels = /^(?:page|alerts?|update|end|start|starts|step|finished?|fixed|closed|communication|alarm)$/iu;

/** A row's words as they are judged. */
interface Told {
  sentence: string;
  /** The first sentence and what stands next to it. */
  around: string;
  /** The second sentence; empty where the first takes it in. */
  next: string;
  /** The last sentence. */
  last: string;
}

/** The kind that a row's own cell states; undefined when it states none that is known. */
export function statedKind(words: string): EventKind | undefined {
  return kindOfLabelled(words);
}

/**
 * The kinds of rows that state none, from their words: each milestone at most once. A row whose words leave doubt stays a step: a milestone
 * that is wrong makes wrong metrics.
 * @param stated the kind that each row states, where it states one
 */
export function recognisedKinds(
  texts: readonly string[],
  stated: readonly (EventKind | undefined)[],
): ReadonlyMap<number, MilestoneKind> {
  const found = new Map<number, MilestoneKind>();
  stated.forEach((kind, row) => kind !== undefined && kind !== 'step' && found.set(row, kind));
  const rows = texts.map((text, row) => toldBy(stated[row] === undefined ? text : ''));
  addLabelled(rows, found);
  for (const words of clearWords) {
    const row = isFound(words.kind, found) ? undefined : rowWith(words, rows, found);
    if (row !== undefined) found.set(row, words.kind);
  }
  if (!isFound('detected', found)) tellAlertFromPage(rows, stated, found);
  if (!isFound('started', found)) addStartToldNext(rows, found);
  if (!isFound('started', found)) addFirstCause(rows, found);
  return found;
}

/** Whether a row with these words could be read as a milestone among any other rows. */
export function mayBeMilestone(text: string): boolean {
  const { sentence } = toldBy(text);
  return recognisedKinds([text], []).size > 0 || firstCause.test(sentence);
}

function isFound(kind: MilestoneKind, found: ReadonlyMap<number, MilestoneKind>): boolean {
  return [...found.values()].includes(kind);
}

/** "Mitigated: traffic moved", "[RESOLVED] …". */
function addLabelled(rows: readonly Told[], found: Map<number, MilestoneKind>): void {
  const kinds = rows.map(({ sentence, around }) => {
    const label = labelInText.exec(sentence)?.[1] ?? '';
    const kind = label === '' || weakLabels.test(label) ? undefined : kindOfLabelled(label);
    return kind === 'step' || undone.test(around) ? undefined : kind;
  });
  for (const { kind, which } of clearWords) {
    const row = which === 'first' ? kinds.indexOf(kind) : kinds.lastIndexOf(kind);
    if (row >= 0 && !isFound(kind, found)) found.set(row, kind);
  }
}

function rowWith(
  words: ClearWords,
  rows: readonly Told[],
  found: ReadonlyMap<number, MilestoneKind>,
): number | undefined {
  const end = firstLater(words.kind, found) ?? rows.length;
  const rowsThat = (says: (told: Told) => boolean): number[] =>
    rows.slice(0, end).flatMap((told, row) => (!found.has(row) && says(told) ? [row] : []));
  const clear = rowsThat((told) => saysClearly(told, words.clear, words) || endsOn(told, words));
  if (clear.length > 0) return words.which === 'first' ? clear[0] : clear.at(-1);
  // Of several steps that helped it is the last that ended the impact.
  const { likely } = words;
  if (likely === undefined) return undefined;
  const helped = rowsThat((told) => saysClearly(told, likely, words));
  return helped.filter((row) => tellsEffect(rows[row], words)).at(-1) ?? helped.at(-1);
}

/** The first row of a milestone that follows this kind in an incident: no row below it can be of this kind. */
function firstLater(kind: MilestoneKind, found: ReadonlyMap<number, MilestoneKind>): number | undefined {
  const later = [...found].filter(([, other]) => milestoneKinds.indexOf(other) > milestoneKinds.indexOf(kind));
  return later.length === 0 ? undefined : Math.min(...later.map(([row]) => row));
}

/** Where an alert fires first and a person is paged by a row of its own, the alert detected it and the page alerted the team. */
function tellAlertFromPage(
  rows: readonly Told[],
  stated: readonly (EventKind | undefined)[],
  found: Map<number, MilestoneKind>,
): void {
  const alert = [...found].find(([, kind]) => kind === 'alerted')?.[0];
  if (alert === undefined || stated[alert] !== undefined || paging.test(rows[alert]?.sentence ?? '')) return;
  const end = rows.findIndex((_row, row) => row > alert && found.has(row));
  const page = rows
    .slice(0, end < 0 ? rows.length : end)
    .findIndex(({ sentence }, row) => row > alert && paging.test(sentence) && !turned.test(sentence));
  if (page < 0 || stated[page] !== undefined) return;
  found.set(alert, 'detected');
  found.set(page, 'alerted');
}

/** "The job points the alias at an empty index. Customers start to see empty results.": unless it says when. */
function addStartToldNext(rows: readonly Told[], found: Map<number, MilestoneKind>): void {
  const words = clearWords.find(({ kind }) => kind === 'started');
  const row = rows
    .slice(0, firstLater('started', found) ?? rows.length)
    .findIndex(
      (told) =>
        words !== undefined &&
        !saysTime.test(told.next) &&
        saysClearly({ ...told, sentence: told.next }, words.clear, words),
    );
  if (row >= 0) found.set(row, 'started');
}
const saysTime = /\d[:.h]\d\d/u;

/** The last change before all other milestones began it, unless a row tells of the impact itself. */
function addFirstCause(rows: readonly Told[], found: Map<number, MilestoneKind>): void {
  const end = firstLater('started', found) ?? 0;
  const cause = rows
    .slice(0, end)
    .findLastIndex(({ sentence }) => firstCause.test(sentence) && !mending.test(sentence) && !turned.test(sentence));
  if (cause >= 0) found.set(cause, 'started');
}

/** Further on in a sentence words tell of something else in passing. */
const furthest = 100;

function saysClearly({ sentence, around }: Told, pattern: RegExp, { looksAhead }: ClearWords): boolean {
  if (!pattern.test(sentence) || (looksAhead && undone.test(around))) return false;
  return clausesOf(sentence).some((clause) => {
    const match = pattern.exec(clause);
    if (match === null || sentence.indexOf(clause) + match.index > furthest) return false;
    const judged = looksAhead ? clause : clause.slice(0, match.index + match[0].length);
    return !/\?\s*$/u.test(clause) && !turned.test(judged.replace(endings, ' '));
  });
}

/** What follows a row's first sentences tells of other things. */
const longestAround = 500;

/** "Flag switched off. Error rate falls to 2%.": the step and what came of it, not the one alone. */
function tellsEffect(told: Told | undefined, { likely, effect }: ClearWords): boolean {
  const words = told === undefined ? '' : `${told.sentence} ${told.next}`;
  return effect?.test(words) === true && likely?.test(words.replace(effect, ' ')) === true;
}

/** "All shards rebuilt, incident resolved": what a row ends on is so, unless it is denied in the same clause. */
function endsOn({ last, around }: Told, words: ClearWords): boolean {
  if (words.endsOn?.test(last) !== true || undone.test(around)) return false;
  return !turned.test((clausesOf(last).at(-1) ?? '').replace(endings, ' '));
}

/** In a chat a line begins with who says it. */
const speaker = /^<[\w .-]{1,40}>\s+/u;

/** Two sentences as short as this tell of the same. */
const shortest = 70;

/** Only the first sentence counts: what follows often tells of other times. What is quoted is another's word. */
function toldBy(text: string): Told {
  const head = text.slice(0, longestAround).replace(speaker, '');
  const around = quotationsIn(head)
    .sort((one, other) => other.from - one.from)
    .reduce((words, { from, to }) => `${words.slice(0, from)}…${words.slice(to)}`, head);
  const sentences = around.split(/(?<=[.!?])\s+|\n+/u);
  const [first = '', second = ''] = sentences;
  const isShort = first.length + second.length <= shortest;
  const sentence = isShort ? `${first} ${second}` : first;
  return {
    sentence: sentence.slice(0, 300).trim(),
    around,
    next: isShort ? '' : second,
    last: sentences.at(-1) ?? '',
  };
}

function clausesOf(sentence: string): string[] {
  return sentence.split(
    /[;:—–]\s|(?<=[.!])\s|\s\(|,\s|\s[-–—]\s|\s(?:but|while|although|because|since|so|which|and then)\s/iu,
  );
}
