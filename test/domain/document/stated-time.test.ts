import { findStatedTimes, readStatedTime } from '../../../src/domain/document/stated-time';

const at = (hour: number, minute: number, second = 0) => ({ hour, minute, second });
const on = (year: number, month: number, day: number) => ({ year, month, day });

describe('a time at the beginning of a text', () => {
  test.each([
    ['2024-03-13 10:01', { date: on(2024, 3, 13), time: at(10, 1) }, ''],
    ['2018-02-20T14:05:30-08:00 deploy', { date: on(2018, 2, 20), time: at(14, 5, 30), zone: 'UTC-8:00' }, 'deploy'],
    ['14:05 UTC — deploy', { time: at(14, 5), zone: 'UTC' }, 'deploy'],
    ['14:05: deploy', { time: at(14, 5) }, 'deploy'],
    ['[14:05] deploy', { time: at(14, 5) }, 'deploy'],
    ['9:05 am PST - first report', { time: at(9, 5), zone: 'UTC-8' }, 'first report'],
    ['12:30 a.m. page', { time: at(0, 30) }, 'page'],
    ['17:14pm restart', { time: at(17, 14) }, 'restart'],
    ['3pm restart', { time: at(15, 0) }, 'restart'],
    ['14h05 redémarrage', { time: at(14, 5) }, 'redémarrage'],
    ['1405Z restart', { time: at(14, 5), zone: 'UTC' }, 'restart'],
    ['Feb 20 2018 14:17', { date: on(2018, 2, 20), time: at(14, 17) }, ''],
    ['Feb 21, 13:00', { date: { month: 2, day: 21 }, time: at(13, 0) }, ''],
    ['21st of April 2020 at 10:00 restart', { date: on(2020, 4, 21), time: at(10, 0) }, 'restart'],
    ['Tuesday 24 Nov 2026, 09:02 Europe/Oslo', { date: on(2026, 11, 24), time: at(9, 2), zone: 'Europe/Oslo' }, ''],
    ['24/12/2019 10:00', { date: on(2019, 12, 24), time: at(10, 0) }, ''],
    ['12/24/2019 10:00', { date: on(2019, 12, 24), time: at(10, 0) }, ''],
    ['17:00-18:00 waiting', { time: at(17, 0) }, 'waiting'],
    ['12:10 – 12:30 CET: outage', { time: at(12, 10), zone: 'UTC+1' }, 'outage'],
    ['00:20 (+1d) restored', { time: at(0, 20), dayOffset: 1 }, 'restored'],
    ['~14:05 deploy', { time: at(14, 5), isApproximate: true }, 'deploy'],
    ['about 14:05 deploy', { time: at(14, 5), isApproximate: true }, 'deploy'],
    ['22:52 (maybe earlier?)', { time: at(22, 52), isApproximate: true }, ''],
    ['14:05? deploy', { time: at(14, 5), isApproximate: true }, 'deploy'],
    ['2024-03-13 HH:mm', { date: on(2024, 3, 13), isPlaceholder: true }, ''],
    ['2024-03-13 14:?? scaled down', { date: on(2024, 3, 13), isPlaceholder: true }, 'scaled down'],
    ['2X:XX (not sure exact time)', { isPlaceholder: true, isApproximate: true }, ''],
    ['TBD rollback', { isPlaceholder: true }, 'rollback'],
    ['{{ hh:mm }}', { isPlaceholder: true }, ''],
    ['--:-- surge', { isPlaceholder: true }, 'surge'],
    ['14:05 about 300 users', { time: at(14, 5) }, 'about 300 users'],
    ['14:05 on call paged', { time: at(14, 5) }, 'on call paged'],
    ['10:30 2 nodes added', { time: at(10, 30) }, '2 nodes added'],
  ])('%s', (text, expected, rest) => {
    expect(readStatedTime(text)).toMatchObject({ isApproximate: false, isPlaceholder: false, ...expected, rest });
  });

  test.each([
    '5 nodes were added',
    'May have failed',
    'Sunday we saw it',
    'about two hours',
    '',
    '25:10 no hour',
    '14:75',
    'version 1.26',
    'Mars 2 launch',
  ])('none: %s', (text) => expect(readStatedTime(text)).toBeUndefined());
});

test('every time in a sentence is found', () => {
  const found = findStatedTimes(
    'On Tuesday 24 Nov 2026 between 09:02 and 10:14 UTC checkout 2.0 was down (see 2026-11-25).',
  );
  expect(found.map(({ stated }) => stated)).toEqual(['24 Nov 2026', '09:02', '10:14 UTC', '2026-11-25']);
});
