import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ActionItem } from '../domain/action-item';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import type { Work } from '../ports/work';
import type { ItemPlan } from './plan-item-change';
import { changedMeanwhile, planItemChange } from './plan-item-change';
import { taskWork } from './task-work';

type ItemChanges = Parsed<'changeActionItems'>['changes'];

/** One change of the request, with the item as stored and what is to come of it. */
interface Row {
  item: ActionItem | null;
  content: ItemChanges[number]['content'];
  plan: ItemPlan;
}

/**
 * Changes several items of a space, each as if it were changed alone: who may change this one may not have to change that one, and
 * one that somebody changed meanwhile holds up no other. Pages are asked for once each.
 */
export async function changeActionItems(
  ports: Ports,
  { callerId, payload: { spaceId, changes } }: { callerId: string; payload: Parsed<'changeActionItems'> },
): Promise<Result<readonly Result<ActionItem>[]>> {
  const [pages, found] = await Promise.all([seePages(ports, changes), ports.records.findItemsAt(changes)]);
  const items = new Map(found.map((item) => [`${item.pageId}:${item.id}`, item]));
  const rows = changes.map((change): Row => {
    const page = pages.get(change.pageId);
    const item = items.get(`${change.pageId}:${change.itemId}`) ?? null;
    const refusal = refuse(callerId, page?.spaceId === spaceId ? page : null, item);
    if (refusal !== null || item === null) return { item: null, content: change.content, plan: ended(refusal) };
    return { item, content: change.content, plan: planItemChange(ports, { ...change, callerId, item }) };
  });
  const results = await commitRows(ports, rows);
  const work = rows.flatMap((row, index) => (results[index]?.ok === true ? workOf(row, callerId) : []));
  if (work.length > 0) await ports.workQueue.push(onceForEachPage(work));
  return succeed(results);
}

async function seePages({ confluence }: Ports, changes: ItemChanges): Promise<ReadonlyMap<string, Page>> {
  const pageIds = [...new Set(changes.map(({ pageId }) => pageId))];
  const pages = await Promise.all(pageIds.map((pageId) => confluence.asCaller.pages.find(pageId)));
  return new Map(pages.flatMap((page) => (page === null ? [] : [[page.pageId, page]])));
}

/** As `owner or editor` is checked for a single one; null for who may. */
function refuse(callerId: string, page: Page | null, item: ActionItem | null): Result<never> | null {
  if (page === null) return fail('page-not-found', null);
  if (item === null) return fail('item-not-found', null);
  return page.mayEdit || item.ownerId === callerId ? null : fail('not-allowed', { need: 'owner or editor' });
}

function ended(refusal: Result<never> | null): ItemPlan {
  return { kind: 'ended', result: refusal ?? fail('item-not-found', null), keepsState: true };
}

/** All at once; when one of them was changed meanwhile, one by one, so that the others go through. */
async function commitRows({ records }: Ports, rows: readonly Row[]): Promise<readonly Result<ActionItem>[]> {
  const together = rows.flatMap(({ plan }) => (plan.kind === 'write' ? plan.changes : []));
  const outcome = together.length === 0 ? 'committed' : await records.commit(together);
  const results: Result<ActionItem>[] = [];
  for (const { item, plan } of rows) {
    if (plan.kind === 'ended') results.push(plan.result);
    else if (outcome === 'committed' || (await records.commit(plan.changes)) === 'committed') {
      results.push(succeed(plan.value));
    } else results.push(item === null ? fail('item-not-found', null) : changedMeanwhile(item));
  }
  return results;
}

function workOf({ item, content, plan: { keepsState } }: Row, byId: string): readonly Work[] {
  if (item === null) return [];
  const { ownerId } = content;
  return [{ kind: 'settle-post-mortem', pageId: item.pageId, byId, keepsState, ownerId }, ...taskWork(item, content)];
}

/** A post-mortem is settled once for each new owner, and its state looked at when one of the changes may matter for it. */
function onceForEachPage(work: readonly Work[]): readonly Work[] {
  const settling = new Map<string, Work>();
  const others: Work[] = [];
  for (const one of work) {
    if (one.kind !== 'settle-post-mortem') {
      others.push(one);
      continue;
    }
    const key = `${one.pageId}:${one.ownerId ?? ''}`;
    if (one.keepsState !== true || !settling.has(key)) settling.set(key, one);
  }
  return [...settling.values(), ...others];
}
