import { mostRuns, plantedBugs, runThatFinds, withBug } from './planted-bugs';
import { examine } from './replay';

/*
 * The simulator is shown to see: each mistake is put between the app and what it stands on, and random runs find it. What they
 * find is a broken promise, as a person would notice it; they know nothing of the mistakes.
 *
 * That the runs 1 to 200 find a mistake is shown by one of them that does: a run depends on its seed alone. One that
 * finds it in little time is written beside each mistake and tried first; should it no longer find it, all others are tried in their
 * order. Which run of the 200 is the first to find each one is told by the long proof: npm run simulate -- --planted-bugs
 */
beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test('there are at least eight, each found by one of the first 200 runs', () => {
  expect(plantedBugs.length).toBeGreaterThanOrEqual(8);
  expect(plantedBugs.filter(({ foundBy }) => foundBy < 1 || foundBy > mostRuns)).toEqual([]);
});

test.each(plantedBugs)(
  'found within 200 runs: $name',
  async (bug) => {
    expect(await runThatFinds(bug)).not.toBeNull();
  },
  300_000,
);

test('what it finds is shortened to a few steps that show it again', async () => {
  const [foundByQuery] = plantedBugs.filter(({ name }) => name === 'the items of a page are found by a query');
  if (foundByQuery === undefined) throw new Error('that mistake is not planted');
  const seed = await runThatFinds(foundByQuery);
  const report = seed === null ? null : await withBug(foundByQuery, () => examine(seed));
  expect(report?.violations.length).toBeGreaterThan(0);
  expect(report?.kept.length).toBeLessThan(8);
  expect(report?.trace).toHaveLength(report?.kept.length ?? -1);
}, 300_000);
