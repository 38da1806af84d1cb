import { isDeepStrictEqual } from 'node:util';
import { addSums, sumDigests } from '../../src/domain/overview/sums';
import type { Digest } from '../../src/domain/digest/digest';
import { countOpenItems, digestOf, shelfOf } from '../../src/domain/digest/digest';
import type { PostMortem } from '../../src/domain/post-mortem';
import { accountIdOf } from '../../local/people';
import type { World } from './world';
import { hasRole, sees } from './world';

/** However records changed and whatever failed on the way: each digest is what counting the records comes to, and none is left behind. */
export function digestProblems({ stored }: World): readonly string[] {
  const known = new Set(stored.postMortems().map(({ pageId }) => pageId));
  return [
    ...stored.postMortems().flatMap((postMortem) => {
      const isRight = isDeepStrictEqual(stored.digest(postMortem.pageId), recounted(stored, postMortem));
      return isRight ? [] : [`the digest of page ${postMortem.pageId} is not what its records come to`];
    }),
    ...stored
      .digests()
      .filter(({ pageId }) => !known.has(pageId))
      .map(({ pageId }) => `page ${pageId} has a digest and no record`),
  ];
}

function recounted(stored: World['stored'], postMortem: PostMortem): Digest {
  const { pageId, actionItemIds } = postMortem;
  return digestOf(
    postMortem,
    actionItemIds.flatMap((itemId) => stored.item(pageId, itemId) ?? []),
  );
}

const readers = ['reader', 'engineer', 'outsider'] as const;

/** Once all is quiet, everybody's overview is what the digests of the pages come to that they see, and the number of what is hidden. */
export async function overviewProblems(world: World): Promise<readonly string[]> {
  const spaceId = world.app.spaceId('PM');
  const problems: string[] = [];
  for (const person of readers) {
    const got = await overviewOf(world, person, spaceId);
    if (!hasRole(world, person, spaceId, 'view')) {
      if (got !== null) problems.push(`${person} got an overview of a space that they may not see`);
    } else if (got === null || !isDeepStrictEqual(got, expected(world, person, { spaceId, today: got.today }))) {
      problems.push(`the overview of ${person} is ${JSON.stringify(got)}`);
    }
  }
  return problems;
}

async function overviewOf({ app }: World, person: string, spaceId: string) {
  const first = await app.ask(person, 'loadOverview', { spaceId });
  if (!first.ok) return null;
  let { sums, hidden, after } = first.value;
  while (after !== null) {
    const step = await app.ask(person, 'loadOverview', { spaceId, after });
    if (!step.ok) return null;
    sums = addSums(sums, step.value.sums);
    hidden += step.value.hidden;
    after = step.value.after;
  }
  return { sums, hidden, today: first.value.today };
}

function expected(world: World, person: string, { spaceId, today }: { spaceId: string; today: string }) {
  const counted = world.stored.digests().filter((digest) => digest.spaceId === spaceId && shelfOf(digest) !== 'away');
  const [seen, hidden] = [
    counted.filter(({ pageId }) => sees(world, person, pageId)),
    counted.filter(({ pageId }) => !sees(world, person, pageId)),
  ];
  // Settled ones count that moved within the weeks shown: all of a run, but for those without an item that ever did.
  const summed = seen.filter((digest) => shelfOf(digest) === 'open' || digest.items.some(hasMoved));
  return {
    sums: sumDigests(summed, { today, callerId: accountIdOf(person) }),
    hidden: hidden.reduce((sum, digest) => sum + countOpenItems(digest), 0),
    today,
  };
}

const hasMoved = ({ committedOn, finishedOn }: Digest['items'][number]): boolean =>
  committedOn !== null || finishedOn !== null;
