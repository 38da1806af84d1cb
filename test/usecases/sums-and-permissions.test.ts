import fc from 'fast-check';
import { accountIdOf } from '../../local/people';
import type { OverviewSums } from '../../src/domain/overview/sums';
import { addItem, newPostMortem, restrictReading } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, valueOf } from '../support/app-site';

const people = ['reader', 'engineer', 'owner'] as const;
/** Items of each post-mortem: another number for each, so that a sum tells whose they are. */
const itemsOf = [1, 2, 4, 8];

let app: AppSite;
let pageIds: readonly string[];
beforeAll(async () => {
  app = openAppSite();
  await designate(app);
  const made: string[] = [];
  for (const [index, count] of itemsOf.entries()) {
    const pageId = await newPostMortem(app, index + 1);
    for (let item = 0; item < count; item += 1) {
      await addItem(app, pageId, 100 * (index + 1) + item, { ownerId: accountIdOf('owner'), dueDate: '2026-11-20' });
    }
    made.push(pageId);
  }
  pageIds = made;
  await app.site.travel(app.site.clock.now() + 60_000);
});
afterAll(() => app.close());

/** Who may read each page; nobody named: everyone. */
const restrictions = fc.tuple(...itemsOf.map(() => fc.subarray<string>([...people])));

test('sums and rows are of pages that the reader sees now, whoever may see which', async () => {
  const spaceId = app.spaceId('PM');
  await fc.assert(
    fc.asyncProperty(restrictions, fc.constantFrom(...people), async (allowed, person) => {
      pageIds.forEach((pageId, index) => restrictReading(app, pageId, allowed[index] ?? []));
      const isSeen = (index: number): boolean => {
        const named = allowed[index] ?? [];
        return named.length === 0 || named.includes(person);
      };
      const seen = itemsOf.filter((_, index) => isSeen(index));
      const items = seen.reduce((sum, count) => sum + count, 0);
      const all = itemsOf.reduce((sum, count) => sum + count, 0);
      const { sums, hidden } = valueOf(await app.ask(person, 'loadOverview', { spaceId }));
      expect([sums.postMortems, hidden]).toEqual([seen.length, all - items]);
      expect(everyCount(sums)).toEqual([items, items, items, items, person === 'owner' ? items : 0]);
      const insights = valueOf(await app.ask(person, 'loadInsights', { spaceId }));
      expect(insights.rows.map(({ pageId }) => pageId).sort()).toEqual(
        pageIds.filter((_, index) => isSeen(index)).sort(),
      );
      expect(insights.hidden).toBe(itemsOf.length - seen.length);
      const text = JSON.stringify(insights);
      pageIds.forEach((pageId, index) => expect(text.includes(`"${pageId}"`)).toBe(isSeen(index)));
    }),
    { numRuns: 25 },
  );
});

/** Each of them counts all of the items here. */
function everyCount({ presets, ages, weeks, deadlines }: OverviewSums): readonly number[] {
  return [
    presets['all-open'],
    ages.reduce((sum, count) => sum + count, 0),
    weeks.reduce((sum, { committed }) => sum + committed, 0),
    Object.values(deadlines).reduce((sum, { missed }) => sum + missed, 0),
    presets.mine,
  ];
}
