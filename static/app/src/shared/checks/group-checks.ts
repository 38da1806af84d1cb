import type { TimelineEvent } from '../../../../../src/domain/document/post-mortem-document';
import type { CheckResult, RuleId } from '../../../../../src/domain/rules/rule';

/** What one rule found, in the order of the page. */
export interface CheckGroup {
  rule: RuleId;
  checks: readonly CheckResult[];
}

/** So many results of one rule are shown one by one; more are folded under what the rule asks. */
const mostUnfolded = 2;

/** Results of one rule side by side where there are many of them; the order is that of each rule's first result. */
export function groupChecks(checks: readonly CheckResult[]): readonly CheckGroup[] {
  const byRule = new Map<RuleId, CheckResult[]>();
  for (const check of checks) byRule.set(check.rule, [...(byRule.get(check.rule) ?? []), check]);
  return [...byRule].flatMap(([rule, found]): CheckGroup[] =>
    found.length > mostUnfolded ? [{ rule, checks: found }] : found.map((check) => ({ rule, checks: [check] })),
  );
}

/** Words on the page that a check is about. */
export interface About {
  /** Where they stand, when a heading does not say enough: the time of a row of the timeline. */
  where: string;
  words: string;
}

const longestWords = 140;

/** What to look for at the place of a check: its words and its rows of the timeline, unless its message has them already. */
export function findAbout({ at, message }: CheckResult, timeline: readonly TimelineEvent[]): readonly About[] {
  const quoted = at.quote === undefined ? [] : [{ where: '', words: at.quote }];
  const rows = [...(at.section === 'timeline' ? [at.row] : []), ...(at.rows ?? [])];
  const events = [...new Set(rows)].flatMap((row) => timeline.find((event) => event.row === row) ?? []);
  return [...quoted, ...events.map(({ statedTime, text }) => ({ where: statedTime, words: text }))]
    .filter(({ where, words }) => !isSaid(where, message) || !isSaid(words, message))
    .map(({ where, words }) => ({ where, words: shorten(words) }));
}

function isSaid(words: string, message: string): boolean {
  return message.includes(words.trim());
}

/** The words that a folded group is about: the first few different ones. */
export function previewWords(checks: readonly CheckResult[], most: number): readonly string[] {
  return [...new Set(checks.flatMap(({ at }) => (at.quote === undefined ? [] : [shorten(at.quote)])))].slice(0, most);
}

function shorten(words: string): string {
  const characters = [...words.trim()];
  return characters.length <= longestWords
    ? characters.join('')
    : `${characters
        .slice(0, longestWords - 1)
        .join('')
        .trimEnd()}…`;
}
