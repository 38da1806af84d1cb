import fc from 'fast-check';
import type { ActionItem } from '../../../src/domain/action-item';
import { actionItemStatuses, stageOf } from '../../../src/domain/action-item';
import { partsOfTally } from '../../../src/domain/follow-up/subject-of-tally';
import {
  emptyTally,
  placeKeyOf,
  placeOf,
  talliedItems,
  tallyChangedItem,
  tallyOpenItem,
  tallyPostMortem,
  tallyRestrictedItem,
  tallyRestrictedPage,
} from '../../../src/domain/follow-up/tally';
import { generateActionItem } from '../../support/post-mortem-builders';

const dates = { since: '2026-11-23T08:00:00.000Z', sinceDate: '2026-11-23', today: '2026-12-06' };

const tallied = (items: readonly ActionItem[]) => {
  const tally = emptyTally();
  for (const item of items) tallyOpenItem(tally, item, dates);
  return tally;
};
const partsOf = (items: readonly ActionItem[]) =>
  partsOfTally(tallied(items), new Map(items.map((item) => [placeKeyOf(placeOf(item)), item])));

test('each item is in one block: of its owner, of those that need one, of those to verify', () => {
  const parts = partsOf([
    generateActionItem({ id: 'late', dueDate: '2026-12-01', ownerId: 'p1' }),
    generateActionItem({ id: 'early', ownerId: 'p1' }),
    generateActionItem({ id: 'unowned', ownerId: null }),
    generateActionItem({ id: 'left', ownerId: 'p2', ownerProblem: 'left' }),
    generateActionItem({ id: 'done', status: 'done', ownerId: 'p1' }),
  ]);
  expect(parts.counts).toMatchObject({ open: 4, overdue: 1, unowned: 2, toVerify: 1, slipped: 1 });
  expect(parts.owners).toMatchObject([{ ownerId: 'p1', overdue: 1, items: { count: 2 } }]);
  expect(parts.owners[0]?.items.rows.map(({ id }) => id)).toEqual(['late', 'early']);
  expect(parts.unowned.rows.map(({ id }) => id)).toEqual(['unowned', 'left']);
  expect(parts.toVerify.rows.map(({ id }) => id)).toEqual(['done']);
});

test('whoever has most overdue comes first', () => {
  const parts = partsOf([
    generateActionItem({ id: 'a', ownerId: 'none' }),
    generateActionItem({ id: 'b', ownerId: 'none' }),
    generateActionItem({ id: 'c', ownerId: 'one', dueDate: '2026-12-01' }),
  ]);
  expect(parts.owners.map(({ ownerId }) => ownerId)).toEqual(['one', 'none']);
});

test('whatever is counted, what is held stays small and the counts are whole', () => {
  const anyItem = fc.record({
    ownerId: fc.constantFrom(null, ...Array.from({ length: 200 }, (_none, index) => `p${index}`)),
    status: fc.constantFrom(
      ...actionItemStatuses.filter((status) => ['active', 'to_verify'].includes(stageOf(status))),
    ),
    dueDate: fc.constantFrom(null, '2026-11-01', '2026-12-01', '2027-01-01'),
  });
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 1_000, maxLength: 1_500 }), (overrides) => {
      const items = overrides.map((each, index) => generateActionItem({ id: `i${index}`, ...each }));
      const tally = tallied(items);
      expect(tally.counts.open + tally.counts.toVerify).toBe(items.length);
      expect(talliedItems(tally).length).toBeLessThanOrEqual(850);
      expect(JSON.stringify(tally).length).toBeLessThan(200_000);
    }),
    { numRuns: 10 },
  );
});

test('an item that is gone by the time it is shown is only counted', () => {
  const parts = partsOfTally(tallied([generateActionItem({ ownerId: 'p1' })]), new Map());
  expect(parts.owners).toEqual([{ ownerId: 'p1', overdue: 0, items: { rows: [], count: 1 } }]);
});

test('of a restricted item only its number is told, once', () => {
  const tally = emptyTally();
  const done = generateActionItem({ status: 'done', committedAt: dates.since, finishedAt: dates.since });
  const verified = { ...done, status: 'verified' as const };
  tallyRestrictedItem(tally, done, 'open', dates);
  tallyRestrictedItem(tally, done, 'changed', dates);
  tallyRestrictedItem(tally, verified, 'changed', dates);
  tallyRestrictedItem(tally, { ...verified, committedAt: '2026-01-01', finishedAt: '2026-01-01' }, 'changed', dates);
  tallyRestrictedPage(tally, '100');
  tallyRestrictedPage(tally, '100');
  expect(partsOfTally(tally, new Map()).restricted).toEqual({ items: 2, postMortems: 1 });
  expect(talliedItems(tally)).toEqual([]);
});

test('a changed item counts for each of its moves; what nobody can open is counted without a row', () => {
  const tally = emptyTally();
  tallyChangedItem(
    tally,
    generateActionItem({ committedAt: dates.since, status: 'done', finishedAt: dates.since }),
    dates,
  );
  tallyPostMortem(tally, 'missing', null);
  expect(tally.counts).toMatchObject({ added: 1, closed: 1, open: 0 });
  expect(tally.postMortems.missing).toEqual({ rows: [], count: 1 });
});
