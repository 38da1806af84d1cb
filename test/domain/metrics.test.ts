import { writtenDuration } from '../../src/domain/written-duration';
import type { EventKind, TimelineEvent } from '../../src/domain/document/post-mortem-document';
import { metricsOf } from '../../src/domain/metrics';

const row = (kind: EventKind, minute: number | null): Omit<TimelineEvent, 'row'> => ({
  occurredAt: minute === null ? null : new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString(),
  statedTime: '',
  kind,
  text: kind,
  certainty: minute === null ? 'unknown' : 'exact',
});
const timeline = (...rows: Omit<TimelineEvent, 'row'>[]): TimelineEvent[] =>
  rows.map((event, index) => ({ ...event, row: index }));

describe('metrics are pairs of milestones', () => {
  test.each([
    [
      'all four',
      timeline(
        row('started', 2),
        row('detected', 11),
        row('alerted', 14),
        row('acknowledged', 17),
        row('mitigated', 43),
        row('resolved', 74),
      ),
      { TTD: 9, TTA: 3, TTM: 41, TTR: 72 },
    ],
    ['only those with both ends', timeline(row('detected', 11), row('resolved', 74)), {}],
    ['not from rows without a time', timeline(row('started', null), row('resolved', 74)), {}],
    [
      'the first of two starts, the last of two resolutions',
      timeline(row('started', 0), row('started', 5), row('resolved', 10), row('resolved', 20)),
      { TTR: 20 },
    ],
    ['negative when the rows are wrong', timeline(row('started', 10), row('resolved', 4)), { TTR: -6 }],
    ['none', timeline(), {}],
  ])('%s', (_why, events, expected) => {
    expect(Object.fromEntries(metricsOf(events).map(({ code, minutes }) => [code, minutes]))).toEqual(expected);
  });
});

test.each([
  [0, '0 min'],
  [41, '41 min'],
  [60, '1 h'],
  [72, '1 h 12 min'],
  [59.6, '1 h'],
  [1440, '1 d'],
  [3070, '2 d 3 h 10 min'],
  [-6, '−6 min'],
])('%d minutes are written as %s', (minutes, words) => expect(writtenDuration(minutes)).toBe(words));
