import type { Digest } from '../../domain/digest/digest';
import { countOpenItems } from '../../domain/digest/digest';
import { repeatSubjectOf } from '../../domain/digest/digest-incident';
import { periodFigures } from '../../domain/follow-up/period-figures';
import type { FollowUpSubject, RepeatLine } from '../../domain/follow-up/subject';
import { tallyRestrictedPage } from '../../domain/follow-up/tally';
import { insightsIncident } from '../../domain/insights/incident';
import { addCalendarDays, endOfDay } from '../../domain/policy/work-days';
import type { FoundRepeat } from '../../domain/repeats/find-repeats';
import { beginningOfWindow, findRepeatsOf } from '../../domain/repeats/find-repeats';
import type { DatedSubject } from '../../domain/repeats/find-repeats';
import { explainRepeat } from '../../domain/repeats/match-repeat';
import type { Period } from '../../domain/schedule/period';
import type { CompilationRun } from './compilation-run';

const digestsPerQuery = 100;
/** Incidents of the periods and of the window for repeats, the newest: a space that has more of them has other worries. */
const mostQueries = 5;
/** Of each incident, the newest it repeats; and of all. */
const mostRepeatsOfOne = 3;
const mostPairs = 100;
const mostShown = 25;

type PeriodParts = Pick<FollowUpSubject, 'figures' | 'repeats'>;

/** Figures of the period against those of as many days before it, and what it repeats. Restricted incidents are in neither. */
export async function tellIncidents(run: CompilationRun, period: Period): Promise<PeriodParts> {
  const stretches = stretchesOf(run, period);
  const all = await readIncidents(run, stretches);
  const counted = all.filter(({ startedAt }) => startedAt >= stretches.previous);
  const restricted = await run.restrictions.among(counted.map(({ pageId }) => pageId));
  const open = counted.filter(({ pageId }) => !restricted.has(pageId));
  const isCurrent = ({ startedAt }: Digest): boolean => startedAt >= stretches.current;
  for (const { pageId } of counted.filter(isCurrent)) {
    if (restricted.has(pageId)) tallyRestrictedPage(run.tally, pageId);
  }
  const incidents = (digests: readonly Digest[]) =>
    digests.map((digest) => insightsIncident(digest, run.space, run.dates.today));
  const current = open.filter(isCurrent);
  const previous = open.filter((digest) => !isCurrent(digest));
  return {
    figures: periodFigures(incidents(current), incidents(previous), run.startedAt),
    repeats: await tellRepeats(run, current, all),
  };
}

interface Stretches {
  /** Instants at which the period and the days before it begin, and the window in which earlier incidents are looked for. */
  current: string;
  previous: string;
  window: string;
}

function stretchesOf({ settings, space }: CompilationRun, { start, end }: Period): Stretches {
  const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
  const current = beginningOf(start, settings.timeZone);
  const previous = beginningOf(addCalendarDays(start, -days), settings.timeZone);
  const window = beginningOfWindow(current, space.policy.repeatDays);
  return { current, previous, window: window < previous ? window : previous };
}

/** The first millisecond of a day. */
function beginningOf(date: string, timeZone: string): string {
  return new Date(Date.parse(endOfDay(addCalendarDays(date, -1), timeZone)) + 1).toISOString();
}

async function readIncidents({ ports, settings, startedAt }: CompilationRun, { window }: Stretches) {
  const { spaceId } = settings;
  const found: Digest[] = [];
  let after: string | null = null;
  for (let asked = 0; asked < mostQueries; asked += 1) {
    const stretch = { from: window, to: startedAt };
    const page = await ports.digests.queryByStart({ spaceId, ...stretch, after, limit: digestsPerQuery });
    found.push(...page.digests.filter(({ away }) => away === null));
    after = page.next;
    if (after === null) break;
  }
  return found;
}

interface IncidentSubject extends DatedSubject {
  digest: Digest;
}

async function tellRepeats(
  run: CompilationRun,
  current: readonly Digest[],
  all: readonly Digest[],
): Promise<FollowUpSubject['repeats']> {
  const subjects = all.map(subjectOf);
  const pairs = current
    .flatMap((digest) => {
      const found = findRepeatsOf(subjectOf(digest), subjects, run.space.policy.repeatDays);
      return found.slice(0, mostRepeatsOfOne).map((repeat) => ({ pageId: digest.pageId, repeat }));
    })
    .slice(0, mostPairs);
  const restricted = await run.restrictions.among(pairs.map(({ repeat }) => repeat.earlier.pageId));
  const asked = pairs.map(({ pageId, repeat }) => ({ pageId, earlierId: repeat.earlier.pageId }));
  const dismissed = await run.ports.repeatDismissals.findAmong(asked);
  const told = pairs.filter(
    ({ pageId, repeat }) =>
      !restricted.has(repeat.earlier.pageId) &&
      !dismissed.some((pair) => pair.pageId === pageId && pair.earlierId === repeat.earlier.pageId),
  );
  return { rows: told.slice(0, mostShown).map(lineOf), count: told.length };
}

function lineOf({ pageId, repeat }: { pageId: string; repeat: FoundRepeat<IncidentSubject> }): RepeatLine {
  const { earlier, match, days } = repeat;
  return {
    pageId,
    earlierPageId: earlier.pageId,
    explanation: explainRepeat(match, days),
    openItems: countOpenItems(earlier.digest),
  };
}

function subjectOf(digest: Digest): IncidentSubject {
  const { pageId, startedAt } = digest;
  return { ...repeatSubjectOf(digest), pageId, startedAt, digest };
}
