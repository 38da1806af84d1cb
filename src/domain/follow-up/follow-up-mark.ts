/**
 * Which follow-up a page is of, as the fragment of the link to the app that each of them has. Confluence has no key for creating
 * pages: this is how one is found again whose creation was not answered.
 */
export function followUpMark({ spaceId, periodKey }: { spaceId: string; periodKey: string }): string {
  return `#follow-up-${spaceId}-${periodKey}`;
}

/** @param body unparsed ADF: the mark has no character that JSON writes otherwise */
export function bearsFollowUpMark(body: string, place: { spaceId: string; periodKey: string }): boolean {
  return body.includes(followUpMark(place));
}
