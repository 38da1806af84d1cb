import fc from 'fast-check';
import pc from 'picocolors';
import { reportOnFile } from '../../scripts/postmortem/file-report';
import { settingsForFile, subjectOfFile } from '../../scripts/postmortem/file-subject';
import { reportFileError } from '../../scripts/postmortem/report-file-error';
import { reportForTheEye } from '../../scripts/postmortem/report-for-the-eye';
import type { PostMortemDocument, StatedDetails } from '../../src/domain/document/post-mortem-document';
import { generateSubject } from '../support/rule-subject';
import { soundReport } from './sample-reports';

const options = { timeZone: 'UTC', now: Date.parse('2026-11-25T12:00:00Z') };

test('a report is told in the named fields', () => {
  const report = reportOnFile('sound.md', soundReport, options);
  expect(report.document.timeline[0]).toMatchObject({
    occurredAt: '2026-11-24T09:02:00.000Z',
    kind: 'started',
    statedTime: '2026-11-24 09:02',
    certainty: 'exact',
  });
  expect(report.document.whys).toHaveLength(1);
  expect(report.document.whys[0]).toHaveLength(3);
  expect(report.document.lessons).toEqual([{ kind: 'went_well', text: 'The rollback took 13 minutes.' }]);
  expect(report.document.sections.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['overview', 'timeline', 'cause', 'lessons', 'actions', 'conclusion']),
  );
  expect(report.metrics.map(({ code, minutes }) => [code, minutes])).toEqual([
    ['TTD', 9],
    ['TTA', 3],
    ['TTM', 41],
    ['TTR', 72],
  ]);
});

test('of several incidents each has its own milestones and metrics', () => {
  const incident = (day: number) =>
    `## Outage of ${day} November 2026\n\n### Timeline\n\n- 2026-11-0${day} 09:00 Incident started\n- 2026-11-0${day} 09:30 Incident resolved\n`;
  const report = reportOnFile('two.md', `# Availability in November\n\n${incident(3)}\n${incident(5)}`, options);
  expect(report.document.milestones).toEqual({});
  expect(report.incidents?.map(({ milestones }) => milestones.resolved)).toEqual([
    '2026-11-03T09:30:00.000Z',
    '2026-11-05T09:30:00.000Z',
  ]);
  expect(report.metrics).toEqual(
    [0, 1].map((index) => ({ code: 'TTR', from: 'started', to: 'resolved', minutes: 30, incident: index })),
  );
  expect(reportForTheEye(report, pc.createColors(false))).toContain('Incident 2: Outage of 5 November 2026');
});

function stating(stated: Partial<StatedDetails>): PostMortemDocument {
  return generateSubject({ document: { stated: { severity: 2, services: [], impact: '', people: {}, ...stated } } })
    .document;
}

test.each([
  ['', 'unknown'],
  ['None.', 'none'],
  ['No customers were affected.', 'none'],
  ['There was no user impact', 'none'],
  ['About 1,200 shops could not pay.', 'some'],
  ['Nobody could log in', 'some'],
  ['No one could pay for an hour', 'some'],
  ['No customers could log in', 'some'],
])('the impact “%s” means %s', (impact, customers) => {
  expect(subjectOfFile(stating({ impact }), 'UTC', 0).details.impact.customers).toBe(customers);
});

test('whoever is named in a role attended, unless the report lists the attendees', () => {
  const people = { moderator: ['Ada'], agent: ['Ben'], responder: ['Ben', 'Cho'] };
  const named = subjectOfFile(stating({ people }), 'UTC', 0).details.participants;
  expect(named).toMatchObject({ moderatorId: 'Ada', agentId: 'Ben', attendeeIds: ['Ben', 'Cho'] });
  const listed = subjectOfFile(stating({ people: { ...people, attendee: ['Cho'] } }), 'UTC', 0);
  expect(listed.details.participants.attendeeIds).toEqual(['Cho']);
});

test('rules that only a record or a list of attendees can answer are off', () => {
  expect(settingsForFile(stating({}))).toMatchObject({ 'actions.complete': 'off', 'people.customer': 'off' });
  const listed = settingsForFile(stating({ people: { attendee: ['Cho'] } }), ['cause.trigger']);
  expect(listed).toMatchObject({ 'actions.complete': 'off', 'cause.trigger': 'off' });
  expect(listed).not.toHaveProperty('people.customer');
});

test('no text of a report reaches the terminal as anything but text', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('\u001b', '[31m', '\u009b', '\u202e', 'a', '\u0007', '\r', '# ', '\n', '|'),
  });
  fc.assert(
    fc.property(hostile, (text) => {
      const report = reportOnFile('a\u001b[31m.md', `# T\n\n${text}\n\n${soundReport}`, options);
      const shown = reportForTheEye(report, pc.createColors(false));
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['ENOENT', 'missing'],
  ['EISDIR', 'directory'],
  ['EIO', 'unreadable'],
])('what the system calls %s is “%s”', (code, expected) => {
  expect(reportFileError(Object.assign(new Error('disk'), { code })).code).toBe(expected);
});
