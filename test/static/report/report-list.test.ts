import type { Failure, Result } from '../../../src/contract/result';
import type { ReportPage } from '../../../src/contract/views';
import { allOpen, reportPresets } from '../../../src/domain/report/report-filter';
import { addressOfView, firstView, viewFromAddress, type ReportView } from '../../../src/domain/report/report-view';
import { collectRows } from '../../../static/app/src/space-page/csv/collect-rows';
import { countFilters } from '../../../static/app/src/space-page/report/count-filters';
import { describeCounts } from '../../../static/app/src/space-page/report/describe-counts';
import { fillPage, mostSteps } from '../../../static/app/src/space-page/report/fill-page';
import { groupRows } from '../../../static/app/src/space-page/report/group-rows';
import { dueOf, withDue } from '../../../static/app/src/space-page/report/report-words';
import { generatePage, generateRow } from './report-rows';

const busy: Failure = { code: 'busy', detail: { retryAfterSeconds: 5 } };

describe('the address of a report', () => {
  it.each<[string, ReportView]>([
    ['', firstView],
    ['owner=me', { ...firstView, filter: reportPresets.mine }],
    ['sort=changed&group=owner', { ...firstView, sort: 'changed', grouping: 'owner' }],
    [
      'severity=1%2C2&text=queue&group=month',
      { ...firstView, filter: { ...allOpen, severities: [1, 2], text: 'queue' }, grouping: 'month' },
    ],
  ])('%s', (address, view) => {
    expect(addressOfView(view)).toBe(address);
    expect(viewFromAddress(`?${address}`)).toEqual(view);
  });

  it('leaves out what it does not understand', () =>
    expect(viewFromAddress('?sort=size&group=moon&severity=9')).toEqual(firstView));
});

describe('groups of rows', () => {
  const rows = [
    generateRow({ id: '1', ownerId: 'ada', dueDate: '2026-11-20' }, 'Ledger'),
    generateRow({ id: '2', ownerId: null, dueDate: '2026-12-01' }),
    generateRow({ id: '3', ownerId: 'ada', dueDate: null }),
    generateRow({ id: '4', ownerId: 'left', ownerProblem: 'left', dueDate: '2026-12-02' }),
  ];
  it.each([
    ['none', [[null, '1', '2', '3', '4']]],
    [
      'owner',
      [
        ['ada', '1', '3'],
        ['Needs an owner', '2', '4'],
      ],
    ],
    ['post-mortem', [['Ledger', '1', '2', '3', '4']]],
    ['severity', [['SEV-1', '1', '2', '3', '4']]],
    [
      'month',
      [
        ['November 2026', '1'],
        ['December 2026', '2', '4'],
        ['No date', '3'],
      ],
    ],
  ] as const)('by %s', (grouping, expected) => {
    const groups = groupRows(rows, grouping, 'en-GB');
    expect(
      groups.map(({ label, ownerId, rows: inGroup }) => [label ?? ownerId, ...inGroup.map(({ item }) => item.id)]),
    ).toEqual(expected);
  });
});

describe('when items are due, as one choice', () => {
  it.each([
    ['any', { overdue: false, dueWithinDays: null }],
    ['overdue', { overdue: true, dueWithinDays: null }],
    ['14', { overdue: false, dueWithinDays: 14 }],
  ] as const)('%s', (due, fields) => {
    expect(withDue(allOpen, due)).toEqual({ ...allOpen, ...fields });
    expect(dueOf(withDue(allOpen, due))).toBe(due);
  });

  it('counts the filters that are set', () =>
    expect([allOpen, { ...allOpen, text: 'queue', severities: [1] } as const].map(countFilters)).toEqual([0, 2]));
});

it.each([
  [{ shown: 25, hidden: 0, total: null }, '25 shown'],
  [{ shown: 50, hidden: 6, total: 214 }, '50 of 214 shown · 6 hidden (on pages you may not see)'],
  // Rows that came since the counting.
  [{ shown: 3, hidden: 0, total: 2 }, '3 shown'],
])('counts in words: %j', (counts, expected) => expect(describeCounts(counts)).toBe(expected));

describe('a page that is filled in steps', () => {
  /** Answers one after the other, and what was asked for. */
  const answering = (answers: readonly Result<ReportPage>[]) => {
    const asked: (string | null)[] = [];
    const load = (after: string | null): Promise<Result<ReportPage>> => {
      asked.push(after);
      return Promise.resolve(answers[asked.length - 1] ?? { ok: false, error: busy });
    };
    return { asked, load };
  };
  const step = (ids: readonly string[], next: string | null): Result<ReportPage> => ({
    ok: true,
    value: generatePage(
      ids.map((id) => generateRow({ id })),
      { looked: 400, hidden: 1, next },
    ),
  });
  const fill = async (answers: readonly Result<ReportPage>[]) => {
    const { asked, load } = answering(answers);
    const looked: number[] = [];
    const page = await fillPage({ load, after: null, onStep: (count) => looked.push(count), isWanted: () => true });
    return { asked, looked, page };
  };

  it('goes on while few rows fit, and adds up', async () => {
    const { asked, looked, page } = await fill([step(['1'], 'a'), step(['2'], 'b'), step([], null)]);
    expect(asked).toEqual([null, 'a', 'b']);
    expect(looked).toEqual([400, 800]);
    expect(page).toMatchObject({ ok: true, value: { hidden: 3, looked: 1200, next: null } });
  });

  it('stops after so many steps, and says from where to go on', async () => {
    const { asked, page } = await fill(Array.from({ length: 9 }, (_, place) => step([], `${place}`)));
    expect(asked).toHaveLength(mostSteps);
    expect(page).toMatchObject({ ok: true, value: { next: String(mostSteps - 1) } });
  });

  it('keeps what it has when a later step fails', async () => {
    const { page } = await fill([step(['1'], 'a'), { ok: false, error: busy }]);
    expect(page).toMatchObject({ ok: true, value: { next: 'a', looked: 400 } });
  });

  it('fails with the first', async () =>
    expect((await fill([{ ok: false, error: busy }])).page).toEqual({ ok: false, error: busy }));

  it('collects every row for an export, waits when asked to, and takes a row that moved once', async () => {
    const { load } = answering([step(['1'], 'a'), { ok: false, error: busy }, step(['1', '2'], null)]);
    const waits: number[] = [];
    const wait = (seconds: number): Promise<void> => Promise.resolve(void waits.push(seconds));
    const collected = await collectRows({ load, onProgress: () => undefined, isWanted: () => true, wait });
    expect(collected).toMatchObject({
      ok: true,
      value: { hidden: 2, rows: [{ item: { id: '1' } }, { item: { id: '2' } }] },
    });
    expect(waits).toEqual([5]);
  });

  it('collects an item of a page and that of its copy, which has the same id', async () => {
    const rows = ['1', '2', '2'].map((pageId) => generateRow({ id: 'same', pageId }));
    const load = () => Promise.resolve({ ok: true as const, value: generatePage(rows) });
    const wait = () => Promise.resolve();
    const collected = await collectRows({ load, onProgress: () => undefined, isWanted: () => true, wait });
    expect(collected).toMatchObject({ value: { rows: [{ item: { pageId: '1' } }, { item: { pageId: '2' } }] } });
  });

  it('collects no further once nobody wants it', async () => {
    const { asked, load } = answering([step(['1'], 'a')]);
    const isWanted = (): boolean => asked.length === 0;
    expect(
      await collectRows({ load, onProgress: () => undefined, isWanted, wait: () => Promise.resolve() }),
    ).toBeNull();
  });
});
