import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type {
  LessonKind,
  PostMortemDocument,
  StatedActionItem,
} from '../../../src/domain/document/post-mortem-document';
import { reportOnFile } from '../../../scripts/postmortem/file-report';
import { importMarkdown } from '../../../src/domain/import/import-markdown';
import { importedPageBody } from '../../../src/domain/import/imported-page';
import { readDocument } from '../../../src/domain/document/read-document';
import { schemaErrors } from '../../support/adf-schema';
import { generateNewPageInput } from '../../support/post-mortem-builders';

/** Made-up reports in the forms that other teams use, and what a person reads in each. */
const folder = path.resolve(__dirname, '../../fixtures/reports');

interface Expected {
  /** Absent where prose tells the times: what counts as a row is not for a reader to say. */
  rows?: number;
  /** Instants to the minute, by kind. */
  milestones?: Readonly<Record<string, string>>;
  /** "title | owner | due | kind | done", trailing empty ones left out. */
  items: readonly string[];
  whys?: readonly number[];
  factors?: number;
  trigger?: string;
  lessons?: Partial<Record<LessonKind, number>>;
  severity?: number;
  services?: readonly string[];
  people?: PostMortemDocument['stated']['people'];
  incidents?: readonly string[];
  /** "words → minutes of the timeline" of every figure that does not agree; looked at where stated. */
  figures?: readonly string[];
}

const expectations: Readonly<Record<string, Expected>> = {
  'pasted-without-headings': {
    rows: 7,
    milestones: {
      started: '2025-09-18T14:53',
      alerted: '2025-09-18T15:07',
      mitigated: '2025-09-18T15:52',
      resolved: '2025-09-18T15:59',
    },
    items: [
      'Add a handle gauge to the resizer dashboard | kwame | | mitigate | done',
      'Pin the imaging library and test upgrades under load | ilse | | prevent',
      'Improve monitoring',
    ],
    whys: [1],
    factors: 1,
    trigger: 'Deploy of resizer 4.2.',
    lessons: { went_well: 1, went_wrong: 1, got_lucky: 1 },
  },
  'sre-book-style': {
    rows: 9,
    items: [
      'Update playbook with instructions for responding to cascading failure | jennie | | mitigate | done',
      'Use flux capacitor to balance load between clusters | mortenm | | prevent',
      'Schedule cascading failure test during next exercise | docbrown | | process',
      'Plug file descriptor leak in cart ranking | agoogle | | prevent | done',
      'Add load shedding to checkout | ada | | mitigate',
    ],
    whys: [1],
    factors: 1,
    trigger: 'Latent bug triggered by a sudden increase in traffic.',
    lessons: { went_well: 2, went_wrong: 2, got_lucky: 1 },
  },
  'pagerduty-style': {
    rows: 5,
    milestones: { alerted: '2026-11-12T09:04', acknowledged: '2026-11-12T09:06', resolved: '2026-11-12T09:46' },
    items: [
      'SRCH-101 Throttle index rebuilds | Rosa Lind | 2026-11-30',
      'SRCH-102 Name the rebuild job in the runbook | Omar Holt | 2026-11-20',
    ],
    factors: 2,
    lessons: { went_well: 1, went_wrong: 2 },
    severity: 2,
    people: { responder: ['Rosa Lind'], scribe: ['Omar Holt'] },
  },
  'atlassian-style': {
    rows: 6,
    milestones: {
      alerted: '2026-11-03T14:20',
      acknowledged: '2026-11-03T14:25',
      mitigated: '2026-11-03T16:40',
      resolved: '2026-11-03T17:10',
    },
    items: [
      'Alert on used connections | Petra Vik | 2026-11-20',
      'Add limits to the review checklist | Ulf Strand | 2026-11-27',
      'Pool connections in the mailer',
    ],
    whys: [5],
    lessons: { went_wrong: 2 },
    severity: 2,
    services: ['notifications', 'mailer'],
    people: { responder: ['Petra Vik'], moderator: ['Ulf Strand'] },
  },
  'availability-report': {
    items: [],
    incidents: ['November 04 09:12 UTC (lasting 1 hour and 5 minutes)', 'November 18 16:40 UTC (lasting 38 minutes)'],
  },
  'cloud-blog-style': {
    rows: 5,
    milestones: { started: '2026-11-02T11:43', alerted: '2026-11-02T11:52', resolved: '2026-11-03T04:25' },
    items: [
      'Remove dependencies on a single data centre | | 2026-12-15',
      'Test the failure of each whole data centre every quarter',
      'Require high availability for every control plane service',
    ],
    whys: [1],
  },
  'issue-checklist': {
    rows: 5,
    milestones: { resolved: '2026-11-09T07:59' },
    items: [
      'Check the configuration before deployment | nils | 2026-11-23',
      'Add the registry to the smoke test | eva | 2026-11-30',
      'Fix the path | | | | done',
    ],
    whys: [4],
    lessons: { went_well: 1, went_wrong: 1 },
    severity: 1,
    services: ['Registry', 'CI runners'],
    people: { responder: ['Nils Dahl'], scribe: ['Eva Roth'] },
  },
  'cloud-summary-prose': { rows: 3, items: [] },
  'morgue-style': {
    rows: 4,
    items: [
      'Add an alert on missing thumbnails PERF-44 | Raj Patel | 2026-09-28',
      'Document the cache keys | Ana Silva | 2026-10-05',
    ],
    lessons: { went_wrong: 2 },
    severity: 3,
    people: { moderator: ['Lena Koch'] },
  },
  'panne-de-paiement': {
    rows: 4,
    milestones: {},
    items: [
      'Surveiller les certificats | Chloé Martin | 2026-11-30',
      'Automatiser le renouvellement | Hugo Petit | 2026-12-15',
    ],
    whys: [3],
    lessons: { went_well: 1, went_wrong: 1 },
    severity: 1,
    services: ['paiement', 'facturation'],
  },
  'ausfall-anmeldung': {
    rows: 4,
    items: [
      'Zeitlimit für Migrationen setzen | Jana Muster | 2026-10-19',
      'Migrationen mit echten Datenmengen proben | Kai Lenz | 2026-11-02',
    ],
    whys: [1],
    factors: 2,
    lessons: { went_well: 1, went_wrong: 1 },
    severity: 2,
    services: ['Anmeldung', 'Portal'],
  },
  'caida-del-buscador': {
    rows: 3,
    items: ['Añadir una prueba de carga | Luis Prado | 2026-03-30', 'Aumentar la memoria | | | | done'],
    whys: [1],
    lessons: { went_wrong: 1 },
  },
  'fact-sheet': {
    rows: 4,
    milestones: { detected: '2026-08-19T07:40', mitigated: '2026-08-19T10:30', resolved: '2026-08-19T12:56' },
    items: [
      'Back up the routing table before upgrades | Tara Quinn | 2026-09-02 | prevent | done',
      'Rehearse the failover | Network team | 2026-09-30 | prevent',
    ],
    whys: [1],
    severity: 1,
    services: ['VPN', 'Remote desktop'],
    people: { responder: ['Tara Quinn'] },
  },
  'two-incidents': {
    rows: 5,
    items: [
      'Add a test for merging carts | Ida Moe | 2026-11-27',
      'Alert on slow queries | Bo Falk | 2026-12-01',
      'Review query plans weekly | Bo Falk | 2026-12-08',
    ],
    incidents: ['Incident 1: Cart lost items', 'Incident 2: Slow reports'],
  },
  'two-outages': {
    rows: 9,
    milestones: {
      started: '2026-02-11T18:00',
      alerted: '2026-02-11T18:03',
      acknowledged: '2026-02-11T18:09',
      resolved: '2026-02-11T19:00',
    },
    items: ['Check variables at start | Mo Salim | 2026-02-20', 'Add a replica | Ada Finn | 2026-03-01'],
    whys: [1],
    incidents: ['Outage 1 — 9 February 2026', 'Outage 2 — 11 February 2026'],
    figures: ['3 hours → 60'],
  },
  'questions-and-answers': {
    rows: 3,
    items: [
      'Put the relay into the configuration | Sam Ortiz | 2026-07-15 | prevent',
      'Alert on full disks | Mia Chen | 2026-07-08 | detect',
    ],
    whys: [3],
    trigger: 'A debugging option was left on.',
  },
  'why-table': {
    rows: 4,
    items: [
      'Record what was sent | Per Holm | 2026-07-15 | | done',
      'Write down a common design of jobs | Una Ray | 2026-08-01',
    ],
    whys: [4],
    lessons: { went_well: 1, went_wrong: 1, got_lucky: 1 },
    severity: 3,
  },
  'key-facts-above': {
    rows: 7,
    milestones: {
      started: '2026-05-12T14:02',
      detected: '2026-05-12T14:09',
      alerted: '2026-05-12T14:11',
      acknowledged: '2026-05-12T14:15',
      resolved: '2026-05-12T15:31',
    },
    items: [
      'Compare indexes of primary and standby every night | lorna | 2026-06-01 | detect',
      'Rehearse failover in staging each month | mkent | 2026-06-15 | process',
      'Block failover when schemas differ | lorna | | prevent',
    ],
    whys: [1],
    lessons: { went_well: 1, went_wrong: 2, got_lucky: 1 },
    severity: 1,
    services: ['ticket-search', 'seat-map'],
    figures: ['roughly two hours → 89', '25 minutes → 7'],
  },
  'handbook-fields': {
    rows: 7,
    milestones: {
      started: '2026-07-08T22:10',
      detected: '2026-07-08T22:52',
      alerted: '2026-07-08T22:58',
      acknowledged: '2026-07-08T23:04',
      mitigated: '2026-07-09T00:40',
      resolved: '2026-07-09T00:55',
    },
    items: [
      'Alert on refused connections | Priya Nair | 2026-07-31',
      'Move the limits to the reviewed configuration | Jonas Berg | 2026-08-15',
    ],
    whys: [5],
    lessons: { went_wrong: 1 },
    severity: 2,
    services: ['Invoicing', 'Mail relay'],
    people: { responder: ['Priya Nair'] },
  },
  'bold-incidents': {
    items: [],
    incidents: [
      'March 05 17:31 UTC (lasting 1 hour and 12 minutes)',
      'March 14 02:10 UTC (lasting 35 minutes)',
      'March 27 11:00 UTC (lasting 2 hours)',
    ],
    figures: ['35 minutes → 55'],
  },
  'impact-rows-and-date-line': {
    rows: 8,
    milestones: {
      started: '2026-06-18T16:48',
      detected: '2026-06-18T16:51',
      acknowledged: '2026-06-18T16:55',
      mitigated: '2026-06-18T19:30',
      resolved: '2026-06-18T20:52',
    },
    items: ['Refuse style files with doubled rules', "Compare tiles with yesterday's before a style goes out"],
    whys: [1],
    services: ['Tile server', 'Print export'],
    figures: ['3 hours and 4 minutes → 244'],
  },
  'review-in-an-issue': {
    rows: 7,
    milestones: {
      started: '2026-09-01T06:14',
      alerted: '2026-09-01T06:22',
      acknowledged: '2026-09-01T06:25',
      resolved: '2026-09-01T08:02',
    },
    items: ['Alert on free addresses | marko | 2026-09-15', 'Grant the cleaner its permission | sunita | | | done'],
    whys: [4],
    factors: 1,
    lessons: { went_well: 1 },
    severity: 2,
    services: ['CI runners', 'API'],
    figures: ['128 → 108'],
  },
  'tracker-export': {
    rows: 3,
    milestones: { started: '2026-06-02T07:00', detected: '2026-06-02T09:48', resolved: '2026-06-02T13:20' },
    items: [
      'Fail the export job when it cannot connect | Karl Brandt | 2026-06-12',
      'Announce key rotations two weeks ahead | Ines Duarte | 2026-06-19',
    ],
    whys: [1],
    factors: 2,
    severity: 2,
    services: ['payroll-export', 'sftp-gateway'],
    figures: ['5h 50m → 380'],
  },
  'impact-start-and-end': {
    rows: 4,
    milestones: {
      started: '2026-08-05T09:20',
      detected: '2026-08-05T09:52',
      alerted: '2026-08-05T09:54',
      mitigated: '2026-08-05T12:20',
    },
    items: ['Parse files as streams | Greta | 2026-08-26', 'Alert on late feeds | Olek | 2026-08-19'],
    whys: [1],
    trigger: 'A supplier sent a file ten times the usual size.',
    lessons: { went_well: 1, went_wrong: 1 },
    severity: 3,
    services: ['stock-feed'],
    figures: ['2h 30m → 180'],
  },
  'major-incident-report': {
    rows: 7,
    milestones: { started: '2026-09-14T06:35', detected: '2026-09-14T06:50', resolved: '2026-09-14T11:51' },
    items: [
      'Add multipath check to the maintenance plan | Storage team | 2026-09-30 | prevent',
      'Rehearse failover twice a year | Colin Frayne | 2026-10-31 | prevent',
      'Renegotiate response time | Procurement | 2026-12-31 | prevent | done',
    ],
    whys: [1],
    lessons: { went_wrong: 2 },
    severity: 1,
    services: ['Online banking', 'Card authorisation'],
    figures: [],
  },
  'nedbrud-paa-booking': {
    rows: 5,
    milestones: {
      started: '2026-05-14T13:05',
      alerted: '2026-05-14T13:11',
      acknowledged: '2026-05-14T13:15',
      resolved: '2026-05-14T14:20',
    },
    items: ['Overvåg diskplads | Mette Holm | 2026-05-28', 'Ryd gamle logge op | Jens Krag | 2026-06-04'],
    whys: [1],
    figures: [],
  },
  'kessai-shogai': {
    rows: 4,
    milestones: {
      started: '2026-07-21T01:15',
      alerted: '2026-07-21T01:22',
      acknowledged: '2026-07-21T01:30',
      resolved: '2026-07-21T02:40',
    },
    items: ['証明書の監視を追加する | 佐藤 | 2026-08-01'],
    whys: [1],
  },
  'notes-of-a-small-team': {
    rows: 5,
    milestones: { started: '2026-04-08T04:15', alerted: '2026-04-08T04:22', resolved: '2026-04-08T05:05' },
    items: ['logrotate on all boxes (pete, this week)', 'disk alert at 80% (sam)'],
    whys: [1],
    figures: [],
  },
  'delayed-notifications': {
    rows: 6,
    milestones: {
      started: '2026-10-14T08:12',
      alerted: '2026-10-14T08:31',
      acknowledged: '2026-10-14T08:34',
      mitigated: '2026-10-14T09:20',
      resolved: '2026-10-14T09:47',
    },
    items: [
      '[MSG-881] Limit moves per host (Dae Kim)',
      '[MSG-882] Add disk bandwidth to the dashboard | Piotr Nowak | 2026-11-03',
      'MSG-883: Lower the latency threshold',
    ],
    factors: 2,
    lessons: { went_well: 1, went_wrong: 2 },
    people: { scribe: ['Piotr Nowak'] },
    figures: [],
  },
  'review-with-key-information': {
    rows: 6,
    milestones: {
      alerted: '2026-08-11T21:22',
      acknowledged: '2026-08-11T21:25',
      resolved: '2026-08-11T22:50',
    },
    items: [
      'Cancel the migration | devika | 2026-08-11 | | done',
      'Add a lock timeout to all post-deploy migrations | devika | 2026-08-25',
      'Alert on lock waits over 60 s | tomasz',
    ],
    whys: [3],
    lessons: { went_well: 1, went_wrong: 1 },
    severity: 2,
  },
  'summary-of-an-event': {
    milestones: { started: '2026-10-02T16:37', mitigated: '2026-10-02T18:15', resolved: '2026-10-02T21:20' },
    items: [],
    incidents: ['Summary of the Message Queue Service event in the Northern region'],
    figures: [],
  },
  'status-page': {
    rows: 4,
    milestones: {
      acknowledged: '2026-11-21T12:31',
      mitigated: '2026-11-21T13:20',
      resolved: '2026-11-21T14:05',
    },
    items: [],
  },
  'minimal-notes': { rows: 3, items: ['add a health check | kim', 'write a runbook'] },
  'chat-log': {
    rows: 4,
    items: ['purge the cache on each deploy | tom | 2026-04-16', 'alert on stale pages | zoe | 2026-04-23'],
  },
};

test('each report has its expectation', () => {
  const names = readdirSync(folder).map((name) => name.replace(/\.md$/u, ''));
  expect(names.sort()).toEqual(Object.keys(expectations).sort());
});

describe.each(Object.entries(expectations))('%s', (name, expected) => {
  const text = readFileSync(path.join(folder, `${name}.md`), 'utf8');
  const report = importMarkdown(text, { timeZone: 'UTC' });
  const { document } = report;

  test('timeline', () => {
    if (expected.rows !== undefined) {
      expect(document.timeline.map(({ text }) => text)).toHaveLength(expected.rows);
      expect(document.timeline.filter(({ occurredAt }) => occurredAt === null)).toEqual([]);
    }
    const found = Object.fromEntries(
      document.timeline
        .filter(({ kind }) => kind !== 'step')
        .map(({ kind, occurredAt }) => [kind, occurredAt?.slice(0, 16)]),
    );
    expect(found).toMatchObject(expected.milestones ?? {});
  });

  test('figures that do not agree', () => {
    const { results } = reportOnFile(name, text, { timeZone: 'UTC', now: Date.UTC(2027, 0, 1) });
    const found = results.filter(({ rule }) => rule === 'figures.agree');
    if (expected.figures !== undefined)
      expect(found.map(({ at, derived }) => `${at.quote ?? ''} → ${derived ?? ''}`)).toEqual(expected.figures);
  });

  test('action items', () => expect(document.actionItems.map(told)).toEqual(expected.items));

  test('causes and lessons', () => {
    expect(document.whyChains.map(({ whys }) => whys.length)).toEqual(expected.whys ?? []);
    expect(document.contributingFactors).toHaveLength(expected.factors ?? 0);
    expect(document.trigger).toBe(expected.trigger ?? null);
    const counts = Object.fromEntries(
      (['went_well', 'went_wrong', 'got_lucky'] as const).map((kind) => [
        kind,
        document.lessons.filter((lesson) => lesson.kind === kind).length,
      ]),
    );
    expect(counts).toEqual({ went_well: 0, went_wrong: 0, got_lucky: 0, ...expected.lessons });
  });

  test('stated details', () => {
    expect([document.stated.severity, document.stated.services]).toEqual([
      expected.severity ?? 0,
      expected.services ?? [],
    ]);
    expect(document.stated.people).toMatchObject(expected.people ?? {});
    expect(report.incidents.map(({ title }) => title)).toEqual(expected.incidents ?? [report.title]);
  });

  test('the page made of it is valid and reads back the same', () => {
    const page = importedPageBody(report, { ...generateNewPageInput(), timeZone: 'UTC' });
    expect(schemaErrors(page)).toEqual([]);
    const back = readDocument(page, { timeZone: 'UTC' });
    if (expected.rows !== undefined && document.sections.timeline !== undefined)
      expect(back.timeline.map(({ occurredAt }) => occurredAt)).toEqual(
        document.timeline.map(({ occurredAt }) => occurredAt),
      );
    expect(back.actionItems.map(({ title }) => title)).toEqual(document.actionItems.map(({ title }) => title));
    expect([back.whyChains, back.lessons]).toEqual([document.whyChains, document.lessons]);
  });
});

function told({ title, ownerName = '', dueDate = '', kind, done }: StatedActionItem): string {
  return [title, ownerName, dueDate, kind ?? '', done ? 'done' : '']
    .join(' | ')
    .replace(/[ |]+$/u, '')
    .replace(/ +\| +(?=\|)/gu, ' | ')
    .replace(/\| {2}\|/gu, '| |');
}
