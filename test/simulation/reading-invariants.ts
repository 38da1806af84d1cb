import type { SeededRandom } from '../../local/simulation/seeded-random';
import { accountIdOf } from '../../local/people';
import type { Result } from '../../src/contract/result';
import type { ReportPage } from '../../src/contract/views';
import { postMortemStatuses } from '../../src/domain/post-mortem';
import type { ReportFilter } from '../../src/domain/report/report-filter';
import { allOpen, asksForDetails, matches } from '../../src/domain/report/report-filter';
import { dateIn } from '../../src/domain/schedule/period';
import { actionItemStatuses } from '../../src/domain/action-item';
import type { World } from './world';
import { hasRole, sees } from './world';

const readers = ['reader', 'engineer', 'success'] as const;
const mostPages = 60;

/**
 * Once all is quiet, lists are whole and exact: each reader gets every item, every post-mortem and every row of the insights that they
 * may see, once, and of the others their number at most.
 */
export async function readingProblems(world: World, random: SeededRandom): Promise<readonly string[]> {
  const spaceId = world.app.spaceId('PM');
  const person = random.pick(readers);
  if (!hasRole(world, person, spaceId, 'view')) return [];
  return [
    ...(await reportProblems(world, { person, spaceId, filter: { ...allOpen, statuses: [] }, limit: 25 })),
    ...(await reportProblems(world, { person, spaceId, filter: someFilter(random), limit: random.pick([1, 4, 25]) })),
    ...(await insightProblems(world, person, spaceId)),
    ...(await listProblems(world, { person, spaceId, status: random.pick(postMortemStatuses) })),
  ];
}

function someFilter(random: SeededRandom): ReportFilter {
  return {
    ...allOpen,
    statuses: random.pick([allOpen.statuses, ['done'], actionItemStatuses]),
    owner: random.pick(['anyone', 'me', 'nobody', accountIdOf('owner')]),
    overdue: random.percent(25),
    dueWithinDays: random.percent(25) ? 14 : null,
    severities: random.percent(25) ? [0, 2] : [],
    text: random.percent(25) ? 'item' : '',
  };
}

interface Asked {
  person: string;
  spaceId: string;
  filter: ReportFilter;
  limit: number;
}

async function reportProblems(world: World, asked: Asked): Promise<readonly string[]> {
  const { person, spaceId, filter } = asked;
  const got = await wholeReport(world, asked);
  if (got === null) return [`${person} could not read the report to its end: ${JSON.stringify(filter)}`];
  const timeZone = world.stored.settings(spaceId)?.timeZone ?? 'UTC';
  const dateOf = (instant: string): string => dateIn(timeZone, Date.parse(instant));
  const context = { callerId: accountIdOf(person), today: dateIn(timeZone, world.app.site.clock.now()), dateOf };
  const fitting = world.stored.items().filter((item) => item.spaceId === spaceId && matches(item, filter, context));
  const expected = fitting
    .filter(({ pageId }) => sees(world, person, pageId))
    .map(({ pageId, id }) => `${pageId}:${id}`);
  const hidden = asksForDetails(filter) ? 0 : fitting.length - expected.length;
  return [
    ...(isSame(got.ids, expected)
      ? []
      : [`the report of ${person} (${JSON.stringify(filter)}) lists other items than they see`]),
    ...(got.hidden === hidden ? [] : [`the report of ${person} hides ${got.hidden} items, and there are ${hidden}`]),
  ];
}

async function wholeReport({ app }: World, { person, spaceId, filter, limit }: Asked) {
  const asked = {
    spaceId,
    limit,
    filter: {
      ...filter,
      statuses: [...filter.statuses],
      severities: [...filter.severities],
      kinds: [],
      priorities: [],
    },
  };
  const ids: string[] = [];
  let hidden = 0;
  let after: ReportPage['next'] = null;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page: Result<ReportPage> = await app.ask(person, 'loadReport', { ...asked, after });
    if (!page.ok) return null;
    ids.push(...page.value.rows.map(({ item }) => `${item.pageId}:${item.id}`));
    hidden += page.value.hidden;
    after = page.value.next;
    if (after === null) return { ids, hidden };
  }
  return null;
}

async function insightProblems(world: World, person: string, spaceId: string): Promise<readonly string[]> {
  const got = await world.app.ask(person, 'loadInsights', { spaceId });
  if (!got.ok) return [`${person} could not load the insights`];
  const there = world.stored.digests().filter((digest) => digest.spaceId === spaceId && digest.away === null);
  const seen = there.filter(({ pageId }) => sees(world, person, pageId));
  const isRight =
    isSame(
      got.value.rows.map(({ pageId }) => pageId),
      seen.map(({ pageId }) => pageId),
    ) && got.value.hidden === there.length - seen.length;
  return isRight
    ? []
    : [
        `the insights of ${person} are of ${got.value.rows.length} post-mortems, and they see ${seen.length} of ${there.length}`,
      ];
}

async function listProblems(
  world: World,
  { person, ...asked }: { person: string; spaceId: string; status: (typeof postMortemStatuses)[number] },
): Promise<readonly string[]> {
  const got = await world.app.ask(person, 'listPostMortems', asked);
  if (!got.ok) return [`${person} could not list the post-mortems that are ${asked.status}`];
  const there = world.stored
    .postMortems()
    .filter(({ spaceId, status, away }) => spaceId === asked.spaceId && status === asked.status && away === null);
  const seen = there.filter(({ pageId }) => sees(world, person, pageId)).map(({ pageId }) => pageId);
  const isRight =
    isSame(
      got.value.rows.map(({ pageId }) => pageId),
      seen,
    ) && got.value.hidden === there.length - seen.length;
  return isRight
    ? []
    : [
        `${person} was listed ${got.value.rows.length} post-mortems that are ${asked.status}, and sees ${seen.length} of ${there.length}`,
      ];
}

/** The same, each once, in whatever order. */
function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && [...some].sort().join() === [...others].sort().join();
}
