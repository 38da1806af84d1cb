import fc from 'fast-check';
import { actionItemKinds, actionItemStatuses, priorities } from '../../../src/domain/action-item';
import { writeActionItemsCsv } from '../../../src/domain/export/action-items-csv';
import type { CsvActionItem } from '../../../src/domain/export/action-items-csv';
import { guarded, unguarded } from '../../../src/domain/export/formula-guard';
import { longestCsv, mostCsvItems, readActionItemsCsv } from '../../../src/domain/export/read-action-items-csv';

const alert: CsvActionItem = {
  title: 'Alert on the queue, "payments"',
  doneWhen: 'it fires in the game day',
  ownerId: 'acc-owner',
  dueDate: '2026-12-12',
  priority: 'high',
  kind: 'detect',
  status: 'in_progress',
  link: 'https://tickets.example.com/1',
  cause: 'Nothing watches the queue',
  page: 'Checkout unavailable',
};

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...[...'=+-@\t\r\n",;\' ＝a\ufeff\u200b|%']) }),
);
const arbitraryItem: fc.Arbitrary<CsvActionItem> = fc.record({
  title: hostile.filter((title) => title.trim() !== ''),
  doneWhen: hostile,
  ownerId: fc.option(fc.string({ minLength: 1 })),
  dueDate: fc.option(
    fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  priority: fc.constantFrom(...priorities),
  kind: fc.constantFrom(...actionItemKinds),
  status: fc.constantFrom(...actionItemStatuses),
  link: fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true })),
  cause: fc.option(hostile.filter((cause) => cause !== '')),
  page: hostile,
});

test('what is written is read again, to the letter', () => {
  fc.assert(
    fc.property(fc.array(arbitraryItem, { maxLength: 6 }), fc.boolean(), (items, byteOrderMark) => {
      const csv = writeActionItemsCsv(items, { byteOrderMark });
      expect(readActionItemsCsv(csv)).toEqual({ items, notUnderstood: [] });
    }),
    { numRuns: 500, seed: 11 },
  );
});

test('lines end in CRLF, quotes are doubled, a mark for Excel goes in front', () => {
  expect(writeActionItemsCsv([alert], { byteOrderMark: true })).toBe(
    '\ufeffTitle,Done when,Owner (account id),Due,Priority,Kind,Status,Link,Cause,Page\r\n' +
      '"Alert on the queue, ""payments""",it fires in the game day,acc-owner,2026-12-12,high,detect,in_progress,' +
      'https://tickets.example.com/1,Nothing watches the queue,Checkout unavailable\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\rx', '  =1', '＝1', '\u200b=1', "'=1", "''-1", '\ufeff@a'])(
  '%j is no formula to a spreadsheet, and comes back as it was',
  (cell) => {
    expect(guarded(cell)).toBe(`'${cell}`);
    expect(unguarded(guarded(cell))).toBe(cell);
  },
);

test.each(['a=1', "'tis done", "it's", '', '1-2', '"'])('%j needs no guard', (cell) => {
  expect(guarded(cell)).toBe(cell);
  expect(unguarded(cell)).toBe(cell);
});

const table: readonly (readonly [string, string, Partial<CsvActionItem>])[] = [
  [
    'semicolons',
    'Action item;Assignee;Deadline\nFix it;Ben Oduya;12/12/2026',
    { ownerName: 'Ben Oduya', dueDate: '2026-12-12' },
  ],
  ['tabs', 'Due date\tTask\n12 Dec 2026\tFix it', { dueDate: '2026-12-12' }],
  ['a date with its time', 'Task,Due\nFix it,2026-12-12 00:00:00', { dueDate: '2026-12-12' }],
  ['an account id', 'Task,Owner\nFix it,5b10ac8d82e05b22cc7d4ef5', { ownerId: '5b10ac8d82e05b22cc7d4ef5' }],
  [
    'words of others',
    'Task,Priority,Type,State\nFix it,P1,Preventative,Closed',
    { priority: 'high', kind: 'prevent', status: 'done' },
  ],
  ['spaces around', ' Task , Status \n Fix it , In Progress ', { status: 'in_progress' }],
  ['lines in a cell', 'Definition of done,Task\r\n"one\r\ntwo",Fix it\r\n', { doneWhen: 'one\r\ntwo' }],
  ['old Mac line ends', 'Task,Status\rFix it,Done', { status: 'done' }],
];

test.each(table)('CSV as others write it: %s', (_what, csv, expected) => {
  const { items, notUnderstood } = readActionItemsCsv(csv);
  expect(notUnderstood).toEqual([]);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ title: 'Fix it', ...expected });
});

test('what is not taken is told with its line, and the rest is taken', () => {
  const csv = [
    'Task,Due,Sprint,Link,Priority',
    '"Fix',
    'it",soon,7,javascript:alert(1),maybe',
    '',
    ',2026-12-12,8,,',
    'More,31/02/2026,8,,,too much',
  ].join('\n');
  const { items, notUnderstood } = readActionItemsCsv(csv);
  expect(items.map(({ title, dueDate, link }) => [title, dueDate, link])).toEqual([
    ['Fix\nit', null, null],
    ['More', null, null],
  ]);
  expect(notUnderstood).toEqual([
    { line: 1, why: 'The column “Sprint” is not read.' },
    { line: 2, why: '“soon” is no date: left out.' },
    { line: 2, why: '“maybe” is no priority: left out.' },
    { line: 2, why: '“javascript:alert(1)” is no web address: left out.' },
    { line: 5, why: 'The row has no title: left out.' },
    { line: 6, why: 'The row has more cells than there are columns: the last are left out.' },
    { line: 6, why: '“31/02/2026” is no date: left out.' },
  ]);
});

test('a quotation mark that is not closed is told', () => {
  const { notUnderstood } = readActionItemsCsv('Task,Page\nFix it,one\nMore,"two\nLast,three\n');
  expect(notUnderstood).toEqual([
    { line: 3, why: 'A quotation mark is not closed: the rest of the file is taken for one cell.' },
  ]);
});

test.each([
  ['', 'The file is empty.'],
  ['\ufeff\r\n  \r\n', 'The file is empty.'],
  ['Colour,Size\nred,1', 'No column is named “Title”, “Action item”, “Task” or the like.'],
  ['x'.repeat(longestCsv + 1), `The file is longer than ${longestCsv} characters.`],
])('no list of action items: case %#', (csv, why) => {
  const { items, notUnderstood } = readActionItemsCsv(csv);
  expect(items).toEqual([]);
  expect(notUnderstood.map((remark) => remark.why)).toEqual([why]);
});

test('rows beyond the limit are told', () => {
  const { items, notUnderstood } = readActionItemsCsv(`Task\n${'Fix it\n'.repeat(mostCsvItems + 1)}`);
  expect(items).toHaveLength(mostCsvItems);
  expect(notUnderstood).toEqual([{ line: mostCsvItems + 2, why: `Only ${mostCsvItems} rows are read.` }]);
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hostile,
        hostile.map((text) => `Title,Due\n${text}`),
      ),
      (text) => {
        expect(Array.isArray(readActionItemsCsv(text).items)).toBe(true);
      },
    ),
  );
});
