import fc from 'fast-check';
import { splitLog } from '../../../src/domain/draft/split-log';

const place = { timeZone: 'Europe/Oslo', date: '2026-11-24' };

/** `10:14 alerted Priya Raman: paged`, in Oslo; the kind of a step is left out. */
function rowsOf(log: string): string[] {
  return splitLog(log, place).map(({ occurredAt, kind, text, certainty }) => {
    const time = occurredAt === null ? '--:--' : occurredAt.slice(0, 19);
    const about = certainty === 'approximate' ? '~' : '';
    return [`${about}${time}`, ...(kind === 'step' ? [] : [kind]), text].join(' ');
  });
}

const cases: readonly { name: string; log: string; rows: readonly string[] }[] = [
  {
    name: 'Slack, copied from the desktop: name and time, then what was said',
    log: `Priya Raman
  9:14 AM
checkout answers with 500s in Europe
9:16
rolling back deployment 4711
:eyes:
2
Jonas Lindqvist
  9:17 AM
on it
2 replies
Last reply today at 9:20 AM`,
    rows: [
      '2026-11-24T08:14:00 Priya Raman: checkout answers with 500s in Europe',
      '2026-11-24T08:16:00 Priya Raman: rolling back deployment 4711',
      '2026-11-24T08:17:00 Jonas Lindqvist: on it',
    ],
  },
  {
    name: 'Slack, name and time on one line, with a bot and lines that go on',
    log: `PagerDuty APP  9:11 AM
Triggered: error rate of checkout
https://pages.example.com/88
priya.raman [9:14 AM]
looking

at the dashboards`,
    rows: [
      '2026-11-24T08:11:00 PagerDuty: Triggered: error rate of checkout https://pages.example.com/88',
      '2026-11-24T08:14:00 priya.raman: looking at the dashboards',
    ],
  },
  {
    name: 'Slack with the days between, over midnight',
    log: `Monday, November 23rd
Priya Raman  23:58
queue grows
Tuesday, November 24th
Priya Raman  00:04
still growing`,
    rows: ['2026-11-23T22:58:00 Priya Raman: queue grows', '2026-11-23T23:04:00 Priya Raman: still growing'],
  },
  {
    name: 'a message with who said it behind the time',
    log: '[9:14 AM] Priya Raman: paging the database team',
    rows: ['2026-11-24T08:14:00 alerted Priya Raman: paging the database team'],
  },
  {
    name: 'PagerDuty, a list of alerts with the time below, latest first',
    log: `High error rate on checkout #4712
Resolved
Nov 24, 2026 at 10:14 AM
High error rate on checkout #4711
Acknowledged by Priya Raman
Nov 24, 2026 at 9:17 AM`,
    rows: [
      '2026-11-24T08:17:00 High error rate on checkout #4711 Acknowledged by Priya Raman',
      '2026-11-24T09:14:00 High error rate on checkout #4712 Resolved',
    ],
  },
  {
    name: 'PagerDuty, a table copied from the browser',
    log: 'High\tTriggered\tError rate of checkout\t2026-11-24 09:11\nHigh\tResolved\tError rate of checkout\t2026-11-24 10:14',
    rows: [
      '2026-11-24T08:11:00 High · Triggered · Error rate of checkout',
      '2026-11-24T09:14:00 High · Resolved · Error rate of checkout',
    ],
  },
  {
    name: 'Opsgenie, the time at the end of the line',
    log: `P1 #88 Error rate of checkout above 5 % - Nov 24, 2026 9:11 AM
P3 #89 Queue of payments above 1,000 - Nov 24, 2026 9:20 AM`,
    rows: [
      '2026-11-24T08:11:00 P1 #88 Error rate of checkout above 5 %',
      '2026-11-24T08:20:00 P3 #89 Queue of payments above 1,000',
    ],
  },
  {
    name: 'Opsgenie, what happened to an alert',
    log: `24 Nov 2026 09:11:32 - Alert created via Prometheus
24 Nov 2026 09:14:05 - Priya Raman acknowledged the alert`,
    rows: [
      '2026-11-24T08:11:32 Alert created via Prometheus',
      '2026-11-24T08:14:05 acknowledged Priya Raman acknowledged the alert',
    ],
  },
  {
    name: 'IRC',
    log: `--- Day changed Tue Nov 24 2026
09:14 <@priya> error rate up
09:15 -!- jonas has joined #incident
[09:16] <jonas> on it`,
    rows: ['2026-11-24T08:14:00 priya: error rate up', '2026-11-24T08:16:00 jonas: on it'],
  },
  {
    name: 'log lines in ISO 8601, whose zone counts, with a trace that goes on',
    log: `2026-11-24T08:11:02.123Z ERROR checkout: column "price" does not exist
    at Query.run (query.js:31)
2026-11-24T08:43:00+00:00 INFO rollback reached eu-1`,
    rows: [
      '2026-11-24T08:11:02 ERROR checkout: column "price" does not exist at Query.run (query.js:31)',
      '2026-11-24T08:43:00 INFO rollback reached eu-1',
    ],
  },
  {
    name: 'syslog',
    log: 'Nov 24 09:11:02 web-1 checkout[88]: connection refused\nNov 24 09:12:40 web-1 checkout[88]: recovered',
    rows: [
      '2026-11-24T08:11:02 web-1 checkout[88]: connection refused',
      '2026-11-24T08:12:40 web-1 checkout[88]: recovered',
    ],
  },
  {
    name: 'notes by hand, some without a time',
    log: 'Deployment 4711 is out\n9:11 error rate alert\n~9:20 cache restarted\nno effect',
    rows: [
      '--:-- Deployment 4711 is out',
      '2026-11-24T08:11:00 error rate alert',
      '~2026-11-24T08:20:00 cache restarted no effect',
    ],
  },
  { name: 'nothing', log: ' \n\n', rows: [] },
];

describe('splitting a log into rows', () => {
  it.each(cases)('$name', ({ log, rows }) => expect(rowsOf(log)).toEqual(rows));

  it('takes the first web address of a row as its evidence', () => {
    const [row] = splitLog('9:11 see https://graphs.example.com/checkout, it is up', place);
    expect(row?.evidenceUrl).toBe('https://graphs.example.com/checkout');
  });

  it('numbers rows and loses no word of plain notes', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/u).filter((text) => !['new', 'today', 'yesterday'].includes(text));
    const line = fc.tuple(fc.boolean(), fc.array(word, { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const log = lines.map(([isTimed, words], index) => `${isTimed ? `09:${10 + index} ` : ''}${words.join(' ')}`);
        const rows = splitLog(log.join('\n'), place);
        expect(rows.map(({ row }) => row)).toEqual(rows.map((_row, index) => index));
        const told = rows.flatMap(({ text }) => text.split(' ')).sort();
        expect(told).toEqual(lines.flatMap(([, words]) => words).sort());
      }),
      { numRuns: 60 },
    );
  });
});
