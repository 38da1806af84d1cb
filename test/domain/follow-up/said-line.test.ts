import type { SaidLine } from '../../../src/domain/follow-up/answers';
import type { ReadingContext } from '../../../src/domain/follow-up/answers-read/said-dates';
import { readSaidLine } from '../../../src/domain/follow-up/answers-read/said-line';

/** A Sunday. */
const context: ReadingContext = { today: '2026-12-06' };

type Meant = Partial<Omit<SaidLine, 'text'>>;

const cases: readonly (readonly [text: string, meant: Meant])[] = [
  // States
  ['Done', { status: 'done' }],
  ['DONE.', { status: 'done' }],
  ['Done ✅', { status: 'done' }],
  ['In progress 🛠️🚧', { status: 'in_progress' }],
  ['done: alert fires now', { status: 'done', comment: 'alert fires now' }],
  ['Done – alert fires now', { status: 'done', comment: 'alert fires now' }],
  ['In progress', { status: 'in_progress' }],
  ['in progress until 12 Dec', { status: 'in_progress', dueDate: '2026-12-12' }],
  ['Won’t do because the service goes away', { status: 'wont_do', comment: 'because the service goes away' }],
  ["won't do: the service goes away", { status: 'wont_do', comment: 'the service goes away' }],
  ['dropped, no longer needed', { status: 'wont_do', comment: 'no longer needed' }],
  ['verified: seen in the game day', { status: 'verified', comment: 'seen in the game day' }],
  ['Open', { status: 'open' }],
  ['Reopened: it fired again', { status: 'open', comment: 'it fired again' }],
  // Words that only begin alike
  ['Open question: who owns the queue?', { comment: 'Open question: who owns the queue?' }],
  ['Doneness is relative', { comment: 'Doneness is relative' }],
  ['Done 🤞 soon', { comment: 'Done 🤞 soon' }],
  ['Blocked by the vendor', { comment: 'Blocked by the vendor' }],
  ['Not done', { status: 'open' }],
  // Dates
  ['12 Dec', { dueDate: '2026-12-12' }],
  ['2026-12-12', { dueDate: '2026-12-12' }],
  ['moved to 2026-12-12', { dueDate: '2026-12-12' }],
  ['Moved to 12 Dec.', { dueDate: '2026-12-12' }],
  ['12 Jan', { dueDate: '2027-01-12' }],
  ['by December 18th', { dueDate: '2026-12-18' }],
  ['until Friday', { dueDate: '2026-12-11' }],
  ['tomorrow', { dueDate: '2026-12-07' }],
  ['new date: 24.12.2026', { dueDate: '2026-12-24' }],
  ['12 Dec, vendor is late', { dueDate: '2026-12-12', comment: '12 Dec, vendor is late' }],
  ['vendor is late, moved to 12 Dec', { dueDate: '2026-12-12', comment: 'vendor is late, moved to 12 Dec' }],
  // Dates that move nothing
  ['fixed on 3 Dec in the release', { comment: 'fixed on 3 Dec in the release' }],
  ['not by 12 Dec', { comment: 'not by 12 Dec' }],
  ['12 Dec the alert fired', { comment: '12 Dec the alert fired' }],
  ['moved to the platform team', { comment: 'moved to the platform team' }],
  // What nobody can tell
  ['03/04/2027', { isUnclear: true, comment: '03/04/2027' }],
  ['until next Friday', { isUnclear: true, comment: 'until next Friday' }],
  ['until Sunday', { isUnclear: true, comment: 'until Sunday' }],
  ['moved to next week', { isUnclear: true, comment: 'moved to next week' }],
  ['end of January', { isUnclear: true, comment: 'end of January' }],
  ['moved to 31 Feb', { isUnclear: true, comment: 'moved to 31 Feb' }],
];

test.each(cases)('"%s"', (text, meant) => {
  const nothing = { status: null, dueDate: null, comment: '', isUnclear: false };
  expect(readSaidLine(text, [], context)).toEqual({ text, ...nothing, ...meant });
});

test('a date that was put there as one needs no word before it', () => {
  const [text, other] = ['waits for the vendor 2026-12-12', '2026-12-12 or 2026-12-19'];
  expect(readSaidLine(text, ['2026-12-12'], context)).toMatchObject({ dueDate: '2026-12-12', comment: text });
  expect(readSaidLine('2026-12-12', ['2026-12-12'], context)).toMatchObject({ dueDate: '2026-12-12', comment: '' });
  expect(readSaidLine(other, ['2026-12-12', '2026-12-19'], context)).toMatchObject({ dueDate: null, isUnclear: true });
});

test('where whoever writes is at home tells which number is the month', () => {
  const read = (locale: string) => readSaidLine('03/04/2027', [], { ...context, locale }).dueDate;
  expect([read('en-US'), read('en-GB')]).toEqual(['2027-03-04', '2027-04-03']);
});
