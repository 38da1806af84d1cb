import type { AdfNode } from '../adf-node';
import type { FoundSections, SectionPart } from '../find-sections';
import { labelledFacts } from './labelled-facts';
import type { LabelledFact } from './labelled-facts';
import { saysSomething } from '../list-items';
import { linesIn } from '../passages';
import { lineOf } from '../plain-text';
import { statedRoles } from '../post-mortem-document';
import type { StatedDetails, StatedRole } from '../post-mortem-document';
import { detailFieldOf } from './stated-detail-labels';
import type { DetailField } from './stated-detail-labels';

type Severity = StatedDetails['severity'];

const unsaid =
  /^(?:unknown|not (?:known|graded|set|yet|specified|determined).*|none yet|to be .*|tb[adc]|\?+|n\/a|sev-?x|p-?x|(?:your )?names?|\[.*\]|yes|-+|…|initials)\.?$/iu;
const severityWords: readonly (readonly [RegExp, Severity])[] = [
  [/\b(?:critical|blocker|emergency|catastrophic|kritisch|critique|cr[ií]tic[oa]|kritisk|kritiek|urgent)\b/iu, 1],
  [/\b(?:high|major|severe|hoch|haute?|majeur|élevée?|alt[oa]|mayor|høj|høy|hög|hoog|grave)\b/iu, 2],
  [/\b(?:medium|moderate|significant|mittel|moyenne?|medi[oa]|mellem|middels|medel|médi[oa]|gemiddeld|normal)\b/iu, 3],
  [/\b(?:low|minor|trivial|cosmetic|niedrig|gering|faible|mineure?|baj[oa]|lav|låg|baix[oa]|laag)\b/iu, 4],
];
const graded = /\b(?:sev(?:erity)?|prio(?:rity)?|level|s|p|stufe|niveau|nivel|nível)(?: level)?[\s#:.-]*([0-5])\b/iu;
/** Labels of an issue tracker: `severity::1`, `Service::Gitaly`. */
const trackerLabel = /(?<![\p{L}\p{N}:])(severity|priority|services?)::([\p{L}\p{N}][\p{L}\p{N}_./-]*)/giu;
/** How status pages end an update. */
const affectedLine = /^this (?:incident|maintenance|issue) (?:affected|affects|impacted):?\s+(.+?)\.?$/iu;
const countedPeople = String.raw`(?:customers?|users?|accounts?|tenants?|merchants?|people|clients?|kunden|nutzer|benutzer|kunder|brugere|brukere|clientes|usuarios|utilisateurs)`;
/** "2,140 customers saw failed payouts", "Rund 1.200 Kunden waren betroffen": a number of people, and what they met. */
const affectedPeople = new RegExp(
  String.raw`(?<![\p{N}.,])\d[\p{N}.,]*\s?(?:%|percent|prozent)?\s?(?:of (?:all |our )?)?(?:\p{L}+ ){0,2}${countedPeople}\s+(?:saw|could(?: not|n't)|were (?:affected|impacted|unable)|was affected|lost|got|received|experienced|had|waren betroffen|konnten|sind betroffen|var berørt|blev ramt)(?!\p{L})`,
  'iu',
);

/**
 * What a report says of severity, services, impact and people: from labelled lines, key facts tables, small sections and
 * `more` (front matter, the title). The first statement of each that says something holds; people are gathered.
 */
export function readStatedDetails(found: FoundSections, more: readonly LabelledFact[] = []): StatedDetails {
  const facts = [...more, ...factsOf(found), ...factsInWords(found)].map(({ label, ...fact }) => ({
    field: detailFieldOf(label),
    ...fact,
  }));
  const valuesOf = (field: DetailField): string[][] =>
    facts.filter((fact) => fact.field === field).map(({ values }) => values.filter(says));
  return {
    severity: severityIn(valuesOf('severity').flat()) || severityInText(textsOf(found)),
    services: [
      ...new Set(
        valuesOf('services')
          .map((values) => values.flatMap(namesIn))
          .find((names) => names.length > 0) ?? [],
      ),
    ],
    impact:
      valuesOf('impact')
        .map((values) => values.join(' '))
        .find((words) => words !== '') ??
      (impactBelow(found) || sentenceOnPeople(textsOf(found))),
    people: peopleIn(facts),
  };
}

/** Other sections count only with headings of their own: a table of action items has a priority too. */
function factsOf({ parts, others, owned }: FoundSections): LabelledFact[] {
  const isTold = ({ section }: SectionPart): boolean => section === 'overview' || section === 'details';
  const told = parts.filter(isTold).flatMap(({ blocks }) => blocks);
  const below = parts.filter((part) => !isTold(part)).map(({ blocks }) => blocks.map(({ node }) => node));
  return [
    ...labelledFacts([...owned.detailsTables, ...told].map(({ node }) => node)),
    ...labelledFacts(others.map(({ node }) => node)),
    ...below.flatMap((nodes) => {
      const headings = nodes.filter(({ type }) => type === 'heading').map(lineOf);
      return headings.length === 0 ? [] : labelledFacts(nodes).filter(({ label }) => headings.includes(label));
    }),
  ];
}

/** What words state without a label of their own line: trackers' labels, and what a status page says was affected. */
function factsInWords({ parts, others }: FoundSections): LabelledFact[] {
  const blocks = [...others, ...parts.flatMap((part) => part.blocks)];
  return blocks
    .flatMap(({ node }) => (node.type === 'paragraph' ? linesIn(node).map(lineOf) : []))
    .flatMap((line) => {
      const labels = [...line.matchAll(trackerLabel)].map(([, label = '', value = '']) => factOf(label, value));
      const affected = affectedLine.exec(line)?.[1];
      return [...labels, ...(affected === undefined ? [] : [factOf('services', affected)])];
    });
}

function factOf(label: string, value: string): LabelledFact {
  return { label, values: [value], mentioned: [] };
}

function sentenceOnPeople(texts: readonly string[]): string {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+(?=\p{Lu}|\d)/u));
  return sentences.find((sentence) => sentence.length <= 300 && affectedPeople.test(sentence)) ?? '';
}

function says(value: string): boolean {
  return saysSomething(value) && !unsaid.test(value.trim());
}

function severityIn(values: readonly string[]): Severity {
  for (const value of values) {
    const digit =
      graded.exec(value)?.[1] ?? /^\W*([0-5])(?![\d.,:%]|\s*(?:hours?|h|minutes?|min|days?)\b)/u.exec(value)?.[1];
    const severity =
      digit === undefined ? severityWords.find(([word]) => word.test(value))?.[1] : severityOf(Number(digit));
    if (severity !== undefined) return severity;
  }
  return 0;
}

/** Scales that begin with 0 or go to 5 keep their ends. */
function severityOf(digit: number): Severity {
  return digit <= 1 ? 1 : digit === 2 ? 2 : digit === 3 ? 3 : 4;
}

/** "This was a SEV-2 incident": a grade that nothing labels. */
function severityInText(texts: readonly string[]): Severity {
  const digit = texts
    .map((text) => /(?<!\btime (?:in|at) )\bsev(?:erity)?[\s-]?([0-5])\b/iu.exec(text)?.[1])
    .find((found) => found !== undefined);
  return digit === undefined ? 0 : severityOf(Number(digit));
}

function textsOf({ parts }: FoundSections): string[] {
  return parts
    .filter(({ section }) => section === 'overview' || section === 'details')
    .flatMap(({ blocks }) => blocks.map(({ node }) => lineOf(node)));
}

function impactBelow({ parts }: FoundSections): string {
  const blocks = parts.filter(({ topic }) => topic === 'impact').flatMap(({ blocks }) => blocks);
  return blocks
    .filter(({ node }) => !statesOther(node))
    .map(({ node }) => lineOf(node))
    .filter(says)
    .join(' ');
}

/** "Sev 2 · Services: search" below the words about the impact. */
function statesOther(node: AdfNode): boolean {
  const fields = node.type === 'paragraph' ? labelledFacts([node]).map(({ label }) => detailFieldOf(label)) : [];
  return fields.length > 0 && !fields.includes('impact');
}

/** Words of a list on one line. */
function namesIn(value: string): string[] {
  const pieces = value.split(/\s*(?:[,;、]|\s(?:and|und|et|og|och|en|&|\+)\s)\s*(?![^(]*\))/u);
  return pieces.map((piece) => piece.replace(/^[\s*`"“-]+|[\s*`"”.]+$/gu, '').trim()).filter(says);
}

interface PeopleFact {
  field: DetailField | undefined;
  values: readonly string[];
  mentioned: readonly string[];
}

function peopleIn(facts: readonly PeopleFact[]): StatedDetails['people'] {
  const people: Partial<Record<StatedRole, readonly string[]>> = {};
  const add = (role: StatedRole, names: readonly string[]): void => {
    if (names.length > 0) people[role] = [...new Set([...(people[role] ?? []), ...names])];
  };
  for (const { field, values, mentioned } of facts) {
    const role = statedRoles.find((name) => name === field);
    if (role === undefined) continue;
    const told =
      mentioned.length > 0
        ? mentioned.map((id) => ({ name: id, role: undefined }))
        : values.flatMap(namesIn).map(personIn);
    add(role, told.map(({ name }) => name).filter(isName));
    for (const person of told) if (person.role !== undefined && isName(person.name)) add(person.role, [person.name]);
  }
  return people;
}

/** "Jane Doe (incident commander)", "Jane Doe - scribe", "Scribe: Jane Doe". */
function personIn(words: string): { name: string; role: StatedRole | undefined } {
  const [, before = words, inside = ''] = /^(.+?)\s*(?:\(([^()]*)\)|\s[–—-]\s+(.+))\s*$/u.exec(words) ?? [];
  const [, label = '', name = ''] = /^([^:]{2,40}):\s+(.+)$/u.exec(words) ?? [];
  const roleOf = (said: string): StatedRole | undefined => statedRoles.find((role) => role === detailFieldOf(said));
  if (roleOf(label) !== undefined) return { name, role: roleOf(label) };
  return { name: before.replace(/^@/u, '').trim(), role: roleOf(inside) };
}

/** Names are short and hold no sentence. */
function isName(words: string): boolean {
  return says(words) && words.length <= 60 && words.split(/\s+/u).length <= 5 && !/[!?:]$|\d{2}:\d{2}/u.test(words);
}
