import { accountIdOf } from '../../local/people';
import type { PageRecord } from '../../local/confluence/model/records';
import type { FollowUp } from '../../src/domain/follow-up/follow-up';
import { dueAt, meetingAtOf, meetingDateOf, periodToPrepare } from '../../src/domain/schedule/period';
import { isMeetingAhead } from '../../src/usecases/follow-up/newest-follow-up';
import { pagesIn } from './secrets';
import type { World } from './world';

const titleStart = 'Post-mortem follow-up, ';
const hour = 3_600_000;
/** The sweep comes once a day; its work is done soon after. */
const sweptWithin = 26 * hour;

/** One page for each period that was due, never two, with nothing of what was restricted, and the watermark behind a page. */
export function followUpProblems(world: World): readonly string[] {
  return [...recordsWithoutPage(world), ...schedules(world), ...pages(world), ...stillTold(world)];
}

/** What somebody wanted early and whose making failed is made when it is due, or when somebody asks again. */
function recordsWithoutPage({ stored, app }: World): readonly string[] {
  return stored.followUps().flatMap(({ spaceId, periodKey, periodEnd, state, pageId }) => {
    const isThere = pageId !== null && app.site.confluence.pages.find(pageId) !== undefined;
    const settings = stored.settings(spaceId);
    const isEarly = settings !== undefined && dueAt({ end: periodEnd }, settings) > app.site.clock.now() - 2 * hour;
    return (state === 'ready' && isThere) || (state === 'preparing' && isEarly)
      ? []
      : [`the follow-up ${periodKey} of space ${spaceId} has no page`];
  });
}

function schedules({ app, stored, skippedPeriods }: World): readonly string[] {
  const now = app.site.clock.now();
  return app.site.confluence.spaces.list().flatMap(({ id }) => {
    const settings = stored.settings(id);
    if (settings === undefined) return [];
    const { preparedUntil: prepared, designated, isPaused, nextFollowUpAt, preparationProblem } = settings;
    const problems: string[] = [];
    const hasPage = stored.followUps().some(({ spaceId, periodEnd }) => spaceId === id && periodEnd === prepared);
    if (prepared !== null && !hasPage && !skippedPeriods.has(`${id}:${prepared}`))
      problems.push(`all up to ${prepared} of space ${id} counts as prepared and has no page`);
    const isRunning = designated && !isPaused;
    // The tick comes once an hour.
    if (isRunning && Date.parse(nextFollowUpAt) < now - 2 * hour)
      problems.push(`space ${id} has been due since ${nextFollowUpAt}`);
    const owed = isRunning && preparationProblem === null ? periodToPrepare(now - 2 * hour, settings, prepared) : null;
    if (owed !== null && meetingAtOf(owed, settings) > now && Date.parse(nextFollowUpAt) > now)
      problems.push(`space ${id} owes a page that nothing prepares`);
    return [...problems, ...gaps(stored.followUps().filter(({ spaceId }) => spaceId === id))];
  });
}

/** The periods of a space leave out no day and tell of none twice. */
function gaps(followUps: readonly FollowUp[]): readonly string[] {
  const inOrder = [...followUps].sort((one, other) => (one.periodKey < other.periodKey ? -1 : 1));
  return inOrder.flatMap(({ spaceId, periodEnd }, index) => {
    const next = inOrder[index + 1];
    return next === undefined || next.periodKey === meetingDateOf({ end: periodEnd })
      ? []
      : [`in space ${spaceId} a period ends on ${periodEnd} and the next begins on ${next.periodKey}`];
  });
}

function pages(world: World): readonly string[] {
  const found = world.app.site.confluence.pages.list().filter(({ title }) => title.startsWith(titleStart));
  const seen = new Set<string>();
  return found.flatMap((page) => {
    const { id, spaceId, title } = page;
    const compiledAt = writtenByApp(world, page);
    const problems: string[] = [];
    const name = `${spaceId} ${title.replace(/ \(\d{4}-.*\)$/, '')}`;
    if (seen.has(name)) problems.push(`${title} was prepared twice`);
    seen.add(name);
    const body = world.app.bodyOf(id);
    for (const [item] of body.matchAll(/(?:Item|Task \d) zq\d+x/g))
      if (body.split(`${item}"`).length > 2) problems.push(`${title} lists ${item} twice`);
    for (const pageId of pagesIn(world, body))
      if (placesOfWords(world, pageId).every((place) => wasHidden(world, place, compiledAt)))
        problems.push(`${title} tells of page ${pageId}, which was restricted`);
    return problems;
  });
}

/** When the app wrote the page last, in milliseconds. */
function writtenByApp({ app }: World, page: PageRecord): number {
  const own = app.site.confluence.pages.versions(page).find(({ version }) => version.authorId === accountIdOf('app'));
  return own?.version.createdAt ?? page.createdAt;
}

/** Until its meeting is over the daily sweep takes away what nobody may tell any more. */
function stillTold(world: World): readonly string[] {
  const { app, stored } = world;
  const now = app.site.clock.now();
  return stored.followUps().flatMap((followUp) => {
    const { spaceId, periodEnd, pageId } = followUp;
    const settings = stored.settings(spaceId);
    const isOpen =
      settings?.designated === true && settings.preparedUntil === periodEnd && isMeetingAhead(followUp, settings, now);
    if (!isOpen || pageId === null || app.site.confluence.pages.find(pageId)?.status !== 'current') return [];
    const left = pagesIn(world, app.bodyOf(pageId)).filter((told) =>
      placesOfWords(world, told).every((place) => wasHidden(world, place, now - sweptWithin)),
    );
    return left.map((told) => `the open follow-up page ${pageId} still tells of page ${told}, which is restricted`);
  });
}

/** A copy says the same words; whoever restricts the page does not restrict its copies. */
function placesOfWords({ copies }: World, pageId: string): readonly string[] {
  return [pageId, ...[...copies].flatMap(([copy, origin]) => (origin === pageId ? copy : []))];
}

function wasHidden({ hidings }: World, pageId: string, at: number): boolean {
  return hidings.some((one) => one.pageId === pageId && one.from < at && one.until > at);
}
