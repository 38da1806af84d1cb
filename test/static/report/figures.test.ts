import { addSums, noSums } from '../../../src/domain/overview/sums';
import { countTicks, labelEvery, minuteTicks } from '../../../static/app/src/space-page/charts/chart-model';
import {
  addressOfInsights,
  chooseRows,
  firstInsights,
  insightsFromAddress,
  servicesOf,
} from '../../../static/app/src/space-page/insights/insight-choices';
import {
  describeMeasure,
  monthsBetween,
  summarizeCompletion,
  summarizeMeasure,
} from '../../../static/app/src/space-page/insights/insight-models';
import { listRepeats } from '../../../static/app/src/space-page/insights/list-repeats';
import {
  describeAges,
  describeDeadlines,
  describeWeeks,
} from '../../../static/app/src/space-page/overview/overview-models';
import {
  addressOfTree,
  allPostMortems,
  fitsTree,
  growTree,
  treeFilterFromAddress,
} from '../../../static/app/src/space-page/post-mortems/incident-tree';
import { generateIncident, today } from './report-rows';

describe('lines of an axis', () => {
  it.each([
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [9, [0, 5, 10]],
    [100_000, [0, 30_000, 60_000, 90_000, 120_000]],
  ])('counts up to %i', (top, expected) => expect(countTicks(top)).toEqual(expected));

  it.each([
    [41, [0, 15, 30, 45]],
    [72, [0, 30, 60, 90]],
    [2_986, [0, 1_440, 2_880, 4_320]],
  ])('minutes up to %i', (top, expected) => expect(minuteTicks(top)).toEqual(expected));

  it('names as many groups as there is room for', () =>
    expect([labelEvery(12, 240, 56), labelEvery(12, 1_000, 56), labelEvery(0, 10, 56)]).toEqual([3, 1, 1]));
});

describe('charts of the overview', () => {
  const sums = {
    ...noSums(today),
    postMortems: 2,
    ages: [3, 0, 0, 1, 2],
    deadlines: { ...noSums(today).deadlines, 1: { kept: 3, missed: 1 }, 3: { kept: 0, missed: 2 } },
  };
  it('age', () => {
    const { model, summary } = describeAges(sums);
    expect(summary).toBe('2 of 6 are older than 90 days.');
    expect(model.groups.map(({ short }) => short)).toEqual(['0–14', '15–30', '31–60', '61–90', '> 90']);
  });

  it('kept deadlines, of severities that have some', () => {
    const { model, summary } = describeDeadlines(sums);
    expect(summary).toBe('50 % of 6 deadlines were kept.');
    expect(model.groups.map(({ label }) => label)).toEqual(['SEV-1', 'SEV-3']);
    expect(model.series.map(({ values }) => values)).toEqual([
      [3, 0],
      [1, 2],
    ]);
  });

  it('weeks, of several steps together', () => {
    const weeks = noSums(today).weeks.map((week) => ({ ...week, committed: 2, finished: 1 }));
    const { summary, model } = describeWeeks(addSums({ ...sums, weeks }, { ...sums, weeks }), today, 'en-GB');
    expect(summary).toBe('In 12 weeks 48 opened, 24 closed.');
    expect(model.groups).toHaveLength(12);
  });

  it('of nothing', () =>
    expect([describeAges(noSums(today)).summary, describeDeadlines(noSums(today)).summary]).toEqual([
      'Nothing is open.',
      'No deadline has passed yet.',
    ]));
});

describe('insights', () => {
  const rows = [
    generateIncident({
      pageId: '3',
      startedAt: '2026-11-10T09:00:00.000Z',
      figures: { TTR: 60 },
      causes: { tags: ['expired certificate'], words: [] },
    }),
    generateIncident({
      pageId: '2',
      startedAt: '2026-09-20T09:00:00.000Z',
      figures: { TTR: 120 },
      severity: 2,
      services: ['Ledger '],
    }),
    generateIncident({
      pageId: '1',
      startedAt: '2026-09-01T09:00:00.000Z',
      figures: { TTR: 30 },
      causes: { tags: ['expired certificate'], words: [] },
      openItems: 2,
    }),
  ];
  const ttr = (by: 'month' | 'severity' | 'service') => describeMeasure(rows, { measure: 'TTR', by, locale: 'en-GB' });

  it('shows months without an incident as gaps', () => {
    const { groups, series } = ttr('month');
    expect(groups.map(({ label }) => label)).toEqual(['September 2026 (2)', 'October 2026 (0)', 'November 2026 (1)']);
    expect(series[0]?.values).toEqual([75, null, 60]);
  });

  it('names severities and services', () => {
    expect(ttr('severity').groups.map(({ label }) => label)).toEqual(['SEV-1 (2)', 'SEV-2 (1)']);
    expect(ttr('service').groups.map(({ label }) => label)).toEqual(['checkout (2)', 'ledger (1)']);
  });

  it('says in a sentence what it comes to', () => {
    expect(summarizeMeasure(rows, 'TTR')).toMatch(/^Half took at most 1 h, nine of ten .* \(3 post-mortems\)\.$/u);
    expect(summarizeMeasure(rows, 'TTD')).toBe('Not known of any post-mortem here.');
    expect(
      summarizeCompletion(
        [{ ...rows[0], completion: { kept: 3, missed: 1, pending: 2 } }].map((row) => generateIncident(row)),
      ),
    ).toBe('Done in time: 3 of 4 (75 %). Still in time: 2.');
  });

  it('lists what came again, within the window only', () => {
    expect(listRepeats(rows, 90).map(({ later, earlier, days }) => [later.pageId, earlier.pageId, days])).toEqual([
      ['3', '1', 70],
    ]);
    expect(listRepeats(rows, 30)).toEqual([]);
  });

  it('leaves out what somebody dismissed, for the one before it where there is one', () => {
    const repeated = ['3', '2', '1'].map((pageId) =>
      generateIncident({
        ...{ pageId, startedAt: `2026-11-0${pageId}T09:00:00.000Z` },
        causes: { tags: ['full disk'], words: [] },
        dismissedIds: pageId === '3' ? ['2'] : ['1'],
      }),
    );
    expect(listRepeats(repeated, 90).map(({ later, earlier }) => [later.pageId, earlier.pageId])).toEqual([['3', '1']]);
  });

  it.each([
    ['', firstInsights],
    [
      'months=all&severity=1&service=checkout&by=service',
      { months: null, severity: 1, service: 'checkout', by: 'service' },
    ],
  ] as const)('has the address %s', (address, view) => {
    expect(addressOfInsights(view)).toBe(address);
    expect(insightsFromAddress(`?${address}`)).toEqual(view);
  });

  it('chooses by severity and service', () => {
    expect(chooseRows(rows, { ...firstInsights, service: 'ledger' }).map(({ pageId }) => pageId)).toEqual(['2']);
    expect(servicesOf(rows)).toEqual(['checkout', 'ledger']);
    expect(monthsBetween('2025-12', '2026-02')).toEqual(['2025-12', '2026-01', '2026-02']);
  });
});

describe('the tree of post-mortems', () => {
  const rows = ['2026-11', '2026-11', '2026-01', '2025-12'].map((month, place) =>
    generateIncident({
      pageId: `${place}`,
      startedAt: `${month}-10T09:00:00.000Z`,
      status: place === 0 ? 'draft' : 'published',
    }),
  );
  it('has years and months in the order of the incidents', () =>
    expect(growTree(rows).map(({ year, count, months }) => [year, count, ...months.map(({ month }) => month)])).toEqual(
      [
        ['2026', 3, '2026-11', '2026-01'],
        ['2025', 1, '2025-12'],
      ],
    ));

  it('is filtered', () => {
    const now = '2026-11-24T09:00:00.000Z';
    const late = generateIncident({
      pageId: 'late',
      deadlines: [{ what: 'meeting', dueAt: '2026-11-20T22:59:59.999Z', doneAt: null }],
    });
    const shown = (filter: Partial<typeof allPostMortems>) =>
      [...rows, late].filter((row) => fitsTree(row, { ...allPostMortems, ...filter }, now)).map(({ pageId }) => pageId);
    expect(shown({ statuses: ['draft'] })).toEqual(['0']);
    expect(shown({ late: true })).toEqual(['late']);
    expect(shown({ service: 'ledger' })).toEqual([]);
    const filter = { statuses: ['draft', 'waived'], severities: [1], service: 'checkout', late: true } as const;
    expect(treeFilterFromAddress(`?${addressOfTree(filter)}`)).toEqual(filter);
  });
});
