import { itemKindOf, itemLabels } from './action-item-labels';
import type { ItemField } from './action-item-labels';
import { headingWords } from '../section-topics';
import type { StatedActionItem } from '../post-mortem-document';
import { findStatedTimes, readStatedTime } from '../times/stated-time';
import type { StatedDate } from '../times/stated-time';
import { midnightOf } from '../times/time-context';

/** What the words of an item say: its title, and what stands around it. */
export type ItemWords = Pick<StatedActionItem, 'title' | 'ownerName' | 'dueDate' | 'kind' | 'doneWhen'> & {
  done?: boolean;
};
type Facts = Omit<ItemWords, 'title'>;

/** The year of a date that is stated without one; undefined when nothing tells. */
export type YearOf = (date: StatedDate) => number | undefined;

const doneWords =
  /^(?:done|completed?|closed|finished|fixed|resolved|shipped|deployed|merged|implemented|live|verified|yes|ja|oui|s[ií]|x|✓|✔️?|✅|☑️?|erledigt|fertig|abgeschlossen|terminée?|faite?|hecho|completad[oa]|cerrad[oa]|færdig|ferdig|klart?|fullført|lukket|feito|concluíd[oa]|afgerond|klaar|gereed)(?![\p{L}\p{N}])/iu;
const openWords =
  /^(?:open|todo|to do|in progress|wip|not started|planned|pending|blocked|backlog|in review|new|not done|ongoing|started|scheduled|offen|in arbeit|ouverte?|en cours|à faire|abiert[oa]|en curso|pendiente|åben|åpen|öppen|i gang|pågår|aberto|em andamento|mee bezig)$/iu;
const nobody =
  /^(?:tb[ad]|n\/?a|none|nobody|no one|unassigned|unknown|unowned|\?+|-+|to be (?:defined|decided|assigned)|(?:your )?name|owner)$/iu;
const ticket =
  /^(?:[A-Z][A-Z\d]+-\d+|(?:[\w.-]+\/[\w.-]+)?[#!]\d+|https?:\/\/\S+|b\/\d+|(?:pr|issue|ticket)s?(?: here)?(?: ?[#!]?\d+)?)$/iu;
const priority = /^(?:p[0-5]|prio(?:rity)? ?\d|(?:high|medium|low|critical|urgent)(?: prio(?:rity)?)?)$/iu;
const personName = /^(?:\p{Lu}[\p{L}'’.-]*)(?: (?:(?:de|van|von|der|la|den|af|of)\s)?\p{Lu}[\p{L}'’.-]*){0,3}$/u;
const otherName = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・ ]{2,12}$/u;
const separator = /\s+[–—|·•→]\s+|\s+-{1,2}\s+|;\s+/gu;
const marker =
  /^(?:\[\s*(?:action[- ]items?|ai|action|todo|to-?do|follow[- ]?up)\s*\]\s*:?\s*|(?:action[- ]items?|action|ai|todo|follow[- ]?up)\s*(?:#\d+\s*)?(?:[([]\s*@?([^()[\]]{1,40})\s*[)\]])?\s*:\s+)/iu;
const labelPattern = new RegExp(
  `(^|[\\s(,;.|–—-])\\s*\\**(${Object.values(itemLabels)
    .flat()
    .filter((label) => label.length > 1)
    .sort((one, other) => other.length - one.length)
    .join('|')})\\**\\s*[:=]\\**\\s+`,
  'giu',
);
const fieldOfLabel: ReadonlyMap<string, ItemField> = new Map(
  (['title', 'status', 'kind', 'priority', 'link', 'doneWhen', 'due', 'owner'] as const).flatMap((field) =>
    itemLabels[field].map((label): [string, ItemField] => [label, field]),
  ),
);

/** What stands before the day by which an item is due. */
const dueWords = [
  String.raw`(?:due|deadline|eta|target)(?: date)?(?: by| on)?`,
  String.raw`by|until|before|till|no later than|not later than`,
  String.raw`bis(?: zum)?|spätestens|fällig(?: am)?|vor dem`,
  String.raw`(?:d['’]ici|avant|pour)(?: le)?|échéance|jusqu['’]au`,
  String.raw`antes del?|hasta el|para el|vence(?: el)?|entro il|até|antes de`,
  String.raw`(?:senest|inden|innen|innan|frist|senast|klart|vóór|voor|uiterlijk)(?: den)?`,
].join('|');
const dueTail = new RegExp(
  String.raw`(?:[,;.(]|\s[–—-])?\s*(?:(?<![\p{L}\p{N}])(?:${dueWords})(?: the| le| el| den)?:?\s+|(?:📅|⏰|🗓)\ufe0f?\s*)(\S[^()]*?)\)?\.?$`,
  'iu',
);
const duePiece = new RegExp(String.raw`^(?:${dueWords})\s+(.+)$`, 'iu');
const ownerPiece = /^(?:owner|assigned to|assignee)\s+(.+)$/iu;
/** "Petra will add an alert": people do things; what "will be" done has no one to do it. */
const doer =
  /^(\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2})\s+(?:will|shall|is going to|is to|has agreed to|agreed to|volunteered to|needs to|has to|should|must|to)\s+(?!be\b|not\b|have\b)(?=\p{Ll})/u;
/** Words that begin such a sentence and name nobody in particular, or nothing that has hands. */
const noDoer =
  /^(?:we|i|they|you|he|she|it|this|that|these|those|there|someone|somebody|everyone|everybody|nobody|need|how|what|when|where|who|(?:alert|alarm|monitor|dashboard|runbook|playbook|script|job|check|test|tool|process|review|meeting|limit|ticket|plan|policy|customer|user|service|server|deploy|release|backup|log|metric|page|queue|retry|retrie|doc|system|node|pod)s?|\S*(?:ing|tion|sion|ment|ness|ance|ence|ity))$/iu;

/** Whether a text says of itself that it is an action item: "[Action Item] …", "AI: …", "TODO(jane): …". */
export function isMarked(words: string): boolean {
  return marker.test(words);
}

/** Takes apart "Add an alert (owner: Jane, due 12 Dec 2026)", "Add an alert — OPS-12 — Jane — 2026-12-12" and the like. */
export function readItemWords(words: string, yearOf: YearOf): ItemWords {
  const facts: Facts = {};
  const known = { facts, yearOf };
  const begun = takeTags(takeMarker(words.trim(), known), known);
  const unlabelled = takeLabels(takeBrackets(begun, known), known);
  const told = unlabelled.replace(/(?<=\w)\s+(https?:\/\/\S+)$/u, ' — $1');
  const [tailless, plain] = [takeTail(told, known), takeTail(unlabelled, known)];
  const whole = (tailless === told ? plain : tailless).replace(/(?<=\S)\s*[,;|–—·-]+\s*$/u, '').trim();
  const title = takeDoer(whole, known);
  return { ...facts, title: title === '' ? words.trim() : title };
}

interface Reading {
  facts: Facts;
  yearOf: YearOf;
}

/** Sets what a cell or a labelled value says; the first that says something holds. */
export function takeField(field: ItemField, value: string, { facts, yearOf }: Reading): void {
  const said = value.replace(/^[\s*@]+|[\s*.,;|–—-]+$/gu, '').trim();
  if (field === 'owner' && facts.ownerName === undefined && /\p{L}/u.test(said) && !nobody.test(said))
    facts.ownerName = said;
  const dueDate = field === 'due' ? dueDateIn(said, yearOf) : undefined;
  if (dueDate !== undefined) facts.dueDate ??= dueDate;
  if (field === 'status' && said !== '') facts.done ??= doneWords.test(value.trim());
  // Google's template writes the state behind the number of the bug.
  if (field === 'link' && /\bDONE\W*$/u.test(value)) facts.done ??= true;
  const kind = field === 'kind' ? itemKindOf(said) : undefined;
  if (kind !== undefined) facts.kind ??= kind;
  if (field === 'doneWhen' && /[\p{L}\p{N}]/u.test(said)) facts.doneWhen ??= value.trim();
}

/** Whether a cell of a table of items says only what an item keeps in words of its own: a column's title, a day, a kind, a status. */
export function isFactOfItem(cell: string): boolean {
  const words = headingWords(cell);
  const isTitle = Object.values(itemLabels).some((labels) => labels.includes(words));
  const isStatus =
    (doneWords.exec(cell)?.[0].length === cell.length || openWords.test(cell)) && !/progress/iu.test(cell);
  return (
    isTitle ||
    isStatus ||
    nobody.test(cell) ||
    isDate(cell, () => 2000) ||
    (itemKindOf(cell) !== undefined && !cell.includes(' '))
  );
}

/** The first calendar date in these words (`YYYY-MM-DD`); none for a day that no calendar has. */
export function dueDateIn(words: string, yearOf: YearOf): string | undefined {
  const date = readStatedTime(words)?.date ?? findStatedTimes(words).find((stated) => stated.date !== undefined)?.date;
  const year = date === undefined ? undefined : (date.year ?? yearOf(date));
  if (date === undefined || year === undefined || midnightOf({ ...date, year }) === undefined) return undefined;
  return [String(year).padStart(4, '0'), String(date.month).padStart(2, '0'), String(date.day).padStart(2, '0')].join(
    '-',
  );
}

function takeMarker(words: string, reading: Reading): string {
  const found = marker.exec(words);
  if (found === null) return words;
  if (found[1] !== undefined) takeField('owner', found[1], reading);
  return words.slice(found[0].length);
}

/** Boxes, "[P1]", "[prevent]", "✅", "DONE:", an issue's address and "@jane" in front. */
function takeTags(words: string, reading: Reading): string {
  const box = /^(?:\[( |x|X)\]|([☐☑✅✔☒])\ufe0f?)\s*/u.exec(words);
  if (box !== null) {
    reading.facts.done = /[xX☑✅✔]/u.test(box[0]);
    return takeTags(words.slice(box[0].length), reading);
  }
  const tag = /^[[(]([^()[\]]{1,30})[)\]]:?\s+(?=\S)/u.exec(words);
  if (tag?.[1] !== undefined && isFact(tag[1])) {
    takePiece(tag[1], reading);
    return takeTags(words.slice(tag[0].length), reading);
  }
  const kind = /^(prevent(?:ion|ive)?|detect(?:ion)?|mitigat(?:e|ion)|process)\s*:\s+(?=\S)/iu.exec(words);
  if (kind?.[1] !== undefined) {
    takeField('kind', kind[1], reading);
    return takeTags(words.slice(kind[0].length), reading);
  }
  const address = /^https?:\/\/\S+\s+(?:[–—:|-]\s+)?(?=\p{L})/u.exec(words);
  if (address !== null) return takeTags(words.slice(address[0].length), reading);
  const status = /^(?:DONE|Done|FIXED|TODO|WIP)\s*[:–—-]\s+/u.exec(words);
  if (status !== null) {
    takeField('status', status[0], reading);
    return takeTags(words.slice(status[0].length), reading);
  }
  const person = /^@([\w][\w.-]*?)\s*(?:[:,–—-]\s+|\s+(?:to\s+|will\s+)?)(?=\S)/u.exec(words);
  if (person?.[1] === undefined) return words;
  takeField('owner', person[1], reading);
  return words.slice(person[0].length);
}

function takeBrackets(words: string, reading: Reading): string {
  return words.replace(/\s*[([]([^()[\]]{0,160})[)\]]/gu, (group, inside: string) => {
    const pieces = inside
      .split(/[,;|]|\s[–—-]\s/u)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '');
    if (pieces.length === 0) return inside.trim() === '' ? '' : group;
    const areFacts = pieces.every((piece) => isFact(piece) || ticket.test(piece) || isName(piece));
    if (!areFacts || !pieces.some((piece) => isFact(piece))) return group;
    for (const piece of pieces) takePiece(piece, reading);
    const tickets = pieces.filter((piece) => ticket.test(piece));
    return tickets.length === 0 ? '' : ` (${tickets.join(', ')})`;
  });
}

function takeLabels(words: string, reading: Reading): string {
  const labels = [...words.matchAll(labelPattern)].filter(isLabel);
  let title = words.slice(0, labels[0]?.index ?? words.length);
  labels.forEach((label, index) => {
    const field = fieldOfLabel.get((label[2] ?? '').toLowerCase());
    const value = words.slice(label.index + label[0].length, labels[index + 1]?.index ?? words.length);
    if (field === 'title') title = `${title} ${value}`.trim();
    else if (field !== undefined) takeField(field, field === 'owner' ? takeDueTail(value, reading) : value, reading);
  });
  return title;
}

/** A label stands behind a mark of punctuation or begins with a capital; one for the title stands in front. */
function isLabel(match: RegExpExecArray): boolean {
  const [, lead = '', label = ''] = match;
  if (fieldOfLabel.get(label.toLowerCase()) === 'title') return match.index === 0;
  return match.index === 0 || /[(,;.|–—-]/u.test(lead) || /^\p{Lu}/u.test(label) || label.includes(' ');
}

/** What stands behind the title: "— Jane — 2026-12-12", ", due 12 Dec 2026", "@jane". */
function takeTail(words: string, reading: Reading): string {
  const undue = takeDueTail(words, reading);
  if (undue !== words) return takeTail(undue, reading);
  const unranked = withoutPriority(words, reading);
  if (unranked !== words) return takeTail(unranked, reading);
  const address = handleBeforeAddress.exec(words);
  if (address?.[1] !== undefined) return takeTail(address[1], reading);
  const person = /[\s,;–—-]+(?:(?:dri|owner|assignee|assigned to):?\s+)?@([\w][\w.-]*)\.?$/iu.exec(words);
  if (person?.[1] !== undefined) {
    takeField('owner', person[1], reading);
    return takeTail(takeLastDate(words.slice(0, person.index), reading), reading);
  }
  const undated = !words.includes('@') ? words : takeLastDate(words, reading, /\s@[\w][\w.-]*$/u);
  if (undated !== words) return takeTail(undated, reading);
  return takeSegments(words, reading);
}

function takeDueTail(words: string, reading: Reading): string {
  const due = dueTail.exec(words);
  if (due?.[1] === undefined || due.index === 0 || !isDate(due[1], reading.yearOf)) return words;
  takeField('due', due[1], reading);
  return words.slice(0, due.index);
}

/** "… @jane https://…": the address is the item's link. */
const handleBeforeAddress = /^(.*\s@[\w][\w.-]*)(?:\s+[–—-])?\s+https?:\/\/\S+$/u;
/** "… (due 12 Dec) P1" says how urgent it is; "paging for P1" is part of what is to be done. */
const priorityTail = /(?<!\s(?:an?|and|as|for|from|in|is|of|on|or|the|to|with))[\s,;–—-]+P[0-5]$/iu;

function withoutPriority(words: string, { facts }: Reading): string {
  const rest = words.replace(priorityTail, '');
  const isFact = facts.dueDate !== undefined || facts.ownerName !== undefined || /\s@[\w][\w.-]*$/u.test(rest);
  return isFact ? rest : words;
}

/** The last four words to the last one: no date has more. */
const lastWords = [3, 2, 1, 0].map((more) => new RegExp(String.raw`\s(\S+(?:\s\S+){${more}})$`, 'u'));

/** A date that stands bare beside a handle is the item's: "@lisa 2026-11-19". In other places it may be part of the title. */
function takeLastDate(words: string, reading: Reading, before = /./u): string {
  for (const pattern of lastWords) {
    const date = pattern.exec(words);
    if (date?.[1] === undefined || !isDate(date[1], reading.yearOf)) continue;
    const rest = words.slice(0, date.index).replace(/[\s,;:–—-]+$/u, '');
    if (!before.test(rest)) return words;
    takeField('due', date[1], reading);
    return rest;
  }
  return words;
}

/** One name by itself may be a program's: a day by which it is to be done says that somebody does it. */
function takeDoer(words: string, reading: Reading): string {
  const [lead = '', name = ''] = doer.exec(words) ?? [];
  const isPromise = reading.facts.dueDate !== undefined || name.includes(' ');
  if (name === '' || reading.facts.ownerName !== undefined || noDoer.test(name) || !isPromise) return words;
  takeField('owner', name, reading);
  return words.slice(lead.length);
}

function takeSegments(words: string, reading: Reading): string {
  const isPart = (piece: string): boolean => isFact(piece) || ticket.test(piece) || isName(piece);
  for (const found of words.matchAll(separator)) {
    const tail = words
      .slice(found.index + found[0].length)
      .split(separator)
      .map((piece) => piece.trim());
    // Before a date that was taken already, a name alone says whose it is.
    const isTold =
      tail.some(isFact) ||
      (tail.length > 1 && tail.some((piece) => ticket.test(piece))) ||
      (tail.length === 1 && reading.facts.dueDate !== undefined && reading.facts.ownerName === undefined);
    if (found.index === 0 || !tail.every(isPart) || !isTold) continue;
    for (const piece of tail) takePiece(piece, reading);
    return takeTail(words.slice(0, found.index), reading);
  }
  return words;
}

function isName(piece: string): boolean {
  return personName.test(piece) || otherName.test(piece);
}

function takePiece(piece: string, reading: Reading): void {
  const labelled = labelledPiece(piece);
  if (labelled !== undefined) takeField(labelled.field, labelled.value, reading);
  else if (isDate(piece, reading.yearOf)) takeField('due', piece, reading);
  else if (doneWords.test(piece) || openWords.test(piece)) takeField('status', piece, reading);
  else if (piece.startsWith('@')) takeField('owner', piece, reading);
  else if (itemKindOf(piece) !== undefined && !piece.includes(' ')) takeField('kind', piece, reading);
  else if (!ticket.test(piece) && !priority.test(piece)) takeField('owner', piece, reading);
}

/** Whether a piece can be nothing but a fact about an item. */
function isFact(piece: string): boolean {
  return (
    labelledPiece(piece) !== undefined ||
    isDate(piece, () => 2000) ||
    openWords.test(piece) ||
    priority.test(piece) ||
    (doneWords.test(piece) && piece.split(' ').length <= 3) ||
    /^@[\w][\w.-]*$/u.test(piece) ||
    (itemKindOf(piece) !== undefined && !piece.includes(' '))
  );
}

function labelledPiece(piece: string): { field: ItemField; value: string } | undefined {
  const [, label = '', value = ''] = /^\**([\p{L} -]{2,25}?)\**(?:\s*[:=]\**\s*|\s+(?=\S))(.*)$/u.exec(piece) ?? [];
  const field = fieldOfLabel.get(label.toLowerCase());
  if (field !== undefined && field !== 'title' && /[:=]/u.test(piece)) return { field, value };
  const owner = ownerPiece.exec(piece)?.[1];
  if (owner !== undefined) return { field: 'owner', value: owner };
  const due = duePiece.exec(piece)?.[1];
  return due !== undefined && isDate(due, () => 2000) ? { field: 'due', value: due } : undefined;
}

function isDate(words: string, yearOf: YearOf): boolean {
  const stated = readStatedTime(words);
  if (stated?.date === undefined || stated.rest !== '') return false;
  const year = stated.date.year ?? yearOf(stated.date);
  return year !== undefined && midnightOf({ ...stated.date, year }) !== undefined;
}
