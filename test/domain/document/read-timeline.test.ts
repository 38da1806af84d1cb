import type { AdfNode } from '../../../src/domain/document/adf-node';
import { readDocument } from '../../../src/domain/document/read-document';
import { bold, container, h, linkTo, ol, p, page, table, ul } from '../../support/adf-builders';

function timelineOf(...blocks: AdfNode[]) {
  return readDocument(page(h(2, 'Timeline'), ...blocks), { timeZone: 'Europe/Oslo', title: 'Outage of 2026-11-24' })
    .timeline;
}

/** A paragraph of several lines. */
function lines(...texts: string[]): AdfNode {
  return p(...texts.flatMap((words, index) => (index === 0 ? [words] : [{ type: 'hardBreak' }, words])));
}

/** `MM-DD HH:mm kind text` in UTC, with a mark for times that are not exact. */
function brief(...blocks: AdfNode[]): string[] {
  return timelineOf(...blocks).map(({ occurredAt, kind, text, certainty }) => {
    const time = occurredAt === null ? 'unknown' : `${occurredAt.slice(5, 10)} ${occurredAt.slice(11, 16)}`;
    return `${certainty === 'approximate' ? '~' : ''}${time} ${kind} ${text}`;
  });
}

const merged = (words: string, rowspan: number): AdfNode => ({
  type: 'tableCell',
  attrs: { rowspan },
  content: [p(words)],
});
const banner = (words: string, colspan: number): AdfNode => ({
  type: 'tableCell',
  attrs: { colspan },
  content: [p(words)],
});

describe('rows of a table', () => {
  test.each<[string, AdfNode[], string[]]>([
    [
      'the app’s own columns, zone in the header',
      [
        table(
          ['Time (UTC)', 'Event', 'Kind', 'Evidence'],
          ['2026-11-24 09:02', 'Deploy 4711', 'started', ''],
          ['09:11', 'Error rate', 'Detected', ''],
        ),
      ],
      ['11-24 09:02 started Deploy 4711', '11-24 09:11 detected Error rate'],
    ],
    [
      'columns in another order, split date and time',
      [table(['What happened', 'Date', 'Time'], ['Deploy', '2026-11-25', '00:10'], ['Rollback', '', '00:40'])],
      ['11-24 23:10 step Deploy', '11-24 23:40 step Rollback'],
    ],
    [
      'zone in a sentence, page’s zone otherwise',
      [p('All times in CET (GMT+1).'), table(['Time', 'Event'], ['10:00', 'Deploy'])],
      ['11-24 09:00 step Deploy'],
    ],
    [
      'zone in the title of a column',
      [table(['Date and time in UTC', 'Event'], ['2026-11-24 10:00', 'Deploy'])],
      ['11-24 10:00 step Deploy'],
    ],
    [
      'zone in a cell',
      [table(['Time', 'Event'], ['10:00 UTC', 'Deploy'], ['10:05', 'Rollback'])],
      ['11-24 10:00 step Deploy', '11-24 09:05 step Rollback'],
    ],
    [
      'dates carried over midnight',
      [table(['Time (UTC)', 'Event'], ['2026-11-24 23:50', 'Deploy'], ['00:10', 'Rollback'])],
      ['11-24 23:50 step Deploy', '11-25 00:10 step Rollback'],
    ],
    [
      'a small step back is no midnight: the checks shall see it',
      [table(['Time (UTC)', 'Event'], ['2026-11-24 10:50', 'Deploy'], ['10:40', 'Rollback'])],
      ['11-24 10:50 step Deploy', '11-24 10:40 step Rollback'],
    ],
    [
      'merged date cells and banners',
      [
        table(
          ['Date', 'Time (UTC)', 'Event'],
          [merged('2026-11-24', 2), '09:00', 'Deploy'],
          ['09:05', 'Alert'],
          [banner('25 Nov 2026', 3)],
          ['', '08:00', 'Fix'],
        ),
      ],
      ['11-24 09:00 step Deploy', '11-24 09:05 step Alert', '11-25 08:00 step Fix'],
    ],
    [
      'no header',
      [table(['2026-11-24 09:00 UTC', 'Deploy'], ['09:30 UTC', 'Rollback'])],
      ['11-24 09:00 step Deploy', '11-24 09:30 step Rollback'],
    ],
    [
      'placeholders and approximate times',
      [
        table(
          ['Time (UTC)', 'Event'],
          ['HH:mm', 'Deploy'],
          ['14:??', 'Alert'],
          ['TBD', 'Fix'],
          ['~14:05', 'Rollback'],
          ['', 'Waiting'],
        ),
      ],
      [
        'unknown step Deploy',
        'unknown step Alert',
        'unknown step Fix',
        '~11-24 14:05 step Rollback',
        'unknown step Waiting',
      ],
    ],
    ['empty rows are none', [table(['Time', 'Event'], ['', ''], ['', ''])], []],
    ['a table of something else is none', [table(['Name', 'Value'], ['Nodes', '3'])], []],
    [
      'inside layouts and expands',
      [container('expand', { title: '' }, table(['Time (UTC)', 'Event'], ['09:00', 'Deploy']))],
      ['11-24 09:00 step Deploy'],
    ],
  ])('%s', (_why, blocks, expected) => expect(brief(...blocks)).toEqual(expected));

  test('an address that is only typed out is evidence too', () => {
    const rows = timelineOf(
      table(
        ['Time', 'Event', 'Evidence'],
        ['09:00', 'Deploy', 'https://ci.example.com/runs/1?all=yes'],
        ['09:05', 'Alert', 'see (https://alerts.example.com/2).'],
        ['09:10', 'Rollback', 'the log of host 7'],
      ),
    );
    expect(rows.map(({ evidenceUrl }) => evidenceUrl)).toEqual([
      'https://ci.example.com/runs/1?all=yes',
      'https://alerts.example.com/2',
      undefined,
    ]);
  });

  test('evidence is the link of its column, else any link of the row', () => {
    const rows = timelineOf(
      table(
        ['Time', 'Event', 'Evidence'],
        ['09:00', 'Deploy', linkTo('https://ci.example.com/1')],
        ['09:05', linkTo('https://alerts.example.com/2'), ''],
      ),
    );
    expect(rows.map(({ evidenceUrl }) => evidenceUrl)).toEqual([
      'https://ci.example.com/1',
      'https://alerts.example.com/2',
    ]);
  });
});

describe('rows of lists, paragraphs and headings', () => {
  test.each<[string, AdfNode[], string[]]>([
    [
      'a list',
      [ul('14:05 UTC — Deploy', '14:20 UTC: Rollback')],
      ['11-24 14:05 step Deploy', '11-24 14:20 step Rollback'],
    ],
    ['a numbered list with bold times', [ol([p(bold('14:05 UTC'), ' Deploy')])], ['11-24 14:05 step Deploy']],
    [
      'items without a time among others',
      [ul('14:05 UTC Deploy', 'then nothing')],
      ['11-24 14:05 step Deploy', 'unknown step then nothing'],
    ],
    ['a list without times is none', [ul('first', 'second')], []],
    [
      'dates as items with times below',
      [ul([p('2026-11-25'), ul('08:00 UTC Deploy')], [p('2026-11-26'), ul('09:00 UTC Fix')])],
      ['11-25 08:00 step Deploy', '11-26 09:00 step Fix'],
    ],
    [
      'paragraphs and lines',
      [p('14:05 UTC Deploy', { type: 'hardBreak' }, '14:10 UTC Rollback'), p('That was all.')],
      ['11-24 14:05 step Deploy', '11-24 14:10 step Rollback'],
    ],
    [
      'headings with times, days between, text below',
      [
        ...[
          p('All times in UTC'),
          h(3, 'Feb 20 2026 14:17'),
          p('Post goes live'),
          p('It spreads'),
          h(3, '14:55 - Nodes added'),
          ul('one', 'two'),
        ],
        ...[h(3, '2X:XX (not sure)'), p('Errors'), h(2, 'Feb 21, 13:00'), p('Fix')],
      ],
      [
        '02-20 14:17 step Post goes live\nIt spreads',
        '02-20 14:55 step Nodes added\none\ntwo',
        'unknown step Errors',
        '02-21 13:00 step Fix',
      ],
    ],
    [
      'a date with text but no time below it is a row',
      [h(3, '2026-11-25'), p('Queue grew')],
      ['unknown step Queue grew'],
    ],
    ['sub-headings with a date only', [h(3, '2026-11-25'), ul('08:00 UTC Deploy')], ['11-25 08:00 step Deploy']],
  ])('%s', (_why, blocks, expected) => expect(brief(...blocks)).toEqual(expected));
});

describe('kinds that no column states', () => {
  test.each([
    ['Incident started after deploy 4711', 'started'],
    ['Outage begins', 'started'],
    ['Errors were first noticed by support', 'detected'],
    ['Alert triggered on Slack', 'alerted'],
    ['On-call engineer was paged', 'alerted'],
    ['Alert discovered, and investigations started', 'acknowledged'],
    ['Ana acknowledged the page', 'acknowledged'],
    ['Workaround deployed in Europe', 'mitigated'],
    ['Incident resolved', 'resolved'],
    ['All services are back to normal', 'resolved'],
    ['Incident not resolved yet', 'step'],
    ['We thought the incident would be resolved soon', 'step'],
    ['Nobody was alerted', 'step'],
    ['New node started', 'step'],
    ['Restarted the alert manager', 'step'],
  ])('%s → %s', (text, kind) => {
    expect(timelineOf(table(['Time', 'Event'], ['09:00', text])).map((event) => event.kind)).toEqual([kind]);
  });

  test('of two alerts the first, of two resolutions the last; a stated kind leaves no room for another', () => {
    const rows = ['Alert fired', 'Incident resolved', 'Alert fired', 'Incident resolved'].map((text, minute) => [
      `09:0${minute}`,
      text,
    ]);
    expect(timelineOf(table(['Time', 'Event'], ...rows)).map(({ kind }) => kind)).toEqual([
      'alerted',
      'step',
      'step',
      'resolved',
    ]);
    const stated = timelineOf(
      table(['Time', 'Event', 'Kind'], ['09:00', 'Alert fired', ''], ['09:05', 'Second page', 'alerted']),
    );
    expect(stated.map(({ kind }) => kind)).toEqual(['step', 'alerted']);
  });
});

/** The same for a whole page. */
function briefPage(...blocks: AdfNode[]): string[] {
  const { timeline } = readDocument(page(...blocks), { timeZone: 'UTC', title: 'Outage of 2026-11-24' });
  return timeline.map(({ occurredAt, kind, text, certainty }) => {
    const time = occurredAt === null ? 'unknown' : `${occurredAt.slice(5, 10)} ${occurredAt.slice(11, 16)}`;
    return `${certainty === 'approximate' ? '~' : ''}${time} ${kind} ${text}`;
  });
}

describe('forms of other teams', () => {
  test.each<[string, AdfNode[], string[]]>([
    [
      'titles in German, dates of numbers',
      [
        table(
          ['Datum', 'Uhrzeit', 'Ereignis'],
          ['24.11.2026', '14.05 Uhr', 'Auslieferung'],
          ['', '14:20 Uhr', 'Rücknahme'],
        ),
      ],
      ['11-24 13:05 step Auslieferung', '11-24 13:20 step Rücknahme'],
    ],
    [
      'titles in French',
      [table(['Heure (UTC)', 'Événement'], ['14h05', 'Déploiement'], ['14h20', 'Retour'])],
      ['11-24 14:05 step Déploiement', '11-24 14:20 step Retour'],
    ],
    [
      'unknown titles, the time in the last column',
      [table(['Foo', 'Bar'], ['Deploy went out to all hosts', '14:05 UTC'], ['Rollback', '14:20 UTC'])],
      ['11-24 14:05 step Deploy went out to all hosts', '11-24 14:20 step Rollback'],
    ],
    [
      'month first, as another date of the page tells',
      [table(['Date', 'Time (UTC)', 'Event'], ['11/09/2026', '14:05', 'A'], ['11/24/2026', '08:00', 'B'])],
      ['11-09 14:05 step A', '11-24 08:00 step B'],
    ],
    [
      'day or month first by what lies closest',
      [table(['Date', 'Time (UTC)', 'Event'], ['10/11/2026', '14:05', 'A'], ['11/11/2026', '08:00', 'B'])],
      ['11-10 14:05 step A', '11-11 08:00 step B'],
    ],
    [
      '“+1d” counts from the date that is written',
      [ul('2026-11-24 23:50 UTC A', '00:20 UTC (+1d) B', '00:40 UTC (+1d) C')],
      ['11-24 23:50 step A', '11-25 00:20 step B', '11-25 00:40 step C'],
    ],
    [
      'a late note about the evening before',
      [ul('2026-11-24 23:50 UTC A', '00:10 UTC B', '23:55 UTC C', '00:20 UTC D')],
      ['11-24 23:50 step A', '11-25 00:10 step B', '11-24 23:55 step C', '11-25 00:20 step D'],
    ],
    ['the next morning', [ul('2026-11-24 17:30 UTC A', '09:00 UTC B')], ['11-24 17:30 step A', '11-25 09:00 step B']],
    [
      'counted from the beginning',
      [ul('14:00 UTC Incident begins', 'T+12 min Alert fires', '+00:45 Rolled back')],
      ['11-24 14:00 started Incident begins', '11-24 14:12 alerted Alert fires', '11-24 14:45 mitigated Rolled back'],
    ],
    ['counted from nothing', [ul('T+12 min Alert fires')], ['unknown alerted Alert fires']],
    [
      'a chat log',
      [p('[14:05:11] <robin> seeing 502s', { type: 'hardBreak' }, '[14:06:02] <kim> looking')],
      ['11-24 13:05 step <robin> seeing 502s', '11-24 13:06 acknowledged <kim> looking'],
    ],
    [
      'a time, and below it what happened',
      [p(bold('14:05 UTC')), p('Deploy went out.'), p('It was large.'), p(bold('14:20 UTC')), ul('Rolled back')],
      ['11-24 14:05 started Deploy went out.\nIt was large.', '11-24 14:20 mitigated Rolled back'],
    ],
    [
      'key events and figures',
      [
        ul(
          'Incident start: 2026-11-24 14:05 UTC',
          'Detected at: 14:11 UTC',
          'Time to repair: 5h 16m',
          'Resolved: 19:21 UTC',
        ),
      ],
      ['11-24 14:05 started Incident start', '11-24 14:11 detected Detected at', '11-24 19:21 resolved Resolved'],
    ],
    [
      'sentences',
      [
        p(
          'At 14:05 UTC the deploy reached Europe. Ten minutes later, at around 14:15 UTC, alerts fired. It took 5 hours.',
        ),
      ],
      [
        '11-24 14:05 started At 14:05 UTC the deploy reached Europe.',
        '~11-24 14:15 alerted Ten minutes later, at around 14:15 UTC, alerts fired.',
      ],
    ],
  ])('%s', (_why, blocks, expected) => expect(brief(...blocks)).toEqual(expected));
});

describe('clocks without a mark between hours and minutes', () => {
  test.each<[string, AdfNode[], string[]]>([
    [
      'in the column of times',
      [table(['Time', 'Event'], ['0905', 'Alert fires'], ['1410', 'Volume full'], ['0930', 'Other'])],
      ['11-24 08:05 alerted Alert fires', '11-24 13:10 step Volume full', '11-24 08:30 step Other'],
    ],
    [
      'beside a column of dates',
      [table(['Date', 'Time (UTC)', 'Event'], ['2026-11-25', '0905', 'Alert fires'])],
      ['11-25 09:05 alerted Alert fires'],
    ],
    [
      'at the head of items, once one leaves no doubt',
      [ul('0905 alert fires', '1410 volume full', '2340 phones ring')],
      ['11-24 08:05 alerted alert fires', '11-24 13:10 step volume full', '11-24 22:40 step phones ring'],
    ],
    [
      'before a dash',
      [p('1410 - volume full'), p('1420 - all good')],
      ['11-24 13:10 step volume full', '11-24 13:20 resolved all good'],
    ],
    [
      'a number among clocks is none',
      [ul('14:05 Errors begin', '1200 users could not sign in')],
      ['11-24 13:05 started Errors begin', 'unknown step 1200 users could not sign in'],
    ],
    ['no clock', [table(['Time', 'Event'], ['2475', 'Alert fires'])], ['unknown alerted Alert fires']],
  ])('%s', (_why, blocks, expected) => expect(brief(...blocks)).toEqual(expected));

  test('numbers alone make no timeline', () =>
    expect(brief(ul('1200 users could not sign in', '1500 orders were lost'))).toEqual([]));
});

describe('days counted from the first', () => {
  const expected = [
    '11-24 13:10 step volume full',
    '11-25 01:15 mitigated workaround in place',
    '11-27 08:00 resolved incident resolved',
  ];
  const [full, workaround, over] = [
    ul('14:10 volume full'),
    ul('02:15 workaround in place'),
    ul('09:00 incident resolved'),
  ];

  test.each<[string, AdfNode[]]>([
    ['headings', [h(3, 'Day 1'), full, h(3, 'Day 2'), workaround, h(3, 'Day 4 (Friday)'), over]],
    ['headings of the section’s own level', [h(2, 'Day 1'), full, h(2, 'Day 2'), workaround, h(2, 'Day 4'), over]],
    ['lines in bold', [p(bold('Day 1')), full, p(bold('Day 2')), workaround, p(bold('Day 4')), over]],
    ['no first', [full, h(3, 'Day 2'), workaround, h(3, 'Day 4'), over]],
    [
      'in the rows',
      [ul('Day 1, 14:10 volume full', 'Day 2, 02:15 workaround in place', 'Day 4, 09:00 incident resolved')],
    ],
    [
      'with the date',
      [h(3, 'Day 1 (24 November)'), full, h(3, 'Day 2'), workaround, h(3, '27 November (Day 4)'), over],
    ],
  ])('%s', (_why, blocks) => expect(brief(...blocks)).toEqual(expected));
});

describe('updates of a status page, the latest first', () => {
  const expected = [
    '11-21 14:05 resolved Resolved - This incident has been resolved.',
    '11-21 13:20 mitigated Monitoring - A fix has been implemented and we are monitoring the results.',
    '11-21 12:58 step Identified - The issue has been identified and a fix is being implemented.',
    '11-21 12:31 acknowledged Investigating - We are currently investigating errors on uploads.',
  ];
  const updates = expected.map((row) => row.replace(/^\S+ \S+ \w+ /u, ''));
  const times = expected.map((row) => `Nov 21, 2026 - ${row.slice(6, 11)} UTC`);

  test.each<[string, AdfNode[]]>([
    ['the time on the line below', updates.map((words, index) => lines(words, times[index] ?? ''))],
    [
      'how long ago before it',
      updates.map((words, index) => lines(words, `Posted ${index + 3} hours ago. ${times[index] ?? ''}`)),
    ],
    ['the time in a paragraph below', updates.flatMap((words, index) => [p(words), p(`Posted ${times[index] ?? ''}`)])],
    ['the time in front', updates.map((words, index) => p(`${times[index] ?? ''} ${words}`))],
  ])('%s', (_why, blocks) => {
    expect(brief(...blocks)).toEqual(expected);
    expect(briefPage(...blocks)).toEqual(expected);
  });

  test('the name of the state on a line of its own', () =>
    expect(
      brief(
        lines('Resolved', 'All uploads work.', times[0] ?? ''),
        lines('Investigating', 'We see errors.', times[3] ?? ''),
      ),
    ).toEqual(['11-21 14:05 resolved Resolved\nAll uploads work.', '11-21 12:31 step Investigating\nWe see errors.']));
});

test('two things in one sentence of a story', () =>
  expect(
    brief(
      p('At 02:10 UTC webhooks began to fail. We detected the issue at 02:24 and rolled back the deployment at 04:40.'),
    ),
  ).toEqual([
    '11-24 02:10 started At 02:10 UTC webhooks began to fail.',
    '11-24 02:24 detected We detected the issue at 02:24',
    '11-24 04:40 mitigated rolled back the deployment at 04:40.',
  ]));

test('the day in the title comes before that of a meeting', () => {
  const before = page(h(2, 'Summary'), p('Meeting: 20 October 2026'), h(2, 'Timeline'), ul('10:00 Errors begin'));
  const { timeline } = readDocument(before, { timeZone: 'UTC', title: '2026-10-14 Late mails' });
  expect(timeline[0]?.occurredAt).toBe('2026-10-14T10:00:00.000Z');
});

describe('what people believed', () => {
  test.each<[string, AdfNode[], string[]]>([
    [
      'its time is not the row’s',
      [
        p(
          'At 05:42 UTC customers began to see errors. We thought the deploy at 05:50 had caused it, so it was rolled back at 06:05. At 06:31 the pool was enlarged and checkout recovered.',
        ),
      ],
      [
        '11-24 05:42 started At 05:42 UTC customers began to see errors.',
        '11-24 06:05 mitigated We thought the deploy at 05:50 had caused it, so it was rolled back at 06:05.',
        '11-24 06:31 resolved At 06:31 the pool was enlarged and checkout recovered.',
      ],
    ],
    [
      'a sentence of nothing else is no row',
      [p('At 05:42 UTC errors began. The team suspected the release from 05:30. At 06:31 all services recovered.')],
      ['11-24 05:42 started At 05:42 UTC errors began.', '11-24 06:31 resolved At 06:31 all services recovered.'],
    ],
    [
      'it makes no milestone',
      [ul('05:55 We assumed that the incident began with the deploy', '06:31 The site is back')],
      ['11-24 04:55 step We assumed that the incident began with the deploy', '11-24 05:31 resolved The site is back'],
    ],
  ])('%s', (_why, blocks, expected) => expect(brief(...blocks)).toEqual(expected));
});

describe('a timeline elsewhere', () => {
  const times = ul('14:05 — Errors begin', '14:11 — Alert fires', '14:40 — Incident resolved');
  const rows = [
    '11-24 14:05 started Errors begin',
    '11-24 14:11 alerted Alert fires',
    '11-24 14:40 resolved Incident resolved',
  ];

  test.each<[string, AdfNode[], string[]]>([
    ['under an unknown heading', [h(2, 'How the evening went'), times], rows],
    ['in the overview', [h(2, 'Summary'), p('All times in UTC'), times], rows],
    [
      'headings with times',
      [h(3, '14:05 Errors begin'), p('Many'), h(3, '14:11 Alert fires'), p('Loud')],
      ['11-24 14:05 started Errors begin\nMany', '11-24 14:11 alerted Alert fires\nLoud'],
    ],
    [
      'a table of facts',
      [
        h(2, 'Details'),
        table(
          ['Field', 'Value'],
          ['Start time', '10:02'],
          ['Detected', '10:05'],
          ['Time to repair', '5h 16m'],
          ['Resolved at', '15:18'],
        ),
      ],
      ['11-24 10:02 started Start time', '11-24 10:05 detected Detected', '11-24 15:18 resolved Resolved at'],
    ],
    [
      'facts in lines',
      [h(2, 'Summary'), p('Start: 10:02'), p('End: 11:00'), p('Reported by: support')],
      ['11-24 10:02 started Start', '11-24 11:00 resolved End'],
    ],
    [
      'sentences of the overview',
      [
        h(2, 'What happened'),
        p(
          'On 24 November 2026 at 09:02 UTC logins began to fail. At 09:10 UTC on-call was paged. By 10:00 UTC the service was restored.',
        ),
      ],
      [
        '11-24 09:02 started On 24 November 2026 at 09:02 UTC logins began to fail.',
        '11-24 09:10 alerted At 09:10 UTC on-call was paged.',
        '11-24 10:00 resolved By 10:00 UTC the service was restored.',
      ],
    ],
    ['one time in passing is none', [h(2, 'Summary'), p('On 24 November 2026 at 09:02 UTC logins failed.')], []],
    ['dates of action items are none', [h(2, 'Summary'), ul('2026-12-01 Add an alert', '2026-12-02 Rehearse')], []],
    ['an empty timeline is one', [h(2, 'Summary'), times, h(2, 'Timeline'), table(['Time', 'Event'], ['', ''])], []],
    [
      'the section comes first',
      [h(2, 'Summary'), times, h(2, 'Timeline'), ul('15:00 Other')],
      ['11-24 15:00 step Other'],
    ],
  ])('%s', (_why, blocks, expected) => expect(briefPage(...blocks)).toEqual(expected));
});
