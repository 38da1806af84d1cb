import type { Finding, RuleRow, RuleSubject } from './rule';

export const repeatRules: readonly RuleRow[] = [
  { id: 'repeat.open', grade: 'warning', source: 'product description sections 5 and 11', check: leftOpen },
];

/** One result for each earlier incident that this one repeats and that has open items. */
function leftOpen({ earlier }: RuleSubject): Finding[] {
  return earlier
    .filter(({ openItems }) => openItems.length > 0)
    .map(({ pageId, startedAt, by, openItems }) => ({
      at: { section: 'actions', pageId },
      subject: pageId,
      values: {
        date: startedAt.slice(0, 10),
        by,
        count: openItems.length,
        titles: openItems.map(({ title }) => title).join('\n'),
      },
    }));
}
