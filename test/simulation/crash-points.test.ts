import { crashAt, findCrashPoints } from './crash-points';
import { useCases } from './use-cases';

/*
 * A spread of the crash points: the first of every use case, and each so-manieth call and way. All of them:
 * npm run simulate -- --crash-points
 */
const everySoMany = 199;

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test('nothing is lost or doubled although any call fails in any way', async () => {
  const points = await findCrashPoints();
  const firsts = new Set(useCases.map(({ name }) => points.find(({ useCase }) => useCase.name === name)));
  const spread = points.filter((point, index) => index % everySoMany === 0 || firsts.has(point));
  expect(new Set(spread.map(({ useCase }) => useCase.name)).size).toBe(useCases.length);
  const problems: string[] = [];
  for (const point of spread) problems.push(...[await crashAt(point)].filter((problem) => problem !== null));
  expect(problems).toEqual([]);
}, 300_000);
