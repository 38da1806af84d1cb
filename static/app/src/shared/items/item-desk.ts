import type { ActionItem } from '../../../../../src/domain/action-item';
import type { Failure, Result } from '../../../../../src/contract/result';
import { saidNothing, type Said } from '../../../../../src/domain/item-life';
import { undoChange, type ItemChange } from './item-change';
import { itemKey } from './item-key';

/** A change on its way, or one that did not get through and waits for a person. */
export type ItemEdit = {
  key: number;
  item: ActionItem;
  change: ItemChange;
  /** What was said along with it. */
  said: Said;
  /** When it was made, ISO 8601. */
  at: string;
  /** False for an undo: that is not taken back again. */
  canUndo: boolean;
} & ({ status: 'saving' } | { status: 'failed'; failure: Failure } | { status: 'conflict'; theirs: ActionItem });

export interface ItemDeskTies {
  /** Saves a change on top of the given version. */
  send: (item: ActionItem, change: ItemChange, said: Said) => Promise<Result<ActionItem>>;
  /** The item as it is now. */
  findNewest: (item: ActionItem) => Promise<Result<ActionItem>>;
  /** The time now, in milliseconds. */
  now: () => number;
  /** Called after a save; `undo` takes it back, when it can be. */
  onSaved: (saved: ActionItem, edit: ItemEdit, undo: (() => void) | null) => void;
}

/** Edits of action items: shown at once, saved one after the other for each item. What cannot be saved waits and says why. */
export interface ItemDesk {
  subscribe: (listener: () => void) => () => void;
  /** Tells each newer state of an item that comes in. */
  follow: (listener: (item: ActionItem) => void) => () => void;
  /** The edits that are not done; a new list after each change. */
  list: () => readonly ItemEdit[];
  change: (item: ActionItem, change: ItemChange, said?: Said) => void;
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
    const known = newest.get(itemKey(item));
    if (known !== undefined && known.version >= item.version) return known;
    newest.set(itemKey(item), item);
    return item;
  };
  const tell = (item: ActionItem): void => {
    learn(item);
    followers.forEach((follower) => follower(item));
  };
  const save = async (edit: ItemEdit): Promise<void> => {
    const base = learn(edit.item);
    const result = await ties.send(base, edit.change, edit.said);
    if (!result.ok) return replace(edit.key, [await explainFailure(edit, result.error)]);
    replace(edit.key, []);
    tell(result.value);
    const back = edit.canUndo ? undoChange(base, edit.change) : null;
    const undo = back && (() => enqueue({ ...back, item: result.value, canUndo: false }));
    ties.onSaved(result.value, edit, undo);
  };
  const explainFailure = async (edit: ItemEdit, failure: Failure): Promise<ItemEdit> => {
    if (failure.code !== 'changed-meanwhile') return { ...edit, status: 'failed', failure };
    const theirs = await ties.findNewest(edit.item);
    if (!theirs.ok) return { ...edit, status: 'failed', failure: theirs.error };
    // Shown, but nothing goes on top of it that was set before anybody saw it: edits that wait behind this one are asked about, too.
    followers.forEach((follower) => follower(theirs.value));
    return { ...edit, status: 'conflict', theirs: theirs.value };
  };
  const enqueue = (wanted: Pick<ItemEdit, 'item' | 'change' | 'said' | 'canUndo'>): void => {
    const at = new Date(ties.now()).toISOString();
    const edit: ItemEdit = { ...wanted, key: ++lastKey, at, status: 'saving' };
    keep([...edits, edit]);
    const key = itemKey(edit.item);
    queues.set(
      key,
      (queues.get(key) ?? Promise.resolve()).then(() => save(edit)),
    );
  };

  return {
    subscribe: (listener) => addTo(listeners, listener),
    follow: (listener) => addTo(followers, listener),
    list: () => edits,
    change: (item, change, said = saidNothing) => enqueue({ item, change, said, canUndo: true }),
    retry: (edit) => {
      replace(edit.key, []);
      const { change, said, canUndo } = edit;
      enqueue({ item: edit.status === 'conflict' ? edit.theirs : edit.item, change, said, canUndo });
    },
    discard: (edit) => replace(edit.key, []),
  };
}

function addTo<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
