import type { ActionItem } from '../domain/action-item';
import type { PagePlace } from '../domain/page-place';
import { isSamePlace, placedItem, placedRecord, recordedPlace } from '../domain/page-place';
import type { PostMortem } from '../domain/post-mortem';
import { PlatformError } from '../ports/confluence';
import { beginningSweep } from '../ports/page-life';
import type { Ports } from '../ports/ports';
import type { Change } from '../ports/records';
import { recountDigest } from './recount-digest';

const mostAttempts = 5;
/** Forge takes 25 operations in a transaction: an item and its history entry each. */
const itemsPerTransaction = 12;

/**
 * Brings the record and its items to where the page is now: another space, the trash, the archive, or back. Asks Confluence as
 * the app, so that it does not matter which event came, how late, or whether one came at all; doing it twice changes nothing.
 * A page that the app may not see is left as it is: that is no proof of anything.
 * @throws PlatformError when somebody writes at the same moment again and again: the queue tries again
 */
export async function followPage(ports: Ports, pageId: string): Promise<void> {
  if ((await ports.records.findPostMortem(pageId)) === null) return;
  const place = (await ports.confluence.asApp.pages.placesOf([pageId])).get(pageId);
  if (place !== undefined) await placeRecord(ports, pageId, place);
}

/** Items first, the record last: a record that says where its page is has all its items there. */
export async function placeRecord(ports: Ports, pageId: string, place: PagePlace): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const found = await ports.records.findPostMortem(pageId);
    if (found === null) return;
    const isPlaced = (await placeItems(ports, found, place)) && (await placeOne(ports, found, place));
    if (isPlaced) return recountDigest(ports, pageId);
  }
  throw new PlatformError('follow a page', null, null);
}

/** Also where the record is there already: an item that was changed meanwhile may have been left behind. */
async function placeItems(ports: Ports, { pageId, actionItemIds }: PostMortem, place: PagePlace): Promise<boolean> {
  const { records } = ports;
  const moves = (await records.findItems(pageId, actionItemIds)).flatMap((item) => {
    const value = placedItem(item, place);
    return value === null ? [] : [{ item, value }];
  });
  for (let at = 0; at < moves.length; at += itemsPerTransaction) {
    const changes = moves
      .slice(at, at + itemsPerTransaction)
      .flatMap(({ item, value }) => itemChanges(ports, item, value));
    if ((await records.commit(changes)) === 'conflict') return false;
  }
  return true;
}

function itemChanges({ clock, newId }: Ports, item: ActionItem, value: ActionItem): readonly Change[] {
  const at = new Date(clock()).toISOString();
  const fields = item.spaceId === value.spaceId ? ['away'] : ['spaceId'];
  const change = { kind: 'item-changed' as const, itemId: item.id, fields };
  return [
    { kind: 'write-item', value, expectedVersion: item.version },
    { kind: 'add-history', entry: { pageId: item.pageId, at, byId: '', change }, id: newId() },
  ];
}

/** @returns false when the record changed meanwhile: it may have items that were not moved */
async function placeOne({ records, life, clock, newId }: Ports, found: PostMortem, place: PagePlace): Promise<boolean> {
  if (isSamePlace(recordedPlace(found), place)) return true;
  const { pageId, version: expectedVersion } = found;
  // From then on the daily sweep looks after that space, whether or not anyone has set it up.
  if (found.spaceId !== place.spaceId && (await life.findSweep(place.spaceId)) === null) {
    await life.writeSweep(beginningSweep(place.spaceId));
  }
  const at = new Date(clock()).toISOString();
  const entry = { pageId, at, byId: '', change: { kind: 'page-placed' as const, ...place } };
  const outcome = await records.commit([
    { kind: 'write-post-mortem', value: placedRecord(found, place, at), expectedVersion },
    { kind: 'add-history', entry, id: newId() },
  ]);
  return outcome === 'committed';
}
