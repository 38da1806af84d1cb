import type { ActionItem, ActionItemStatus } from '../../src/domain/action-item';
import { actionItemStatuses } from '../../src/domain/action-item';
import { incidentOf, problemOfBeginning } from '../../src/domain/item-life';
import type { HistoryEntry, ItemChangedEntry } from '../../src/domain/post-mortem';
import { courseFlaws } from '../support/course-flaws';
import { itemKey, textOf } from './told';
import type { World } from './world';

/** What is kept of an item's way agrees with its status, its history leads there, and it follows its post-mortem's incident. */
export function itemProblems({ stored }: World): readonly string[] {
  const changes = changesByItem(stored.history());
  return stored.items().flatMap((item) => {
    const told = changes.get(itemKey(item)) ?? [];
    const flaws = [...courseFlaws(item), ...wayFlaws(item, told), ...copyFlaws(stored, item)];
    return flaws.map((flaw) => `item ${item.id} of page ${item.pageId}: ${flaw}`);
  });
}

function changesByItem(history: readonly HistoryEntry[]): Map<string, ItemChangedEntry[]> {
  const changes = new Map<string, ItemChangedEntry[]>();
  for (const { pageId, change } of history) {
    if (change.kind !== 'item-changed') continue;
    const key = itemKey({ pageId, id: change.itemId });
    changes.set(key, [...(changes.get(key) ?? []), change]);
  }
  return changes;
}

/** Entries of one instant stand in no order, so that what is compared is how often each status was taken and left. */
function wayFlaws(item: ActionItem, told: readonly ItemChangedEntry[]): readonly string[] {
  const changes = told.flatMap((change) => change.changes ?? []);
  const steps = changes.filter(({ field }) => field === 'status');
  const isBeginning = (status: ActionItemStatus): number =>
    Number(item.status === status) -
    steps.filter(({ to }) => to === status).length +
    steps.filter(({ from }) => from === status).length;
  const beginnings = actionItemStatuses.filter((status) => isBeginning(status) !== 0);
  const [beginning] = beginnings;
  const redated = changes.filter(({ field, from }) => field === 'dueDate' && from !== null).length;
  const withoutReason = told.filter(isWithoutReason).length;
  return [
    ...(beginning !== undefined && beginnings.length === 1 && problemOfBeginning(beginning) === null
      ? []
      : [`its history does not lead to ${item.status}: it would begin as ${beginnings.join(', ')}`]),
    ...(redated === item.timesRedated ? [] : [`re-dated ${item.timesRedated} times, as told ${redated} times`]),
    ...(withoutReason === 0 ? [] : ['it was dropped, verified or opened again without a word']),
  ];
}

function isWithoutReason({ changes = [], reason = '' }: ItemChangedEntry): boolean {
  const step = changes.find(({ field }) => field === 'status');
  const isOpened = ['done', 'verified', 'wont_do'].includes(step?.from ?? '') && step?.to !== 'verified';
  return reason === '' && (isOpened || ['verified', 'wont_do'].includes(step?.to ?? ''));
}

function copyFlaws(stored: World['stored'], { pageId, incident }: ActionItem): readonly string[] {
  const postMortem = stored.postMortem(pageId);
  if (postMortem === undefined || textOf(incident) === textOf(incidentOf(postMortem))) return [];
  return [`it follows ${textOf(incident)}, and the incident is ${textOf(incidentOf(postMortem))}`];
}
