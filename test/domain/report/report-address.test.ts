import fc from 'fast-check';
import { payloadSchemas } from '../../../src/contract/payloads';
import { actionItemKinds, actionItemStatuses, priorities } from '../../../src/domain/action-item';
import { severities } from '../../../src/domain/post-mortem';
import { addressOf, filterFromAddress, isSameFilter } from '../../../src/domain/report/report-address';
import type { ReportFilter } from '../../../src/domain/report/report-filter';
import { allOpen, reportPresets } from '../../../src/domain/report/report-filter';

const day = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 86_400_000, max: Date.UTC(2030, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const filters: fc.Arbitrary<ReportFilter> = fc.record({
  statuses: fc.subarray([...actionItemStatuses]),
  owner: fc.constantFrom('anyone', 'nobody', 'me', 'acc-1', '712020:0a-b_c'),
  overdue: fc.boolean(),
  dueWithinDays: fc.option(fc.integer({ min: 0, max: 365 })),
  severities: fc.subarray([...severities]),
  kinds: fc.subarray([...actionItemKinds]),
  priorities: fc.subarray([...priorities]),
  service: fc.constantFrom('', 'checkout', 'a & b = c?', 'päiväkirja', '支払い', 'x#y,z..+%20'),
  period: fc.option(
    fc
      .tuple(day, day)
      .map(([one, other]) => ({ from: [one, other].sort()[0] ?? one, to: [one, other].sort()[1] ?? one })),
  ),
  text: fc.oneof(fc.constantFrom('', 'queue', 'a&owner=me', '=cmd()'), fc.string({ unit: 'grapheme', maxLength: 40 })),
});

test('an address gives the filter back, whatever is in it', () => {
  fc.assert(fc.property(filters, (filter) => expect(filterFromAddress(addressOf(filter))).toEqual(filter)));
});

test('two filters are the same when they ask for the same, in whatever order it was chosen', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const turned = { ...filter, statuses: filter.statuses.toReversed(), kinds: filter.kinds.toReversed() };
      expect(isSameFilter(filter, turned)).toBe(true);
    }),
  );
});

test('no address makes a filter that the backend refuses', () => {
  const { filter } = payloadSchemas.loadReport.shape;
  const words = fc.constantFrom(
    'state',
    'owner',
    'due',
    'severity',
    'period',
    'text',
    '=',
    '&',
    ',',
    '..',
    '%',
    '2026-02-30',
    '9',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 20 }), (parts) => {
      expect(filter.safeParse(filterFromAddress(parts.join(''))).success).toBe(true);
    }),
  );
});

test.each<[string, Partial<ReportFilter>]>([
  ['', {}],
  ['state=any', { statuses: [] }],
  ['state=active&overdue=yes', { overdue: true }],
  ['state=to_verify', { statuses: ['done'] }],
  ['state=settled', { statuses: ['verified', 'wont_do'] }],
  ['state=idea,done', { statuses: ['idea', 'done'] }],
  ['state=sleeping&owner=<b>&overdue=maybe&due=1e9&severity=9&kind=&priority=x', {}],
  ['due=7&severity=2,1&kind=prevent,detect', { dueWithinDays: 7, severities: [1, 2], kinds: ['prevent', 'detect'] }],
  ['period=2026-11-01..2026-11-30', { period: { from: '2026-11-01', to: '2026-11-30' } }],
  ['period=2026-11-30..2026-11-01', {}],
  ['period=2026-02-30..2026-03-01', {}],
])('?%s', (address, expected) => {
  expect(filterFromAddress(address)).toEqual({ ...allOpen, ...expected });
});

test('the presets have short addresses', () => {
  expect(Object.values(reportPresets).map(addressOf)).toEqual([
    'owner=me',
    'overdue=yes',
    'owner=nobody',
    'state=done',
    '',
  ]);
});
