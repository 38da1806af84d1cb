import { runYear } from './year/run-year';

/** The whole year over 50 spaces is `npm run simulate -- --year`. */
test('six weeks in three spaces, with every fault: one page for each period, nothing missing, nothing doubled', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const year = await runYear({ seed: 1, spaces: 3, weeks: 6 });
  log.mockRestore();
  expect(year.violations).toEqual([]);
  expect(year.followUps).toBeGreaterThanOrEqual(3 * 2);
}, 120_000);
