import { rootCauses } from './cause';
import type { EarlierIncident } from './rule-subject';
import type { Finding, RuleRow, RuleSubject } from './rule';

export const repeatRules: readonly RuleRow[] = [
  { id: 'repeat.open', grade: 'warning', source: 'product description sections 5 and 11', check: leftOpen },
];

/** One result for each earlier incident with a service and a cause in common that has open items. */
function leftOpen(subject: RuleSubject): Finding[] {
  const cause = rootCauses(subject.document).join('\n');
  return subject.earlier
    .filter(({ openItems }) => openItems.length > 0)
    .filter((earlier) => sharesService(earlier, subject.details.services) && isSameCause(earlier.cause, cause))
    .map(({ pageId, startedAt, openItems }) => ({
      at: { section: 'actions', pageId },
      subject: pageId,
      values: {
        date: startedAt.slice(0, 10),
        count: openItems.length,
        titles: openItems.map(({ title }) => title).join('\n'),
      },
    }));
}

function sharesService({ services }: EarlierIncident, own: readonly string[]): boolean {
  const names = new Set(own.map(plain));
  return services.some((service) => names.has(plain(service)));
}

function plain(words: string): string {
  return words.trim().toLowerCase();
}

/** Half of the telling words of the shorter text, and two at least: people never write a cause twice in the same words. */
const sharedPart = 0.5;
const fewestShared = 2;

/** Whether two texts tell the same cause; false when one of them tells none. */
export function isSameCause(one: string, other: string): boolean {
  const [first, second] = [tellingWords(one), tellingWords(other)];
  const shorter = Math.min(first.size, second.size);
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= Math.min(fewestShared, shorter) && shorter > 0 && shared / shorter >= sharedPart;
}

const little = new Set(
  'that this with from were been have which when there their than then into because after before only some more over does could would should about while under also each every other very'.split(
    ' ',
  ),
);

/** Words of four letters and more, with the endings of plurals and tenses off. */
function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{N}-]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !little.has(word)).map(stem));
}

function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s)$/u, '').replace(/e$/u, '');
}
