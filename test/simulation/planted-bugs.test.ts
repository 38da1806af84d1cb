import { plantedBugs, withBug } from './planted-bugs';
import { runSeed } from './random-run';
import { examine } from './replay';

/*
 * The simulator is shown to see: each mistake is put between the app and what it stands on, and random runs find it. What they
 * find is a broken promise, as a person would notice it; they know nothing of the mistakes.
 */
const mostRuns = 200;

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

async function firstSeedThatFails(): Promise<number | null> {
  for (let seed = 1; seed <= mostRuns; seed += 1) if ((await runSeed(seed)).violations.length > 0) return seed;
  return null;
}

test.each(plantedBugs)(
  'found within 200 runs: $name',
  async (bug) => {
    expect(await withBug(bug, firstSeedThatFails)).not.toBeNull();
  },
  300_000,
);

test('what it finds is shortened to a few steps that show it again', async () => {
  const lostHistory = plantedBugs.filter(({ name }) => name === 'a history entry is lost');
  expect(lostHistory).toHaveLength(1);
  for (const bug of lostHistory) {
    const seed = await withBug(bug, firstSeedThatFails);
    const report = seed === null ? null : await withBug(bug, () => examine(seed));
    expect(report?.violations.length).toBeGreaterThan(0);
    expect(report?.kept.length).toBeLessThan(8);
    expect(report?.trace).toHaveLength(report?.kept.length ?? -1);
  }
}, 300_000);
