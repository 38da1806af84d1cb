import { ruleIds } from './rule';
import type { Rule, RuleId, RuleRow } from './rule';
import { structuralRules } from './structural-rules';
import { ruleTexts } from './texts';
import { wordingRules } from './wording';

/** The page's sections are the first word of an id; rules of the other groups look at the whole page. */
const sectionOfGroup: Readonly<Record<string, Rule['section']>> = {
  overview: 'overview',
  details: 'details',
  people: 'details',
  timeline: 'timeline',
  cause: 'cause',
  lessons: 'lessons',
  actions: 'actions',
  conclusion: 'conclusion',
};

/** Every rule, in the order of their ids. A group more is a file and a line here. */
export const rules: readonly Rule[] = inOrder([...structuralRules, ...wordingRules]).map((row) => ({
  ...row,
  title: ruleTexts[row.id].title,
  section: sectionOfGroup[row.id.replace(/\..*/u, '')] ?? 'page',
}));

function inOrder(rows: readonly RuleRow[]): RuleRow[] {
  const place = (id: RuleId): number => ruleIds.indexOf(id);
  return [...rows].sort((one, other) => place(one.id) - place(other.id));
}
