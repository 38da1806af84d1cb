import { readRowTime, shownRowTime } from '../../../static/app/src/console/state/read-row-time';
import { generateEvent } from '../../support/rule-subject';

/** Above: 24 November, 10:02 in Oslo. */
const place = { timeZone: 'Europe/Oslo', above: '2026-11-24T09:02:00.000Z' };

describe('the time that is typed into a row', () => {
  it.each([
    ['10:14', '2026-11-24T09:14:00.000Z', 'exact'],
    ['1014', '2026-11-24T09:14:00.000Z', 'exact'],
    ['~10:20', '2026-11-24T09:20:00.000Z', 'approximate'],
    ['10:14:30', '2026-11-24T09:14:30.000Z', 'exact'],
    ['9:14 UTC', '2026-11-24T09:14:00.000Z', 'exact'],
    ['25 Nov 00:10', '2026-11-24T23:10:00.000Z', 'exact'],
    ['00:10', '2026-11-24T23:10:00.000Z', 'exact'],
    ['2026-11-23 23:58', '2026-11-23T22:58:00.000Z', 'exact'],
    ['14:??', null, 'unknown'],
    ['soon', null, 'unknown'],
    ['', null, 'unknown'],
  ])('%s', (words, occurredAt, certainty) =>
    expect(readRowTime(words, place)).toMatchObject({ occurredAt, certainty }),
  );

  it('is written as the app writes times, and shown without the day where that is the same', () => {
    const event = { ...generateEvent('', 'step', 'Call'), ...readRowTime('~1020', place) };
    expect(event.statedTime).toBe('~2026-11-24 10:20');
    expect(shownRowTime(event, generateEvent('09:02', 'started', 'Deploy'), place.timeZone)).toBe('~10:20');
    expect(shownRowTime(event, undefined, place.timeZone)).toBe('~2026-11-24 10:20');
  });
});
