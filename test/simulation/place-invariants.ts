import type { PageRecord } from '../../local/confluence/model/records';
import { canSee } from '../../local/confluence/find-page';
import { APP_PERSON } from '../../local/people';
import { isSamePlace, recordedPlace } from '../../src/domain/page-place';
import type { PostMortem } from '../../src/domain/post-mortem';
import type { World } from './world';

/** Wherever pages were moved, put away and taken back: each record, and each of its items, says where its page is. */
export function placeProblems(world: World): readonly string[] {
  const { confluence } = world.app.site;
  return world.stored.postMortems().flatMap((postMortem) => {
    const page = confluence.pages.find(postMortem.pageId);
    // Of what the app may not see it has nothing to say; nobody here deletes a page for good.
    if (page === undefined || !canSee(confluence, page, APP_PERSON.accountId)) return [];
    return problemsAt(world, postMortem, page);
  });
}

function problemsAt({ stored }: World, postMortem: PostMortem, { id, spaceId, status }: PageRecord): readonly string[] {
  const recorded = recordedPlace(postMortem);
  const there = `${status} in ${spaceId}`;
  if (!isSamePlace(recorded, { spaceId, status }))
    return [`page ${id} is ${there}, its record says ${recorded.status} in ${recorded.spaceId}`];
  return postMortem.actionItemIds.flatMap((itemId) => {
    const item = stored.item(id, itemId);
    if (item === undefined) return [];
    const isThere = item.spaceId === spaceId && (item.away ?? false) === (status !== 'current');
    return isThere ? [] : [`item ${itemId} of page ${id}, which is ${there}, is listed elsewhere`];
  });
}
