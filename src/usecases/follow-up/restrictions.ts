import type { Pages } from '../../ports/pages';
import { findRestricted, nothingAsked } from '../find-restricted';

/** Kept from one run to the next; of more pages some are asked about again. */
const mostKept = 4_000;

/** What one compilation knows of pages: each is asked about once, live, on itself and above it. */
export interface Restrictions {
  /** Which of them not everyone in the space may read; those that cannot be seen are among them. */
  among(pageIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** To go on with in another run. */
  known(): { restricted: readonly string[]; unrestricted: readonly string[] };
}

export function openRestrictions(
  pages: Pick<Pages, 'ancestorsOf' | 'parentsOf' | 'restrictsReading'>,
  { restricted, unrestricted }: { restricted: readonly string[]; unrestricted: readonly string[] },
): Restrictions {
  const answers = new Map<string, boolean>([
    ...restricted.map((pageId) => [pageId, true] as const),
    ...unrestricted.map((pageId) => [pageId, false] as const),
  ]);
  const asked = nothingAsked();
  const idsOf = (wanted: boolean): readonly string[] =>
    [...answers].filter(([, isRestricted]) => isRestricted === wanted).map(([pageId]) => pageId);
  return {
    async among(pageIds) {
      const unknown = [...new Set(pageIds)].filter((pageId) => !answers.has(pageId));
      const found = await findRestricted(pages, unknown, asked);
      for (const pageId of unknown) answers.set(pageId, found.has(pageId));
      return new Set(pageIds.filter((pageId) => answers.get(pageId)));
    },
    known: () => ({
      restricted: idsOf(true).slice(0, mostKept),
      unrestricted: idsOf(false).slice(0, mostKept),
    }),
  };
}
