import { followUpBody, followUpTitle } from '../../../src/domain/follow-up/follow-up-page';
import type { FollowUpSubject } from '../../../src/domain/follow-up/follow-up-page';
import { periodOf } from '../../../src/domain/schedule/period';
import { generateActionItem } from '../../support/post-mortem-builders';

const period = periodOf('2026-11-23', '2026-11-23');

function subject(overrides: Partial<FollowUpSubject> = {}): FollowUpSubject {
  return {
    period,
    items: [],
    restricted: 0,
    left: 0,
    today: '2026-12-06',
    titles: new Map([['100', 'Checkout unavailable']]),
    pathOf: (pageId) => `/wiki/spaces/PM/pages/${pageId}`,
    ...overrides,
  };
}

test.each([
  ['2026-11-23', 'Post-mortem follow-up, 23 Nov – 6 Dec 2026'],
  ['2026-12-21', 'Post-mortem follow-up, 21 Dec 2026 – 3 Jan 2027'],
])('the title has the dates of the period (%s)', (date, title) => {
  expect(followUpTitle(periodOf(date, '2026-11-23'))).toBe(title);
});

test('nothing to report says so', () => {
  expect(JSON.stringify(followUpBody(subject()))).toContain('Nothing to report for this period');
});

test('counts, then one block for each owner, then what needs an owner and what is to be verified', () => {
  const items = [
    generateActionItem({ id: 'a', title: 'Late', dueDate: '2026-12-01', ownerId: 'p1' }),
    generateActionItem({ id: 'b', title: 'Later', dueDate: '2026-12-20', ownerId: 'p1' }),
    generateActionItem({ id: 'c', title: 'Unowned', ownerId: null }),
    generateActionItem({ id: 'd', title: 'Seen to work?', status: 'done' }),
  ];
  const { content } = followUpBody(subject({ items, restricted: 2 }));
  const counts = JSON.stringify(content[1]).match(/"text":"[^"]*"/gu);
  expect(counts?.map((one) => one.slice(8, -1))).toEqual([
    ...['Open', 'Overdue', 'Needs an owner', 'To verify', 'On restricted pages'],
    ...['3', '1', '1', '1', '2'],
  ]);
  const headings = content.filter(({ type }) => type === 'heading').map((node) => JSON.stringify(node));
  expect(headings).toHaveLength(3);
  expect(headings[0]).toContain('"id":"p1"');
  expect(headings[1]).toContain('Needs an owner');
  expect(headings[2]).toContain('To verify');
  const text = JSON.stringify(content);
  expect(text).toContain('due 1 Dec 2026, overdue');
  expect(text).toContain('/wiki/spaces/PM/pages/100');
});

test('titles of items are text, never markup', () => {
  const { content } = followUpBody(subject({ items: [generateActionItem({ title: '<b>bold</b> [x](y)' })] }));
  expect(JSON.stringify(content)).toContain('"text":"<b>bold</b> [x](y) (due 12 Dec 2026) — "');
});
