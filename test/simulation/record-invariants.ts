import type { HistoryEntry, PostMortem } from '../../src/domain/post-mortem';
import { isOrWas, saysTheSame } from './former-people';
import { itemKey, textOf, versionOf } from './told';
import type { World } from './world';

type ChangeKind = HistoryEntry['change']['kind'];

/**
 * Which changes make a new version of the record, one entry each; items that are added count by the dozen, and of facts those
 * that open or close an assumption.
 */
const makesVersion: Record<ChangeKind, boolean> = {
  created: false,
  'details-changed': true,
  status: true,
  moderator: true,
  'page-placed': true,
  accepted: true,
  'item-added': false,
  'item-changed': false,
  'item-answered': false,
  'item-removed': true,
  'fact-added': false,
  'fact-changed': false,
  'fact-removed': false,
  'fact-settled': false,
  'meeting-scheduled': true,
  'meeting-postponed': true,
  'meeting-held': true,
  'attendee-reminded': false,
  'attendee-removed': true,
};

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** The record, its items and its history tell the same, and nothing of it was ever lost or doubled. */
export function recordProblems(world: World): readonly string[] {
  const histories = groupByPage(world.stored.history());
  return world.stored
    .postMortems()
    .flatMap((postMortem) => [
      ...historyProblems(world, postMortem, histories.get(postMortem.pageId) ?? []),
      ...startProblems(world, postMortem),
      ...importProblems(world, postMortem, histories.get(postMortem.pageId) ?? []),
    ]);
}

function groupByPage(history: readonly HistoryEntry[]): Map<string, HistoryEntry[]> {
  const groups = new Map<string, HistoryEntry[]>();
  for (const entry of history) groups.set(entry.pageId, [...(groups.get(entry.pageId) ?? []), entry]);
  return groups;
}

function makesOne(change: HistoryEntry['change']): boolean {
  return makesVersion[change.kind] || ('assumption' in change && change.assumption !== undefined);
}

/** Nobody finds a post-mortem that nobody started, or a publication that was refused. */
function startProblems({ told }: World, { pageId, operationId, publication }: PostMortem): readonly string[] {
  const problems: string[] = [];
  const start = told.starts.get(operationId);
  if (start === undefined || start.ending === 'refused')
    problems.push(`page ${pageId} has a record of ${operationId}, which was ${start?.ending ?? 'never asked for'}`);
  if (publication !== null && !told.maybePublished.has(publication.operationId))
    problems.push(`page ${pageId} was published by ${publication.operationId}, which was refused`);
  return problems;
}

/** Items that came with a report: as many as it had; a removed one was there all the same. */
function importProblems(
  { told }: World,
  { pageId, operationId }: PostMortem,
  history: readonly HistoryEntry[],
): readonly string[] {
  const start = told.starts.get(operationId);
  const came = history.filter(({ change }) => change.kind === 'item-added' && !isAddedByStep(change.itemId)).length;
  const wanted = start?.itemCount ?? 0;
  // Before an import that stopped halfway goes on, people may have taken tasks off its page.
  const isRight = start?.ending === 'acknowledged' ? came === wanted : came <= wanted;
  return isRight ? [] : [`${came} items came to page ${pageId} with a report of ${wanted}`];
}

function historyProblems(world: World, postMortem: PostMortem, history: readonly HistoryEntry[]): readonly string[] {
  const { pageId, version, actionItemIds, removedItemIds } = postMortem;
  const { told, stored } = world;
  const problems: string[] = [];
  const count = (kind: ChangeKind): number => history.filter(({ change }) => change.kind === kind).length;
  if (count('created') !== 1) problems.push(`the history of page ${pageId} tells of ${count('created')} beginnings`);

  const additions = new Set(history.filter(({ change }) => change.kind === 'item-added').map(additionOf));
  const versions = 1 + additions.size + history.filter(({ change }) => makesOne(change)).length;
  // Two people may add items at one instant: those are told apart by who did it.
  if (versions !== version)
    problems.push(`page ${pageId} is in version ${version}, and its history tells of ${versions}`);

  const publications = [...told.published.values()].filter((one) => one.pageId === pageId);
  for (const { publishedAt, publishedById: byId } of publications) {
    const entries = history.filter(
      (entry) => entry.change.kind === 'status' && entry.at === publishedAt && isOrWas(entry.byId, byId, told),
    );
    const acknowledged = publications.filter((one) => one.publishedAt === publishedAt && one.publishedById === byId);
    if (entries.length < acknowledged.length)
      problems.push(`the publication of page ${pageId} at ${publishedAt} is not in its history`);
  }
  const mostPublications = [...told.maybePublished.values()].filter((one) => one === pageId).length;
  const published = history.filter(isPublication).length;
  if (published > mostPublications)
    problems.push(`page ${pageId} was published ${published} times and asked for ${mostPublications} times`);

  if (repeated(actionItemIds).length > 0) problems.push(`page ${pageId} lists an item twice`);
  for (const itemId of [...actionItemIds, ...removedItemIds])
    problems.push(...itemProblems(world, pageId, itemId, history, actionItemIds.includes(itemId)));
  const newest = told.newest('post-mortem', pageId);
  if (
    newest &&
    (newest.version > version || (newest.version === version && !saysTheSame(newest.text, textOf(postMortem), told)))
  )
    problems.push(`page ${pageId} was shown in version ${newest.version} and is stored in ${version} otherwise`);
  const known = new Set(actionItemIds);
  for (const { id } of stored.items().filter((item) => item.pageId === pageId))
    if (!known.has(id)) problems.push(`item ${id} of page ${pageId} is stored and not listed`);
  return problems;
}

/** States follow from items as well. */
function isPublication({ change }: HistoryEntry): boolean {
  return change.kind === 'status' && change.to === 'published' && change.byItself !== true;
}

/** Items of imports have ids of another form. */
const isAddedByStep = (itemId: string): boolean => itemId.startsWith('00000000-0000-4000-8000');

/** Items of one import come in one write. */
const additionOf = ({ at, byId, change }: HistoryEntry): string =>
  change.kind === 'item-added' && isAddedByStep(change.itemId) ? change.itemId : `${at} ${byId}`;

function itemProblems(
  { stored, told }: World,
  pageId: string,
  itemId: string,
  history: readonly HistoryEntry[],
  isListed: boolean,
): readonly string[] {
  const item = stored.item(pageId, itemId);
  const name = `item ${itemId} of page ${pageId}`;
  if (isListed !== (item !== undefined))
    return [`${name} is ${isListed ? 'listed and not stored' : 'stored and removed'}`];
  const of = (kind: ChangeKind): number =>
    history.filter(({ change }) => change.kind === kind && 'itemId' in change && change.itemId === itemId).length;
  const problems: string[] = [];
  if (of('item-added') !== 1) problems.push(`${name} was added ${of('item-added')} times, as its history tells`);
  if (of('item-removed') !== (isListed ? 0 : 1)) problems.push(`${name}: removals told ${of('item-removed')}`);
  if (item === undefined) return problems;
  if (of('item-changed') !== item.version - 1)
    problems.push(`${name} is in version ${item.version}, and its history tells of ${of('item-changed')} changes`);
  const newest = told.newest('item', itemKey(item));
  if (
    newest &&
    (newest.version > item.version ||
      (newest.version === item.version && !saysTheSame(newest.text, textOf(versionOf(item)), told)))
  )
    problems.push(`${name} was shown in version ${newest.version} as ${newest.text}, stored is ${textOf(item)}`);
  return problems;
}

/** What was acknowledged about items is so: added ones are there, removed ones are not. */
export function itemsToldProblems({ told, stored }: World): readonly string[] {
  return [...told.items.values()].flatMap(({ pageId, itemId, added, removed }) => {
    const isThere = stored.item(pageId, itemId) !== undefined;
    if (added === 'acknowledged' && removed === 'never' && !isThere) return [`item ${itemId} was added and is lost`];
    if (removed === 'acknowledged' && isThere) return [`item ${itemId} was removed and is there`];
    if (added === 'refused' && isThere) return [`item ${itemId} was refused and is there`];
    return [];
  });
}
