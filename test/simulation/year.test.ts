import { runYear } from './year/run-year';

/** The whole year over 50 spaces is `npm run simulate -- --year`. */
test('ten weeks in four spaces, with every fault: one page for each period, nothing missing, nothing doubled', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const year = await runYear({ seed: 1, spaces: 4, weeks: 10 });
  log.mockRestore();
  expect(year.violations).toEqual([]);
  expect(year.followUps).toBeGreaterThanOrEqual(4 * 4);
}, 120_000);
