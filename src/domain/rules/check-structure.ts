import { sectionNames } from '../document/post-mortem-document';
import type { CheckResult, Finding, Grade, Place, RuleId, RuleRow, RuleSettings, RuleSubject } from './rule';
import { grades, ruleIds } from './rule';
import { structuralRules } from './structural-rules';
import { ruleTexts } from './texts';

/**
 * Checks with all rules but those of wording, for the browser: what those found on the server is passed in and takes its
 * place among the fresh results, in the order in which `checkPostMortem` has them.
 * @param carried the server's last results, of all rules or of wording alone; those of structural rules are left out
 */
export function checkStructure(
  subject: RuleSubject,
  settings: RuleSettings,
  carried: readonly CheckResult[],
): CheckResult[] {
  const fresh = structuralRules.flatMap((row) => resultsOf(row, subject, settings));
  const kept = carried.filter(({ rule }) => !structuralRules.some(({ id }) => id === rule));
  return inOrder([...fresh, ...kept.flatMap((result) => regraded(result, settings))], subject);
}

/** What one rule finds; nothing when the space has switched it off. */
export function resultsOf(row: RuleRow, subject: RuleSubject, settings: RuleSettings): CheckResult[] {
  const grade = gradeOf(row, settings);
  if (grade === 'off') return [];
  const keys = new Map<string, number>();
  return row.check(subject).map((finding) => {
    const key = keyOf(row, finding);
    const count = (keys.get(key) ?? 0) + 1;
    keys.set(key, count);
    return { key: count === 1 ? key : `${key}~${count}`, rule: row.id, grade, ...resultOf(row.id, finding, subject) };
  });
}

function gradeOf({ id, grade }: { id: RuleId; grade: Grade }, settings: RuleSettings): Grade | 'off' {
  return settings[id] ?? grade;
}

function regraded(result: CheckResult, settings: RuleSettings): CheckResult[] {
  const grade = gradeOf({ id: result.rule, grade: result.grade }, settings);
  return grade === 'off' ? [] : [{ ...result, grade }];
}

function resultOf(id: RuleId, finding: Finding, subject: RuleSubject): Omit<CheckResult, 'key' | 'rule' | 'grade'> {
  const { message, mend } = ruleTexts[id];
  const { values = {}, stated, derived } = finding;
  return {
    at: placeOf(finding, subject),
    message: message(values),
    mend,
    ...(stated === undefined ? {} : { stated }),
    ...(derived === undefined ? {} : { derived }),
  };
}

/** With the section's heading as the page has it, so that links lead there. */
function placeOf({ at }: Finding, { document }: RuleSubject): Place {
  const heading = at.section === 'elsewhere' ? '' : (document.sections[at.section]?.heading ?? '');
  return heading === '' ? at : { ...at, heading };
}

/** Known again by what was found, not by where: a row added above changes no key. */
function keyOf({ id }: RuleRow, { subject }: Finding): string {
  return subject === undefined ? id : `${id}#${digest(subject)}`;
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

/** Section by section in the page's usual order, errors first, then by place, then by rule. */
export function inOrder(results: readonly CheckResult[], { actionItems }: RuleSubject): CheckResult[] {
  const itemOrder = new Map(actionItems.map((item, index) => [item.id, index]));
  return results
    .map((result, index) => ({ result, order: orderOf(result, itemOrder, index) }))
    .sort((one, other) => compareLists(one.order, other.order))
    .map(({ result }) => result);
}

function orderOf({ at, grade, rule }: CheckResult, itemOrder: ReadonlyMap<string, number>, index: number): number[] {
  const place = at.row ?? itemOrder.get(at.itemId ?? '') ?? at.passage ?? -1;
  return [sectionOrder.indexOf(at.section), grades.indexOf(grade), place, ruleIds.indexOf(rule), index];
}

function compareLists(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
