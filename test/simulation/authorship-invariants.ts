import { accountIdOf } from '../../local/people';
import { formerUser } from '../../src/domain/former-user';
import type { HistoryEntry, ItemAnsweredEntry, ItemChangedEntry } from '../../src/domain/post-mortem';
import { editors } from './actions/people';
import { itemKey } from './told';
import type { World } from './world';
import { mayEdit } from './world';

/** Who could edit which pages until an instant (ms): from then on others can. */
export interface Rights {
  until: number;
  /** Pages and account ids, with a space between. */
  editing: ReadonlySet<string>;
}

const everyone = [...new Set([...editors, 'admin', 'reader', 'outsider'])];

/** Looked at before anything happens that changes what people may do. */
export function rememberRights(world: World, until: number = world.app.site.clock.now()): void {
  const editing = world.stored
    .postMortems()
    .flatMap(({ pageId }) =>
      everyone.filter((person) => mayEdit(world, person, pageId)).map((person) => `${pageId} ${accountIdOf(person)}`),
    );
  world.rights.push({ until, editing: new Set(editing) });
}

/**
 * Whoever changed an item or said something of it, in the app, by ticking its task or on a follow-up page, could edit its page when the
 * change was made, or owned the item at some time; at the very instant at which rights change, before or after it. What was written on
 * a follow-up page is dated to when that was, and may be done when it is read.
 */
export function authorshipProblems(world: World): readonly string[] {
  // Of a site on which nobody remembers rights nothing can be said.
  if (world.rights.length === 0) return [];
  const changes = world.stored.history().filter(isItemChange);
  const owners = ownersOf(world, changes);
  const answered = answersOf(world);
  return changes.flatMap(({ pageId, at, byId, change }) => {
    const item = itemKey({ pageId, id: change.itemId });
    // The app follows its page, of removed items nobody knows whose they were, and of who left nothing is known.
    if (byId === '' || byId === formerUser || !owners.has(item) || owners.get(item)?.has(byId)) return [];
    const time = Date.parse(at);
    const rights = answered.has(`${byId} ${at}`) ? rightsFrom(world, time) : rightsAt(world, time);
    const could = rights.some(({ editing }) => editing.has(`${pageId} ${byId}`));
    return could ? [] : [`item ${change.itemId} of page ${pageId} was changed at ${at} by ${byId}, who may not`];
  });
}

interface ItemChange extends HistoryEntry {
  change: ItemChangedEntry | ItemAnsweredEntry;
}

const isItemChange = (entry: HistoryEntry): entry is ItemChange =>
  entry.change.kind === 'item-changed' || entry.change.kind === 'item-answered';

/** Authors and instants of what was written on follow-up pages, with a space between. */
function answersOf({ app, stored }: World): ReadonlySet<string> {
  const { pages } = app.site.confluence;
  const written = stored.followUps().flatMap(({ pageId }) => {
    const page = pageId === null ? undefined : pages.find(pageId);
    return page === undefined ? [] : pages.versions(page).map(({ version }) => version);
  });
  return new Set(written.map(({ authorId, createdAt }) => `${authorId} ${new Date(createdAt).toISOString()}`));
}

/** All who ever owned each item that is there. */
function ownersOf({ stored }: World, changes: readonly ItemChange[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map(stored.items().map((item) => [itemKey(item), new Set([item.ownerId ?? ''])]));
  for (const { pageId, change } of changes) {
    const ofItem = owners.get(itemKey({ pageId, id: change.itemId }));
    const fields = change.kind === 'item-changed' ? (change.changes ?? []) : [];
    for (const { field, from, to } of fields) if (field === 'ownerId') ofItem?.add(from ?? '').add(to ?? '');
  }
  return owners;
}

/** Those of the stretch in which the instant lies; of both that it divides. */
function rightsAt({ rights }: World, at: number): readonly Rights[] {
  return rights.filter(({ until }, index) => at <= until && at >= (rights[index - 1]?.until ?? 0));
}

function rightsFrom({ rights }: World, at: number): readonly Rights[] {
  return rights.filter(({ until }) => at <= until);
}
