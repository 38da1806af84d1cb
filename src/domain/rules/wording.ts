import type { Finding, RuleRow, RuleSubject } from './rule';
import { languageOf } from './wording/languages';
import { peopleOf, proseOf } from './wording/prose';
import type { WordingLanguage } from './wording/wording-language';

const source = 'product description section 5; blameless review practice';

/** Rules about how things are said. Languages without rules of their own are left alone. */
export const wordingRules: readonly RuleRow[] = [
  { id: 'wording.blame', grade: 'warning', source, check: (subject) => findingsOf(subject, 'findBlame') },
  { id: 'wording.guess', grade: 'warning', source, check: (subject) => findingsOf(subject, 'findGuesses') },
];

function findingsOf(subject: RuleSubject, find: keyof WordingLanguage): Finding[] {
  const prose = proseOf(subject);
  const language = languageOf(prose.map(({ text }) => text));
  if (language === undefined) return [];
  const people = peopleOf(subject, prose);
  const titles = new Set(subject.actionItems.map(({ title }) => title));
  return prose.flatMap(({ at, text, asides }) =>
    // An item's task on the page repeats its title, and the item is where it is mended.
    at.itemId === undefined && titles.has(text)
      ? []
      : language[find]({ text, asides, people, isPlan: at.section === 'actions' }).map(
          ({ quote, sentence }): Finding => ({
            at: { ...at, quote },
            subject: sentence,
            values: { quote },
          }),
        ),
  );
}
