import type { NeedName, Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ActionItem } from '../domain/action-item';
import type { Fact } from '../domain/fact';
import type { PostMortem } from '../domain/post-mortem';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';
import { mayNameFirst } from '../usecases/view-post-mortem';

/** What checking a need has read: handed on, so that nothing is asked twice. */
export interface AccessOf {
  'signed in': object;
  'view page': { page: Page };
  'edit page': { page: Page };
  moderator: { page: Page; postMortem: PostMortem };
  'moderator or space admin': { page: Page; postMortem: PostMortem; isSpaceAdmin: () => Promise<boolean> };
  'name moderator': { page: Page; postMortem: PostMortem };
  'owner or editor': { page: Page; item: ActionItem };
  /** Of a fact, which the caller may read: whoever may not edit the page does not get here. Null when it is not there. */
  'author or moderator': { page: Page; postMortem: PostMortem; fact: Fact | null };
  'view space': { space: Space };
  'create in space': { space: Space };
  'space admin': { space: Space };
}

/** The ids that a payload names; what a need does not look at may be absent. */
export interface Named {
  pageId?: string | undefined;
  spaceId?: string | undefined;
  itemId?: string | undefined;
  factId?: string | undefined;
}

type Check<Need extends NeedName> = (ports: Ports, callerId: string, named: Named) => Promise<Result<AccessOf[Need]>>;

const notFound = () => fail('page-not-found', null);

async function seePage({ confluence }: Ports, { pageId }: Named): Promise<Page | null> {
  return pageId === undefined ? null : confluence.asCaller.pages.find(pageId);
}

async function seeSpace({ confluence }: Ports, { spaceId }: Named): Promise<Space | null> {
  return spaceId === undefined ? null : confluence.asCaller.spaces.find(spaceId);
}

async function administers({ confluence }: Ports, spaceId: string): Promise<boolean> {
  return (await confluence.asCaller.spaces.find(spaceId))?.mayAdminister ?? false;
}

async function spaceWhere(ports: Ports, named: Named, need: NeedName, holds: (space: Space) => boolean) {
  const space = await seeSpace(ports, named);
  if (space === null) return fail('not-allowed', { need: 'view space' });
  return holds(space) ? succeed({ space }) : fail('not-allowed', { need });
}

function isModerator(postMortem: PostMortem, callerId: string): boolean {
  return postMortem.details.participants.moderatorId === callerId;
}

async function recordWhere(
  ports: Ports,
  named: Named,
  need: NeedName,
  holds: (postMortem: PostMortem, page: Page) => Promise<boolean>,
): Promise<Result<{ page: Page; postMortem: PostMortem }>> {
  const page = await seePage(ports, named);
  if (page === null) return notFound();
  const postMortem = await ports.records.findPostMortem(page.pageId);
  if (postMortem === null) return fail('not-a-post-mortem', null);
  return (await holds(postMortem, page)) ? succeed({ page, postMortem }) : fail('not-allowed', { need });
}

/** One check for each need. Everything is asked of Confluence as the caller, never read from what a browser sent. */
export const accessChecks: { [Need in NeedName]: Check<Need> } = {
  'signed in': async () => succeed({}),

  'view page': async (ports, _callerId, named) => {
    const page = await seePage(ports, named);
    return page ? succeed({ page }) : notFound();
  },

  'edit page': async (ports, _callerId, named) => {
    const page = await seePage(ports, named);
    if (page === null) return notFound();
    return page.mayEdit ? succeed({ page }) : fail('not-allowed', { need: 'edit page' });
  },

  moderator: async (ports, callerId, named) =>
    recordWhere(ports, named, 'moderator', async (postMortem) => isModerator(postMortem, callerId)),

  'moderator or space admin': async (ports, callerId, named) => {
    const isSpaceAdmin = (page: Page) => administers(ports, page.spaceId);
    const seen = await recordWhere(
      ports,
      named,
      'moderator or space admin',
      async (postMortem, page) => isModerator(postMortem, callerId) || (await isSpaceAdmin(page)),
    );
    return seen.ok ? succeed({ ...seen.value, isSpaceAdmin: () => isSpaceAdmin(seen.value.page) }) : seen;
  },

  'name moderator': async (ports, callerId, named) =>
    recordWhere(
      ports,
      named,
      'name moderator',
      async (postMortem, page) =>
        isModerator(postMortem, callerId) ||
        mayNameFirst(postMortem, callerId) ||
        (await administers(ports, page.spaceId)),
    ),

  'owner or editor': async (ports, callerId, named) => {
    const page = await seePage(ports, named);
    if (page === null) return notFound();
    const item = named.itemId === undefined ? null : await ports.records.findItem(page.pageId, named.itemId);
    if (item === null) return fail('item-not-found', null);
    const allowed = page.mayEdit || item.ownerId === callerId;
    return allowed ? succeed({ page, item }) : fail('not-allowed', { need: 'owner or editor' });
  },

  'author or moderator': async (ports, callerId, named) => {
    const seen = await recordWhere(ports, named, 'edit page', async (_postMortem, page) => page.mayEdit);
    if (!seen.ok) return seen;
    const { page, postMortem } = seen.value;
    const fact = named.factId === undefined ? null : await ports.records.findFact(page.pageId, named.factId);
    const allowed = fact === null || fact.byId === callerId || isModerator(postMortem, callerId);
    return allowed ? succeed({ page, postMortem, fact }) : fail('not-allowed', { need: 'author or moderator' });
  },

  'view space': async (ports, _callerId, named) => spaceWhere(ports, named, 'view space', () => true),
  'create in space': async (ports, _callerId, named) =>
    spaceWhere(ports, named, 'create in space', ({ mayCreatePages }) => mayCreatePages),
  'space admin': async (ports, _callerId, named) =>
    spaceWhere(ports, named, 'space admin', ({ mayAdminister }) => mayAdminister),
};
