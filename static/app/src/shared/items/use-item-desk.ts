import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ActionItem } from '../../../../../src/domain/action-item';
import type { Payload } from '../../../../../src/contract/payloads';
import type { Result } from '../../../../../src/contract/result';
import { ask } from '../bridge/backend';
import { fetchPostMortem } from '../bridge/fetch-post-mortem';
import { announceDone } from '../bridge/flags';
import { saidNothing, type Said } from '../../../../../src/domain/item-life';
import { dropUnchanged, fieldLabels, fieldsOf, type ItemChange } from './item-change';
import { itemKey } from './item-key';
import { openItemDesk, type ItemDesk, type ItemEdit } from './item-desk';

export interface ItemEditing {
  /** The item with the changes on it that are on their way. */
  show: (item: ActionItem) => ActionItem;
  /** The item with the changes on it that are being saved; one that failed does not count until it is tried again. */
  expect: (item: ActionItem) => ActionItem;
  /** Saves what differs; does nothing when nothing does. */
  change: (item: ActionItem, change: ItemChange, said?: Said) => void;
  /** Edits of an item that wait for a person. */
  findTroubles: (item: ActionItem) => readonly ItemEdit[];
  retry: ItemDesk['retry'];
  discard: ItemDesk['discard'];
}

/** Editing of action items against the backend. `onNewest` is told each newer state of an item. */
export function useItemDesk(onNewest: (item: ActionItem) => void): ItemEditing {
  const [desk] = useState(() => openItemDesk({ send: sendChange, findNewest, now: Date.now, onSaved: announceSaved }));
  useEffect(() => desk.follow(onNewest), [desk, onNewest]);
  const edits = useSyncExternalStore(desk.subscribe, desk.list);
  return useMemo(() => describeEditing(desk, edits), [desk, edits]);
}

function describeEditing(desk: ItemDesk, edits: readonly ItemEdit[]): ItemEditing {
  const editsOf = (item: ActionItem): readonly ItemEdit[] =>
    edits.filter((edit) => itemKey(edit.item) === itemKey(item));
  const withEdits = (item: ActionItem, statuses: readonly ItemEdit['status'][]): ActionItem =>
    editsOf(item)
      .filter(({ status }) => statuses.includes(status))
      .reduce<ActionItem>((shown, edit) => ({ ...shown, ...edit.change }), item);
  return {
    show: (item) => withEdits(item, ['saving', 'failed']),
    expect: (item) => withEdits(item, ['saving']),
    change: (item, change, said = saidNothing) => {
      const real = dropUnchanged(item, change);
      if (real !== null) desk.change(item, real, said);
    },
    findTroubles: (item) => editsOf(item).filter((edit) => edit.status !== 'saving'),
    retry: desk.retry,
    discard: desk.discard,
  };
}

function sendChange(item: ActionItem, change: ItemChange, said: Said): Promise<Result<ActionItem>> {
  const { pageId, id: itemId, version } = item;
  return ask('changeActionItem', { pageId, itemId, version, content: writeChange(change), ...said });
}

/** In a request, an empty link stands for none. */
function writeChange({ link, ...rest }: ItemChange): Payload<'changeActionItem'>['content'] {
  return link === undefined ? rest : { ...rest, link: link ?? '' };
}

async function findNewest(item: ActionItem): Promise<Result<ActionItem>> {
  const opened = await fetchPostMortem(item.pageId);
  if (!opened.ok) return opened;
  const found = opened.value.actionItems.find((one) => one.id === item.id);
  return found === undefined
    ? { ok: false, error: { code: 'item-not-found', detail: null } }
    : { ok: true, value: found };
}

function announceSaved(saved: ActionItem, { change, canUndo }: ItemEdit, undo: (() => void) | null): void {
  const fields = fieldsOf(change).map((field) => fieldLabels[field]);
  announceDone({
    id: `item-${itemKey(saved)}`,
    title: canUndo ? 'Saved' : 'Taken back',
    description: `${fields.join(', ')} of “${saved.title}”`,
    ...(undo === null ? {} : { undo }),
  });
}
