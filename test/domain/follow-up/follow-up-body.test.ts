import { childrenOf } from '../../../src/domain/document/adf-node';
import { plainText } from '../../../src/domain/document/plain-text';
import { followUpBody } from '../../../src/domain/follow-up/follow-up-body';
import { followUpTitle } from '../../../src/domain/follow-up/follow-up-title';
import { mostItemsOnPage, mostOwnersOnPage, mostRowsOfList } from '../../../src/domain/follow-up/page/page-limits';
import type { FollowUpSubject, PostMortemLine } from '../../../src/domain/follow-up/subject';
import { periodOf } from '../../../src/domain/schedule/period';
import { schemaErrors } from '../../support/adf-schema';
import { cutList, generateFollowUpSubject, subjectOfItems } from '../../support/follow-up-builders';
import { generateActionItem } from '../../support/post-mortem-builders';

test.each([
  ['2026-11-23', 'Post-mortem follow-up, 23 Nov – 6 Dec 2026'],
  ['2026-12-21', 'Post-mortem follow-up, 21 Dec 2026 – 3 Jan 2027'],
])('the title has the dates of the period (%s)', (date, title) => {
  expect(followUpTitle(periodOf(date, '2026-11-23'))).toBe(title);
});

const linesOf = (subject: FollowUpSubject): string[] =>
  childrenOf(followUpBody(subject)).map((block) => plainText(block));
const line = (pageId: string, overrides: Partial<PostMortemLine> = {}): PostMortemLine => ({
  pageId,
  severity: 2,
  dueAt: null,
  late: null,
  ...overrides,
});

/** A bit of everything. */
const full = subjectOfItems(
  [
    generateActionItem({ id: 'late', title: 'Late', dueDate: '2026-12-01', ownerId: 'p1', timesRedated: 2 }),
    generateActionItem({ id: 'soon', title: 'Soon', dueDate: '2026-12-20', ownerId: 'p1', status: 'in_progress' }),
    generateActionItem({ id: 'free', title: 'Unowned', ownerId: null, dueDate: null }),
    generateActionItem({ id: 'done', title: 'Seen to work?', status: 'done' }),
  ],
  {
    moves: {
      closed: { rows: [generateActionItem({ id: 'closed', title: 'Gone', status: 'wont_do' })], count: 3 },
      verified: cutList(generateActionItem({ id: 'verified', title: 'Works', status: 'verified' })),
      added: cutList(generateActionItem({ id: 'soon', title: 'Soon', dueDate: '2026-12-20' })),
      slipped: cutList(generateActionItem({ id: 'late', title: 'Late', dueDate: '2026-12-01' })),
      redated: cutList(generateActionItem({ id: 'late', title: 'Late', dueDate: '2026-12-01', timesRedated: 2 })),
    },
    missing: cutList(line('200', { dueAt: '2026-12-03T09:00:00.000Z' })),
    late: cutList(line('201', { severity: 1, dueAt: '2026-12-07T06:00:00.000Z', late: 'notes' })),
    published: cutList(line('202')),
    waived: cutList(line('203', { severity: 4 })),
    figures: [
      { name: 'incidents', unit: 'count', current: 3, previous: 5 },
      { name: 'resolve', unit: 'minutes', current: 72, previous: null },
      { name: 'publish', unit: 'minutes', current: null, previous: null },
      { name: 'kept', unit: 'percent', current: 71, previous: 66 },
    ],
    repeats: cutList({ pageId: '204', earlierPageId: '205', explanation: 'same service, 43 days ago', openItems: 2 }),
    restricted: { items: 4, postMortems: 1 },
    unapplied: [{ pageId: '100', itemId: 'late', why: 'not-understood', version: 3, byId: 'p2' }],
  },
);

test('nothing to report says so in two lines', () => {
  expect(linesOf(generateFollowUpSubject()).slice(1)).toEqual([
    'Nothing to report for this period.',
    'No action item is open or moved, and no post-mortem is missing or late.',
  ]);
});

test('the panel says when, what for, how to talk and how to answer', () => {
  const [panel] = linesOf(generateFollowUpSubject());
  expect(panel).toMatch(/^Open meeting on Monday,? 7 December 2026, 10:00–10:30 \(Europe\/Oslo\)\.\nAgenda\n/u);
  expect(panel).toContain('Code of conduct\nNo blame');
  expect(panel).toContain('How to answer\nTick a task when it is done.');
});

test('tells all parts in their order', () => {
  const url = (pageId: string): string => full.links.pageUrl(pageId);
  expect(linesOf(full).slice(1)).toEqual([
    'Since last time',
    'Closed\nVerified\nNew\nSlipped\nRe-dated\nOpen now\nOverdue\nNeeds an owner\nTo verify\nRestricted\n0\n0\n0\n0\n0\n3\n0\n1\n1\n4',
    'Closed (3)',
    `Gone (won’t do) — ${url('100')}`,
    '… and 2 more in the report',
    'Verified (1)',
    `Works (seen to work) — ${url('100')}`,
    'New (1)',
    `Soon (due 20 Dec 2026) — ${url('100')}`,
    'Slipped (1)',
    `Late (due 1 Dec 2026) — ${url('100')}`,
    'Re-dated (1)',
    `Late (due 1 Dec 2026, re-dated 2 times in all) — ${url('100')}`,
    '@',
    [
      ...['Action item', 'State', 'Answer'],
      ...['Late @ 2026-12-01', url('100'), 'Open, overdue, re-dated 2 times'],
      ...['Soon @ 2026-12-20', url('100'), 'In progress'],
    ].join('\n'),
    'Needs an owner',
    `Action item\nState\nAnswer\nUnowned\n${url('100')}\nOpen`,
    'To verify',
    `Action item\nState\nAnswer\nSeen to work? @ 2026-12-12\n${url('100')}\nDone`,
    'Post-mortems',
    'Missing (1)',
    `${url('200')} SEV-2, due 3 Dec 2026: 4 days by the meeting`,
    'Late (1)',
    `${url('201')} SEV-1, notes late, due 7 Dec 2026: 3 hours by the meeting`,
    'Published (1)',
    `${url('202')} SEV-2`,
    'Waived (1)',
    `${url('203')} SEV-4`,
    'Figures',
    'Figure\nThis period\nThe period before\nIncidents\n3\n5\nMedian time to resolve\n1 h 12 min\n–\nDeadlines kept\n71 %\n66 %',
    'Happened before',
    `${url('204')} is like ${url('205')} (same service, 43 days ago): left 2 open`,
    'Answers that were not applied',
    `@ wrote a date or a state that could not be read; write it anew, such as “12 Dec 2026” or “Done” — ${url('100')}`,
    'Not shown here: 1 restricted post-mortem with 4 action items. Those who may read them find them in the report.',
  ]);
});

test('is a document as Confluence takes it', () => {
  expect(schemaErrors(followUpBody(full))).toEqual([]);
  expect(schemaErrors(followUpBody(generateFollowUpSubject()))).toEqual([]);
});

test('titles of items are text, never markup, and on one line', () => {
  const title = '<b>bold</b> [x](y)\n{macro} @p1 https://evil.example';
  const body = JSON.stringify(followUpBody(subjectOfItems([generateActionItem({ title })])));
  expect(body).toContain('"text":"<b>bold</b> [x](y) {macro} @p1 https://evil.example"');
});

test('the largest subject is a valid page far below the 5 MB that Confluence takes', () => {
  const title = '😀'.repeat(2_000);
  const item = (id: string) =>
    generateActionItem({ id: `${id}-0000-4000-8000-000000000000`, pageId: '12345678901234', title, timesRedated: 99 });
  const items = Array.from({ length: 2_000 }, (_none, index) => item(String(index)));
  const list = cutList(...items);
  const lines = cutList(...items.map((_item, index) => line(String(index), { dueAt: '2026-12-01T00:00:00.000Z' })));
  const body = followUpBody(
    generateFollowUpSubject({
      moves: { closed: list, verified: list, added: list, slipped: list, redated: list },
      owners: items.map((_item, index) => ({ ownerId: `acc-${index}`, overdue: 0, items: cutList(item(`o${index}`)) })),
      unowned: list,
      toVerify: list,
      ...{ missing: lines, late: lines, published: lines, waived: lines },
      counts: { ...generateFollowUpSubject().counts, open: 6_000 },
      unapplied: items.map(({ pageId, id }) => ({ pageId, itemId: id, why: 'gone', version: 1, byId: 'acc' })),
    }),
  );
  const text = JSON.stringify(body);
  expect(Buffer.byteLength(text)).toBeLessThan(1_500_000);
  expect(text.match(/"taskItem"/gu)).toHaveLength(mostItemsOnPage);
  expect(text.match(/follow-up\.block\.heading\.owner-/gu)).toHaveLength(mostOwnersOnPage);
  expect(text.match(/follow-up\.line\.closed\./gu)).toHaveLength(mostRowsOfList);
  expect(schemaErrors(body)).toEqual([]);
});
