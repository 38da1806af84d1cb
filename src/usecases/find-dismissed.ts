import type { Digest } from '../domain/digest/digest';
import { repeatSubjectOf } from '../domain/digest/digest-incident';
import { findRepeatsOf } from '../domain/repeats/find-repeats';
import type { RepeatPair } from '../ports/repeat-dismissals';
import type { Ports } from '../ports/ports';

/** Asked about in one step: the newest repeats of each incident come first. */
const mostPairs = 100;

/** The pairs among these post-mortems that look like repeats; the later one is one of the first list. */
export function pairRepeats(
  later: readonly Digest[],
  all: readonly Digest[],
  repeatDays: number,
): readonly RepeatPair[] {
  const subjects = all.map(subjectOf);
  const found = later.flatMap((digest) =>
    findRepeatsOf(subjectOf(digest), subjects, repeatDays).map(({ earlier }, place) => ({
      place,
      pair: { pageId: digest.pageId, earlierId: earlier.pageId },
    })),
  );
  return found
    .sort((one, other) => one.place - other.place)
    .slice(0, mostPairs)
    .map(({ pair }) => pair);
}

/** By the later page, the earlier ones that somebody said are another matter. */
export async function findDismissed(
  { repeatDismissals }: Pick<Ports, 'repeatDismissals'>,
  pairs: readonly RepeatPair[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const dismissed = new Map<string, readonly string[]>();
  for (const { pageId, earlierId } of await repeatDismissals.findAmong(pairs)) {
    dismissed.set(pageId, [...(dismissed.get(pageId) ?? []), earlierId]);
  }
  return dismissed;
}

function subjectOf(digest: Digest) {
  const { pageId, startedAt } = digest;
  return { ...repeatSubjectOf(digest), pageId, startedAt };
}
