import { APP_PERSON } from '../../people';
import type { SpaceRole } from '../../people';
import type { PageRecord, SpaceRecord } from './records';

/** Who asks: an account, or nobody who is known. */
export type Actor = string | null;

const RANK: Record<SpaceRole, number> = { view: 1, edit: 2, administer: 3 };

/** What an account may do in a space. An installed app may edit in every space, and administers none. */
export function roleIn(space: SpaceRecord, actor: Actor): SpaceRole | undefined {
  if (actor === null) return undefined;
  if (actor === APP_PERSON.accountId) return 'edit';
  return space.roles[actor];
}

export function mayInSpace(space: SpaceRecord, actor: Actor, needed: SpaceRole): boolean {
  const role = roleIn(space, actor);
  return role !== undefined && RANK[role] >= RANK[needed];
}

const isAdmitted = (accounts: readonly string[], actor: Actor): boolean =>
  accounts.length === 0 || (actor !== null && accounts.includes(actor));

/**
 * Whether an account sees a page. View restrictions come down from every ancestor; space admins get no exception. The
 * app is bound by restrictions as everyone is.
 */
export function maySee(space: SpaceRecord, page: PageRecord, ancestors: readonly PageRecord[], actor: Actor): boolean {
  return (
    mayInSpace(space, actor, 'view') && [page, ...ancestors].every((each) => isAdmitted(each.restrictions.read, actor))
  );
}

/** Whether an account may change a page. Edit restrictions are the page's own. */
export function mayChange(
  space: SpaceRecord,
  page: PageRecord,
  ancestors: readonly PageRecord[],
  actor: Actor,
): boolean {
  return (
    maySee(space, page, ancestors, actor) &&
    mayInSpace(space, actor, 'edit') &&
    isAdmitted(page.restrictions.update, actor)
  );
}
