import type { RuleChoice } from '../../../../src/contract/views';
import { sectionNames } from '../../../../src/domain/document/post-mortem-document';
import type { Grade, RuleSettings } from '../../../../src/domain/rules/rule';

export type ChosenGrade = Grade | 'off';

/** What differs from the rules' own grades. */
export function draftRules(rules: readonly RuleChoice[]): RuleSettings {
  return Object.fromEntries(
    rules.filter(({ ownGrade, chosen }) => chosen !== ownGrade).map(({ id, chosen }) => [id, chosen]),
  );
}

/** A rule that is given its own grade is no longer changed. */
export function gradeRule(draft: RuleSettings, { id, ownGrade }: RuleChoice, chosen: ChosenGrade): RuleSettings {
  const others = Object.fromEntries(Object.entries(draft).filter(([other]) => other !== id));
  return chosen === ownGrade ? others : { ...others, [id]: chosen };
}

/** As a page has them; what is about all of it comes last. */
const sections = [...sectionNames, 'page'] as const;

export interface RuleGroup {
  section: RuleChoice['section'];
  rules: readonly RuleChoice[];
  /** How many of them the draft changes. */
  changed: number;
}

/** The rules whose words contain what was typed, by section in the order in which they come. */
export function groupRules(rules: readonly RuleChoice[], draft: RuleSettings, typed: string): readonly RuleGroup[] {
  const wanted = typed.trim().toLowerCase();
  const found = rules.filter(({ id, title, mend }) =>
    [id, title, mend].some((words) => words.toLowerCase().includes(wanted)),
  );
  return sections
    .filter((section) => found.some((rule) => rule.section === section))
    .map((section) => {
      const group = found.filter((rule) => rule.section === section);
      return { section, rules: group, changed: group.filter(({ id }) => draft[id] !== undefined).length };
    });
}
