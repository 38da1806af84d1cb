import type { ActionItem } from '../../../../../src/domain/action-item';
import type { Failure, Result } from '../../../../../src/contract/result';
import { invertChange, type ItemChange } from './item-change';

/** A change on its way, or one that did not get through and waits for a person. */
export type ItemEdit = { key: number; item: ActionItem; change: ItemChange; canUndo: boolean } & (
  { status: 'saving' } | { status: 'failed'; failure: Failure } | { status: 'conflict'; theirs: ActionItem }
);

export interface ItemDeskTies {
  /** Saves a change on top of the given version. */
  send: (item: ActionItem, change: ItemChange) => Promise<Result<ActionItem>>;
  /** The item as it is now. */
  findNewest: (item: ActionItem) => Promise<Result<ActionItem>>;
  /** Called after a save; `undo` takes it back, when it can be. */
  onSaved: (saved: ActionItem, change: ItemChange, undo: (() => void) | null) => void;
}

/** Edits of action items: shown at once, saved one after the other for each item. What cannot be saved waits and says why. */
export interface ItemDesk {
  subscribe: (listener: () => void) => () => void;
  /** Tells each newer state of an item that comes in. */
  follow: (listener: (item: ActionItem) => void) => () => void;
  /** The edits that are not done; a new list after each change. */
  list: () => readonly ItemEdit[];
  change: (item: ActionItem, change: ItemChange) => void;
  /** Sends an edit again, over what somebody else saved meanwhile. */
  retry: (edit: ItemEdit) => void;
  discard: (edit: ItemEdit) => void;
}

export function openItemDesk(ties: ItemDeskTies): ItemDesk {
  let edits: readonly ItemEdit[] = [];
  let lastKey = 0;
  const listeners = new Set<() => void>();
  const followers = new Set<(item: ActionItem) => void>();
  const newest = new Map<string, ActionItem>();
  const queues = new Map<string, Promise<void>>();

  const keep = (next: readonly ItemEdit[]): void => {
    edits = next;
    listeners.forEach((listener) => listener());
  };
  const replace = (key: number, by: readonly ItemEdit[]): void =>
    keep(edits.flatMap((edit) => (edit.key === key ? by : [edit])));
  const learn = (item: ActionItem): ActionItem => {
    const known = newest.get(item.id);
    if (known !== undefined && known.version >= item.version) return known;
    newest.set(item.id, item);
    return item;
  };
  const tell = (item: ActionItem): void => {
    learn(item);
    followers.forEach((follower) => follower(item));
  };
  const save = async (edit: ItemEdit): Promise<void> => {
    const base = learn(edit.item);
    const result = await ties.send(base, edit.change);
    if (!result.ok) return replace(edit.key, [await explainFailure(edit, result.error)]);
    replace(edit.key, []);
    tell(result.value);
    const undo = (): void => enqueue(result.value, invertChange(base, edit.change), false);
    ties.onSaved(result.value, edit.change, edit.canUndo ? undo : null);
  };
  const explainFailure = async (edit: ItemEdit, failure: Failure): Promise<ItemEdit> => {
    if (failure.code !== 'changed-meanwhile') return { ...edit, status: 'failed', failure };
    const theirs = await ties.findNewest(edit.item);
    if (!theirs.ok) return { ...edit, status: 'failed', failure: theirs.error };
    tell(theirs.value);
    return { ...edit, status: 'conflict', theirs: theirs.value };
  };
  const enqueue = (item: ActionItem, change: ItemChange, canUndo: boolean): void => {
    const edit: ItemEdit = { key: ++lastKey, item, change, canUndo, status: 'saving' };
    keep([...edits, edit]);
    queues.set(
      item.id,
      (queues.get(item.id) ?? Promise.resolve()).then(() => save(edit)),
    );
  };

  return {
    subscribe: (listener) => addTo(listeners, listener),
    follow: (listener) => addTo(followers, listener),
    list: () => edits,
    change: (item, change) => enqueue(item, change, true),
    retry: (edit) => {
      replace(edit.key, []);
      enqueue(edit.status === 'conflict' ? edit.theirs : edit.item, edit.change, edit.canUndo);
    },
    discard: (edit) => replace(edit.key, []),
  };
}

function addTo<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
