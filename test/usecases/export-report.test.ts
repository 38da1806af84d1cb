import { postMortemMacro } from '../../src/domain/document/macro-node';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { allOpen, reportPresets } from '../../src/domain/report/report-filter';
import { readMacroReport, writeMacroReport } from '../../src/domain/report/report-macro';
import { firstView } from '../../src/domain/report/report-view';
import { schemaErrors } from '../support/adf-schema';
import { addItem, createPage, newPostMortem, restrictReading } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite } from '../support/app-site';

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  pageId = await newPostMortem(app, 1);
  await addItem(app, pageId, 10, { title: 'Rehearse failover', dueDate: '2026-11-21' });
  await addItem(app, pageId, 11, { title: '=1+1 | <b>', dueDate: '2026-12-01', ownerId: null });
});
afterEach(() => app.close());

/** A page with a report that was set up so, as this person exports it. */
async function exported(config: Record<string, string>, person = 'reader'): Promise<string> {
  const macro = postMortemMacro(app.site.identity, 'report-1');
  const text = JSON.stringify(macro)
    .replaceAll('/static/post-mortem', '/static/action-item-report')
    .replace('"guestParams":{}', `"guestParams":${JSON.stringify(config)}`);
  const body = parseAdf(`{"type":"doc","version":1,"content":[${text}]}`);
  const page = await createPage(app, { title: 'Weekly', body });
  const document = await app.site.exportMacro(person, page, 'pdf');
  expect(schemaErrors(document)).toEqual([]);
  return JSON.stringify(document);
}

test('a report is exported as a table of its rows', async () => {
  const table = await exported({});
  for (const told of [
    '"type":"table"',
    'Rehearse failover',
    '2026-11-21, overdue',
    '=1+1 | <b>',
    'nobody',
    '2 action items',
  ])
    expect(table).toContain(JSON.stringify(told).slice(1, -1).replaceAll('\\"', '"'));
});

test('its filters apply', async () => {
  const config = writeMacroReport({
    spaceId: app.spaceId('PM'),
    view: { ...firstView, filter: reportPresets.overdue },
  });
  const table = await exported(config);
  expect(table).toContain('Rehearse failover');
  expect(table).not.toContain('=1+1');
});

test('of pages that whoever exports may not see, a count is told', async () => {
  restrictReading(app, pageId, ['moderator']);
  const table = await exported({});
  expect(table).not.toContain('Rehearse');
  expect(table).toContain('0 action items · 2 hidden');
});

test('items of “me” are nobody’s in an export', async () => {
  const config = writeMacroReport({ spaceId: null, view: { ...firstView, filter: { ...allOpen, owner: 'me' } } });
  expect(await exported(config)).toContain('name a person to export it');
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['other kinds of values', { spaceId: 7, report: ['a'] }],
  ['a path for a space', { spaceId: '../1', report: 'owner=<script>' }],
])('a configuration of %s is as if nobody had set it up', (_what, config) =>
  expect(readMacroReport(config)).toEqual({ spaceId: null, view: firstView }),
);

test('a configuration holds texts only', () => {
  const report = {
    spaceId: '42',
    view: { ...firstView, grouping: 'owner', filter: { ...allOpen, severities: [1, 2] } },
  } as const;
  expect(writeMacroReport(report)).toEqual({ spaceId: '42', report: 'severity=1%2C2&group=owner' });
  expect(readMacroReport(writeMacroReport(report))).toEqual(report);
});
