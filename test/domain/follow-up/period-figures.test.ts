import { insightsIncident } from '../../../src/domain/insights/incident';
import { periodFigures } from '../../../src/domain/follow-up/period-figures';
import { noWords } from '../../../src/domain/repeats/cause-words';
import { spacePolicyOf } from '../../../src/domain/policy/space-policy';
import { generateDigest } from '../../support/digest-builders';

const now = '2026-12-06T08:00:00.000Z';
const space = spacePolicyOf(null, 'UTC');

const incident = (minutes: number, publishedAt: string | null) =>
  insightsIncident(
    generateDigest({
      timeZone: 'UTC',
      startedAt: '2026-11-23T08:00:00.000Z',
      publishedAt,
      analysis: {
        milestones: {
          started: '2026-11-23T08:00:00.000Z',
          resolved: new Date(Date.parse('2026-11-23T08:00:00.000Z') + minutes * 60_000).toISOString(),
        },
        ...{ hasFacts: true, causes: noWords, trigger: noWords },
      },
    }),
    space,
    '2026-12-06',
  );

test('the middle of this period stands against that of the one before; nothing to count is null', () => {
  const current = [incident(10, null), incident(30, null), incident(90, null)];
  const figures = periodFigures(current, [incident(20, null)], now);
  expect(figures.map(({ name }) => name)).toEqual([
    ...['incidents', 'detect', 'acknowledge', 'mitigate', 'resolve', 'publish', 'kept'],
  ]);
  expect(figures[0]).toEqual({ name: 'incidents', unit: 'count', current: 3, previous: 1 });
  expect(figures.find(({ name }) => name === 'resolve')).toMatchObject({ current: 30, previous: 20 });
  expect(figures.find(({ name }) => name === 'detect')).toMatchObject({ current: null, previous: null });
  expect(figures.find(({ name }) => name === 'publish')).toMatchObject({ current: null, previous: null });
});

test('of deadlines those count that were kept or missed by now', () => {
  const [early] = periodFigures([incident(10, null)], [], '2026-11-23T09:00:00.000Z').slice(-1);
  const [late] = periodFigures([incident(10, null)], [], '2027-11-23T09:00:00.000Z').slice(-1);

  expect([early?.current, late?.current]).toEqual([null, 0]);
});
