import { sectionNames } from '../document/post-mortem-document';
import type { CheckResult, Finding, Place, Rule, RuleSubject } from './rule';
import { grades } from './rule';
import { rules } from './table';
import { ruleTexts } from './texts';

/**
 * Checks a post-mortem against every rule. Results come section by section in the page's usual order, errors first, then by
 * place; the same subject always gives the same list.
 */
export function checkPostMortem(subject: RuleSubject): CheckResult[] {
  const results = rules.flatMap((rule) => resultsOf(rule, subject));
  const itemOrder = new Map(subject.actionItems.map((item, index) => [item.id, index]));
  return results
    .map((result, index) => ({ result, order: orderOf(result, itemOrder, index) }))
    .sort((one, other) => compareLists(one.order, other.order))
    .map(({ result }) => result);
}

function resultsOf(rule: Rule, subject: RuleSubject): CheckResult[] {
  const keys = new Map<string, number>();
  return rule.check(subject).map((finding) => {
    const key = keyOf(rule, finding);
    const count = (keys.get(key) ?? 0) + 1;
    keys.set(key, count);
    const { message, mend } = ruleTexts[rule.id];
    return {
      key: count === 1 ? key : `${key}~${count}`,
      rule: rule.id,
      grade: rule.grade,
      at: placeOf(finding, subject),
      message: message(finding.values ?? {}),
      mend,
    };
  });
}

/** With the section's heading as the page has it, so that links lead there. */
function placeOf({ at }: Finding, { document }: RuleSubject): Place {
  const heading = at.section === 'elsewhere' ? '' : (document.sections[at.section]?.heading ?? '');
  return heading === '' ? at : { ...at, heading };
}

/** Known again by what was found, not by where: a row added above changes no key. */
function keyOf(rule: Rule, { subject }: Finding): string {
  return subject === undefined ? rule.id : `${rule.id}#${digest(subject)}`;
}

/** FNV-1a, 32 bits: short and the same everywhere. Two subjects that collide share an acceptance, no more. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

const sectionOrder: readonly CheckResult['at']['section'][] = [...sectionNames, 'elsewhere'];

function orderOf({ at, grade }: CheckResult, itemOrder: ReadonlyMap<string, number>, index: number): number[] {
  const place = at.row ?? itemOrder.get(at.itemId ?? '') ?? -1;
  return [sectionOrder.indexOf(at.section), grades.indexOf(grade), place, index];
}

function compareLists(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
