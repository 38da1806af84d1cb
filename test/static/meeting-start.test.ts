import { findStartProblem } from '../../static/app/src/macro/meeting/find-start-problem';

const now = Date.parse('2026-11-24T09:00:00Z');

test.each<[string, string | null, RegExp | null]>([
  ['no moment', null, /date and a time/u],
  ['a year mistyped', '2025-11-25T09:00:00.000Z', /passed/u],
  ['the hour before', '2026-11-24T08:00:00.000Z', /passed/u],
  ['the hour after', '2026-11-24T10:00:00.000Z', null],
])('a meeting planned for %s', (_what, startsAt, problem) => {
  const found = findStartProblem(startsAt, now);
  if (problem === null) expect(found).toBeUndefined();
  else expect(found).toMatch(problem);
});
