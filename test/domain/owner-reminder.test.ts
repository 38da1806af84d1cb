import { findMarked } from '../../src/domain/comment-mark';
import type { ToldItem } from '../../src/domain/owner-reminder/owner-reminder';
import { silentReminder } from '../../src/domain/owner-reminder/owner-reminder';
import type { OwnedItem } from '../../src/domain/owner-reminder/plan-reminder';
import { nextReminderOf, planReminder, stillListed, wordsOf } from '../../src/domain/owner-reminder/plan-reminder';
import { reminderComment } from '../../src/domain/owner-reminder/reminder-comment';
import { usualWorkingDays } from '../../src/domain/policy/work-calendar';
import { schemaErrors } from '../support/adf-schema';
import { generateActionItem } from '../support/post-mortem-builders';

const silent = silentReminder('100');
const calendar = { timeZone: 'Europe/Oslo', workingDays: usualWorkingDays, holidays: [] };
/** A Thursday; due two days later is due for a reminder. */
const today = '2026-12-10';
const day = { today, calendar, remindsOwners: true };
const told = (overrides: Partial<ToldItem> = {}): ToldItem => ({
  itemId: 'item-1',
  dueDate: '2026-12-12',
  lastOn: '2026-12-10',
  isAnnounced: false,
  ...overrides,
});

function owned(overrides: Partial<OwnedItem> = {}): OwnedItem {
  return { ...generateActionItem(), ownerId: 'acc-owner', dueDate: '2026-12-12', ...overrides };
}

describe('what is said of the items of a page', () => {
  it.each([
    ['an open item that is due in two days', {}, true],
    ['one in progress', { status: 'in_progress' }, true],
    ['an idea', { status: 'idea' }, false],
    ['one that is done', { status: 'done' }, false],
    ['one that is dropped', { status: 'wont_do' }, false],
    ['one whose page is away', { away: true }, false],
    ['one without a date', { dueDate: null }, false],
    ['one that nobody owns', { ownerId: null }, false],
    ['one whose owner left', { ownerProblem: 'left' }, false],
    ['one whose owner does not see the page', { ownerProblem: 'cannot-see' }, false],
    ['one that is due later', { dueDate: '2026-12-13' }, false],
  ] as const)('reminds of %s: %p %p', (_why, overrides, expected) => {
    const plan = planReminder([generateActionItem(overrides)], silent, day);
    expect([plan.due.length, plan.listed.length, plan.told.length]).toEqual(expected ? [1, 1, 1] : [0, 0, 0]);
  });

  it.each([
    ['was said today: it stays named', {}, told(), [0, 1], 1],
    ['was said of another date: all begins anew', {}, told({ dueDate: '2026-12-01' }), [1, 1], 1],
    ['has a later date now: it is named no more', { dueDate: '2026-12-20' }, told(), [0, 0], 0],
    ['is done: it is named no more', { status: 'done' }, told(), [0, 0], 0],
    ['lost its owner: that it was said is still known', { ownerId: null }, told(), [0, 0], 1],
  ] as const)('when it %s', (_why, overrides, before, [due, listed], remembered) => {
    const plan = planReminder([generateActionItem(overrides)], { ...silent, told: [before] }, day);
    expect([plan.due.length, plan.listed.length, plan.told.length]).toEqual([due, listed, remembered]);
  });

  it.each([
    ['yesterday', '2026-12-09', {}, today, true],
    ['yesterday, and nobody owns it', '2026-12-09', { ownerId: null }, today, true],
    ['today', today, {}, today, false],
    ['two weeks ago', '2026-11-26', {}, today, true],
    ['longer ago', '2026-11-25', {}, today, false],
    ['on Friday, looked at on Saturday', '2026-12-11', {}, '2026-12-12', false],
    ['on Friday, looked at on Monday', '2026-12-11', {}, '2026-12-14', true],
  ])('announces what was due %s', (_why, dueDate, overrides, now, expected) => {
    const item = generateActionItem({ dueDate, ...overrides });
    const plan = planReminder([item], silent, { ...day, today: now });
    expect(plan.overdue.length === 1).toBe(expected);
    expect(planReminder([item], { ...silent, told: plan.told }, { ...day, today: now })).toMatchObject({
      due: [],
      overdue: [],
      told: plan.told,
    });
  });

  it.each([
    [{}, [], { remindedOn: today, skipped: null }],
    [{}, [told()], { remindedOn: '2026-12-17', skipped: null }],
    [{ ownerId: null }, [], { remindedOn: null, skipped: 'nobody' }],
    [{ ownerProblem: 'left' }, [], { remindedOn: null, skipped: 'closed-account' }],
    [{ ownerProblem: 'cannot-see' }, [], { remindedOn: null, skipped: 'cannot-see' }],
  ] as const)('tells ahead when it is, or why not: %#', (overrides, before, expected) => {
    const item = { ...owned(), ...overrides };
    expect(nextReminderOf(item, { told: before }, { today, calendar })).toEqual(expected);
  });
});

describe('when a space wants no reminders, or had an announcement today', () => {
  const items = [generateActionItem({ dueDate: '2026-12-09' })];
  it.each([
    ['owners are not reminded; what is overdue is announced', { remindsOwners: false }, null, [0, 1]],
    ['a second announcement waits for the next day', {}, today, [1, 0]],
    ['which comes', {}, '2026-12-09', [1, 1]],
  ])('%s', (_why, overrides, announcedOn, expected) => {
    const plan = planReminder(items, { told: [], announcedOn }, { ...day, ...overrides });
    expect([plan.due.length, plan.overdue.length]).toEqual(expected);
  });

  it('the comment still names what it named', () => {
    const before = { told: [told()] };
    expect(stillListed([owned()], before)).toEqual([owned()]);
    for (const gone of [owned({ status: 'done' }), owned({ dueDate: '2026-12-20' }), owned({ ownerProblem: 'left' })]) {
      expect(stillListed([gone], before)).toEqual([]);
    }
  });
});

describe('the comment', () => {
  const place = { pageId: '100', mark: 'm-1', today };
  const of = (listed: readonly OwnedItem[], before = [told()]) => reminderComment({ listed, told: before }, place);
  const comment = (listed: readonly OwnedItem[]): string => JSON.stringify(of(listed));

  it('mentions each owner once, with their items, and when they were due', () => {
    const listed = [
      owned({ id: 'a', title: 'Alert on the queue', dueDate: '2026-12-01' }),
      owned({ id: 'b', title: 'Test restores', ownerId: 'acc-other', dueDate: today }),
      owned({ id: 'c', title: 'Write a runbook' }),
    ];
    const document = of(listed);
    expect(schemaErrors(document)).toEqual([]);
    expect(document.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'bulletList',
      'paragraph',
      'bulletList',
      'paragraph',
    ]);
    const body = comment(listed);
    expect(body.match(/"type":"mention"/gu)).toHaveLength(2);
    for (const words of ['overdue since', 'due today', ' – due ', String(Date.parse('2026-12-12'))])
      expect(body).toContain(words);
    expect(findMarked([{ body }], 'm-1')).not.toBeNull();
  });

  it('says when it reminded last', () => {
    const days = (lastOn: readonly string[]) =>
      JSON.stringify(
        of(
          [owned()],
          lastOn.map((day) => told({ lastOn: day })),
        ),
      ).match(/\d{13}/gu);
    expect(days(['2026-12-10', '2026-12-03'])).toEqual([Date.parse('2026-12-12'), Date.parse(today)].map(String));
  });

  it('names ten items of an owner at most', () => {
    const listed = Array.from({ length: 13 }, (_, index) => owned({ id: `item-${index}`, title: `Step ${index}` }));
    expect(comment(listed)).toContain('and 3 more');
    expect(comment(listed)).not.toContain('Step 10');
  });

  it('holds titles as text, whatever they look like', () => {
    const title = '<b>&nbsp;</b>\n[~accountid:x] {"type":"mention"} https://example.com';
    const document = of([owned({ title })]);
    expect(schemaErrors(document)).toEqual([]);
    expect(JSON.stringify(document)).toContain(JSON.stringify(title.replace('\n', ' ')).slice(1, -1));
    expect(schemaErrors(of([owned({ title: ' \u0000 ' })]))).toEqual([]);
  });

  it.each([
    ['nothing is left', [], 'All done'],
    ['what is left is nobody’s whom it could remind', [told()], 'needs another owner'],
  ])('says so when %s', (_what, before, words) => {
    const body = JSON.stringify(of([], before));
    expect(schemaErrors(of([], before))).toEqual([]);
    expect(body).toContain(words);
    expect(findMarked([{ body }], 'm-1')).not.toBeNull();
  });

  it.each([
    ['the title', { title: 'Another' }],
    ['the owner', { ownerId: 'acc-other' }],
    ['the date', { dueDate: '2026-12-20' }],
  ])('is to be written anew when %s changed, and not by the day', (_why, overrides) => {
    expect(wordsOf([owned(overrides)])).not.toBe(wordsOf([owned()]));
    expect(wordsOf([owned()])).toBe(wordsOf([owned({ version: 7, priority: 'low' })]));
    expect(wordsOf([])).toBe('');
  });
});
