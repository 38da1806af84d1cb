import { findStatedTimes } from '../document/times/stated-time';
import type { RuleRow, RuleSubject } from './rule';

/** "Date and time: …" and "Impact: …" are facts with a label, not a description of what happened. */
const labelled =
  /^(?:date(?: and time)?|time|when|start(?:ed)?|end(?:ed)?|duration|impact|severity|status|authors?|services?)\s*:/iu;
const fewestWords = 3;

export const overviewRules: readonly RuleRow[] = [
  {
    id: 'overview.present',
    grade: 'error',
    source: 'product description section 5',
    check: (subject) => (overviewOf(subject).some(isDescription) ? [] : [{ at: { section: 'overview' } }]),
  },
  {
    id: 'overview.when',
    grade: 'error',
    source: 'product description section 5',
    check: (subject) =>
      statesWhen([...overviewOf(subject), ...besideOverview(subject)]) ? [] : [{ at: { section: 'overview' } }],
  },
];

function overviewOf({ document }: RuleSubject): readonly string[] {
  return (document.sections.overview?.passages ?? []).map(({ text }) => text);
}

const fact = /^[\p{L}][\p{L} ()/-]{2,40}:\s/u;
const longestFact = 120;

/** What a reader has in view with the overview: the title, the key details and other facts with a label. */
function besideOverview({ document, title, beside }: RuleSubject): readonly string[] {
  const facts = document.elsewhere
    .map(({ text }) => text)
    .filter((text) => text.length <= longestFact && fact.test(text));
  return [title, beside, ...(document.sections.details?.passages ?? []).map(({ text }) => text), ...facts];
}

function isDescription(paragraph: string): boolean {
  const words = paragraph.match(/[\p{L}\p{N}]+/gu) ?? [];
  // Languages without spaces between words say a sentence in one.
  const isSentence =
    words.length >= fewestWords ||
    words.some((word) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]{6,}/u.test(word));
  return isSentence && !labelled.test(paragraph);
}

function statesWhen(paragraphs: readonly string[]): boolean {
  const stated = paragraphs.flatMap(findStatedTimes);
  return stated.some(({ date }) => date !== undefined) && stated.some(({ time }) => time !== undefined);
}
