import type { AdfNode } from '../../../src/domain/document/adf-node';
import type { StatedDetails } from '../../../src/domain/document/post-mortem-document';
import { readDocument } from '../../../src/domain/document/read-document';
import { bold, h, p, page, table, ul } from '../../support/adf-builders';

const read = (...blocks: AdfNode[]): StatedDetails => readDocument(page(...blocks), { timeZone: 'UTC' }).stated;
const mention = (id: string): AdfNode => ({ type: 'mention', attrs: { id, text: '@Somebody' } });

describe('severity', () => {
  test.each<[string, number]>([
    ['Severity: SEV-2', 2],
    ['Severity: 2', 2],
    ['Sev: Sev 1', 1],
    ['Priority: P1', 1],
    ['Priority: Priority 3', 3],
    ['Severity: Critical', 1],
    ['Severity: High', 2],
    ['Severity: Medium (P3)', 3],
    ['Severity level: Minor', 4],
    ['Incident severity: S2 - major', 2],
    ['Severity: SEV-0', 1],
    ['Severity: SEV5', 4],
    ['Severity: SEV-X', 0],
    ['Severity: TBD', 0],
    ['Schweregrad: hoch', 2],
    ['Gravité : critique', 1],
    ['This was a SEV2 incident.', 2],
    ['Nothing severe.', 0],
    ['Time in SEV-1: 0 minutes', 0],
  ])('%s', (line, severity) => expect(read(h(2, 'Summary'), p(line)).severity).toBe(severity));

  test('in a table, in a list, under a heading', () => {
    expect(read(h(2, 'Details'), table(['Field', 'Value'], ['Severity', 'SEV-3'])).severity).toBe(3);
    expect(read(h(2, 'Metadata'), ul([p(bold('Severity:'), ' High')])).severity).toBe(2);
    expect(read(h(2, 'Severity'), p('SEV-1')).severity).toBe(1);
    expect(
      read(h(2, 'Details'), table(['Severity', 'Service', 'Commander'], ['SEV-2', 'checkout', 'AB'])).severity,
    ).toBe(2);
  });

  test('in italics', () => {
    const italic = (words: string): AdfNode => p({ type: 'text', text: words, marks: [{ type: 'em' }] });
    expect(read(italic('Severity: SEV-2'), h(2, 'Summary'), p('Slow.')).severity).toBe(2);
    expect(read(italic('Severity: High'), h(2, 'Timeline'), ul('14:05 Slow')).severity).toBe(2);
  });

  test('not from the table of action items', () =>
    expect(
      read(h(2, 'Action items'), table(['Action', 'Priority', 'Owner'], ['Add an alert', 'P1', 'AB'])).severity,
    ).toBe(0));
});

test.each<[string, AdfNode[], string[]]>([
  ['a line', [p('Services affected: checkout, `billing` and search')], ['checkout', 'billing', 'search']],
  ['a row', [table(['Affected systems', 'checkout; billing'])], ['checkout', 'billing']],
  ['a list', [h(3, 'Affected services'), ul('checkout', 'billing')], ['checkout', 'billing']],
  [
    'a column',
    [table(['Service', 'Impact', 'Duration'], ['checkout', 'down', '1 h'], ['billing', 'slow', '2 h'])],
    ['checkout', 'billing'],
  ],
  ['a placeholder', [p('Services: TBD')], []],
])('services from %s', (_why, blocks, services) => expect(read(h(2, 'Summary'), ...blocks).services).toEqual(services));

test.each<[string, AdfNode[], string]>([
  ['a section', [h(2, 'Impact'), p('1,200 shops could not sell.')], '1,200 shops could not sell.'],
  ['a line', [h(2, 'Summary'), p('Customer impact: 1,200 shops')], '1,200 shops'],
  ['a row', [h(2, 'Details'), table(['Impact', '1,200 shops'])], '1,200 shops'],
  ['nothing', [h(2, 'Impact'), p('TBD')], ''],
  ['a section with other facts', [h(2, 'Impact'), p('1,200 shops'), p('Services: search, billing')], '1,200 shops'],
])('impact from %s', (_why, blocks, impact) => expect(read(...blocks).impact).toBe(impact));

test.each<[string, AdfNode[], StatedDetails['people']]>([
  [
    'lines',
    [h(2, 'Summary'), p('Moderator: Jo Berg'), p('On-call: Kim Lund, Ada Ek')],
    { moderator: ['Jo Berg'], agent: ['Kim Lund', 'Ada Ek'] },
  ],
  [
    'rows',
    [h(2, 'Details'), table(['Incident commander', 'Jo Berg'], ['Scribe', 'Kim Lund'])],
    { responder: ['Jo Berg'], scribe: ['Kim Lund'] },
  ],
  [
    'mentions',
    [h(2, 'Details'), table(['Responders', p(mention('acc-1'), mention('acc-2'))])],
    { responder: ['acc-1', 'acc-2'] },
  ],
  [
    'a section',
    [h(2, 'Attendees'), ul('Jo Berg (facilitator)', 'Kim Lund')],
    { attendee: ['Jo Berg', 'Kim Lund'], moderator: ['Jo Berg'] },
  ],
  [
    'a section of another',
    [h(2, 'Lessons learned'), ul('Rehearse'), h(3, 'Participants'), p('JB, KL')],
    { attendee: ['JB', 'KL'] },
  ],
  ['placeholders', [h(2, 'Attendees'), ul('TBD', '-'), p('Moderator: <name>')], {}],
  ['a sentence', [h(2, 'Summary'), p('Support: we answered two hundred tickets in a single hour.')], {}],
])('people from %s', (_why, blocks, people) => expect(read(...blocks).people).toEqual(people));

test('what trackers’ labels, a status page and a sentence state without a label of their own', () => {
  const told = read(
    h(2, 'Summary'),
    p('Resolved ~"severity::1" ~"Service::Gitaly"'),
    p('2,140 customers saw failed payouts. It rained.'),
  );
  expect(told).toMatchObject({ severity: 1, services: ['Gitaly'], impact: '2,140 customers saw failed payouts.' });
  expect(read(p('This incident affected: API (REST), Webhooks.')).services).toEqual(['API (REST)', 'Webhooks']);
  expect(read(h(2, 'Zusammenfassung'), p('Rund 1.200 Kunden waren betroffen.')).impact).toBe(
    'Rund 1.200 Kunden waren betroffen.',
  );
  expect(read(h(2, 'Summary'), p('We moved 40 customers to a new cluster.')).impact).toBe('');
});
