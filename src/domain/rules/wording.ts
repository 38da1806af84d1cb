import type { Finding, RuleRow, RuleSubject } from './rule';
import { languages, speaks } from './wording/languages';
import type { ProsePiece } from './wording/prose';
import { peopleOf, proseOf } from './wording/prose';
import type { WordingLanguage } from './wording/wording-language';

const source = 'product description section 5; blameless review practice';

/** Rules about how things are said. Languages without rules of their own are left alone. */
export const wordingRules: readonly RuleRow[] = [
  { id: 'wording.blame', grade: 'warning', source, check: (subject) => findingsOf(subject, 'findBlame') },
  { id: 'wording.guess', grade: 'warning', source, check: (subject) => findingsOf(subject, 'findGuesses') },
];

function findingsOf(subject: RuleSubject, find: 'findBlame' | 'findGuesses'): Finding[] {
  const prose = withoutRepeats(proseOf(subject), subject);
  const people = peopleOf(subject, prose);
  const texts = prose.map(({ text }) => text);
  for (const language of languages) {
    const findings = prose.flatMap((piece) => findingsIn(piece, people, language[find]));
    // Which language it is takes longer to tell than that nothing is to be found.
    if (findings.length > 0 && speaks(language, texts)) return findings;
  }
  return [];
}

/** An item's task on the page repeats its title, and the item is where it is mended. */
function withoutRepeats(prose: readonly ProsePiece[], { actionItems }: RuleSubject): ProsePiece[] {
  const titles = new Set(actionItems.map(({ title }) => title));
  return prose.filter(({ at, text }) => at.itemId !== undefined || !titles.has(text));
}

function findingsIn(
  { at, text, asides }: ProsePiece,
  people: ReadonlySet<string>,
  find: WordingLanguage['findBlame'],
): Finding[] {
  return find({ text, asides, people, isPlan: at.section === 'actions' }).map(({ quote, sentence }) => ({
    at: { ...at, quote },
    subject: sentence,
    values: { quote },
  }));
}
