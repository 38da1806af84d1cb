/**
 * What keeps a meeting from being planned for this instant; undefined when nothing does.
 * @param startsAt instant, ISO 8601; null while what is typed is none
 * @param now milliseconds since 1970
 */
export function findStartProblem(startsAt: string | null, now: number): string | undefined {
  if (startsAt === null) return 'Enter a date and a time.';
  return Date.parse(startsAt) < now ? 'This has passed. The moderator can say that the meeting was held.' : undefined;
}
