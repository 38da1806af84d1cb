import { runSeed } from './random-run';

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

async function traceOf(seed: number): Promise<readonly string[]> {
  const lines: string[] = [];
  const { trace } = await runSeed(seed, undefined, (line) => lines.push(line));
  return [...trace, ...lines];
}

test('the same seed makes the same run, call by call', async () => {
  const first = await traceOf(11);
  expect(first.length).toBeGreaterThan(200);
  expect(await traceOf(11)).toEqual(first);
}, 60_000);

test('another seed makes another run', async () => {
  expect(await traceOf(12)).not.toEqual(await traceOf(13));
}, 60_000);
