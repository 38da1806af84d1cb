/**
 * Which follow-up a page is of, as the fragment of the link to the app that each of them has. Confluence has no key for creating
 * pages: this is how one is found again whose creation was not answered.
 *
 * @param mark of the follow-up, which nobody can know before its page is there: otherwise somebody could make the page first, and
 *   would be its creator. Letters, digits and hyphens.
 */
export function followUpFragment(mark: string): string {
  return `#follow-up-${mark}`;
}

/** The mark of pages that were prepared when all marks followed from place and period. */
export function formerMark({ spaceId, periodKey }: { spaceId: string; periodKey: string }): string {
  return `${spaceId}-${periodKey}`;
}

/** @param body unparsed ADF: the fragment has no character that JSON writes otherwise */
export function bearsFollowUpMark(body: string, mark: string): boolean {
  return body.includes(followUpFragment(mark));
}
