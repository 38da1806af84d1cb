import type { Failure, Result } from '../../src/contract/result';
import { generateActionItem } from '../support/post-mortem-builders';
import type { ActionItem } from '../../src/domain/action-item';
import { needOfStep, nextStatuses, problemOfStep, type Said } from '../../src/domain/item-life';
import { actionItemStatuses } from '../../src/domain/action-item';
import { undoChange, type ItemChange } from '../../static/app/src/shared/items/item-change';
import { openItemDesk, type ItemDesk } from '../../static/app/src/shared/items/item-desk';

const item = generateActionItem({ title: 'Rehearse failover', ownerId: null, dueDate: null });
const busy: Failure = { code: 'busy', detail: { retryAfterSeconds: 5 } };
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** A store with the backend's rule: a change must name the version that is there. */
function openStore(failures: Failure[] = []) {
  const store = { present: item, undo: null as (() => void) | null, said: [] as Said[] };
  const save = async (base: ActionItem, change: ItemChange, said: Said): Promise<Result<ActionItem>> => {
    await Promise.resolve();
    store.said.push(said);
    const failure = failures.shift();
    if (failure !== undefined) return { ok: false, error: failure };
    if (base.version !== store.present.version) {
      return { ok: false, error: { code: 'changed-meanwhile', detail: { changedAt: '', changedById: null } } };
    }
    store.present = { ...store.present, ...change, version: base.version + 1 };
    return { ok: true, value: store.present };
  };
  const desk: ItemDesk = openItemDesk({
    send: save,
    findNewest: async () => ({ ok: true, value: store.present }),
    now: () => Date.parse('2026-11-24T09:00:00.000Z'),
    onSaved: (_saved, _change, undo) => (store.undo = undo),
  });
  return { store, desk };
}

describe('the desk for edits of action items', () => {
  it('saves quick edits one after the other, each on the version before', async () => {
    const { store, desk } = openStore();
    desk.change(item, { status: 'in_progress' });
    desk.change(item, { ownerId: 'priya' });
    expect(desk.list().map((edit) => edit.status)).toEqual(['saving', 'saving']);
    await settle();
    expect(desk.list()).toEqual([]);
    expect(store.present).toMatchObject({ status: 'in_progress', ownerId: 'priya', version: 3 });
  });

  it('keeps items of two pages apart that have one id, as on a copied page', async () => {
    const sent: string[] = [];
    const desk = openItemDesk({
      send: async (base, change) => {
        sent.push(`${base.pageId} ${base.version}`);
        return Promise.resolve({ ok: true, value: { ...base, ...change, version: base.version + 1 } });
      },
      findNewest: async (one) => Promise.resolve({ ok: true, value: one }),
      now: () => 0,
      onSaved: () => undefined,
    });
    desk.change({ ...item, pageId: '1', version: 7 }, { title: 'Of the original' });
    desk.change({ ...item, pageId: '2', version: 1 }, { title: 'Of the copy' });
    await settle();
    expect(sent).toEqual(['1 7', '2 1']);
  });

  it('tells each newer state', async () => {
    const { desk } = openStore();
    const versions: number[] = [];
    desk.follow((newest) => versions.push(newest.version));
    desk.change(item, { status: 'done' });
    await settle();
    expect(versions).toEqual([2]);
  });

  it('takes an edit back once', async () => {
    const { store, desk } = openStore();
    desk.change(item, { dueDate: '2026-12-12' });
    await settle();
    store.undo?.();
    await settle();
    expect(store.present.dueDate).toBeNull();
    expect(store.undo).toBeNull();
  });

  it('sends what was said along, again too when it is tried again', async () => {
    const { store, desk } = openStore([busy]);
    const said: Said = { reason: 'The service goes away', verification: null };
    desk.change(item, { status: 'wont_do' }, said);
    await settle();
    const [edit] = desk.list();
    expect(edit).toMatchObject({ said, at: '2026-11-24T09:00:00.000Z' });
    if (edit !== undefined) desk.retry(edit);
    await settle();
    expect(store.said).toEqual([said, said]);
    store.undo?.();
    await settle();
    expect(store.present.status).toBe(item.status);
    expect(store.said[2]?.reason).not.toBe('');
  });

  it('keeps a failed edit until it is tried again', async () => {
    const { store, desk } = openStore([busy]);
    desk.change(item, { title: 'Rehearse the failover' });
    await settle();
    const [edit] = desk.list();
    expect(edit).toMatchObject({ status: 'failed', failure: busy, change: { title: 'Rehearse the failover' } });
    if (edit !== undefined) desk.retry(edit);
    await settle();
    expect(desk.list()).toEqual([]);
    expect(store.present.title).toBe('Rehearse the failover');
  });

  it.each([
    ['retry', 'Mine'],
    ['discard', 'Theirs'],
  ] as const)('shows both versions when somebody was faster; %s leaves %s', async (decision, title) => {
    const { store, desk } = openStore();
    store.present = { ...item, title: 'Theirs', version: 2 };
    desk.change(item, { title: 'Mine' });
    await settle();
    const [edit] = desk.list();
    expect(edit).toMatchObject({ status: 'conflict', theirs: { title: 'Theirs' }, change: { title: 'Mine' } });
    if (edit !== undefined) desk[decision](edit);
    await settle();
    expect(desk.list()).toEqual([]);
    expect(store.present.title).toBe(title);
  });

  it('asks about every edit that was made before theirs was seen, and saves none of them unasked', async () => {
    const { store, desk } = openStore();
    store.present = { ...item, dueDate: '2026-12-24', version: 2 };
    desk.change(item, { title: 'Mine' });
    desk.change(item, { dueDate: '2026-12-12' });
    await settle();
    expect(desk.list().map(({ status }) => status)).toEqual(['conflict', 'conflict']);
    expect(store.present).toMatchObject({ title: item.title, dueDate: '2026-12-24' });
    for (const edit of desk.list()) desk.retry(edit);
    await settle();
    expect(desk.list()).toEqual([]);
    expect(store.present).toMatchObject({ title: 'Mine', dueDate: '2026-12-12', version: 4 });
  });
});

describe('taking a step back', () => {
  const steps = actionItemStatuses.flatMap((from) => nextStatuses(from).map((to) => [from, to] as const));

  it.each(steps)('%s → %s is offered when it is a step, with what it asks for', (from, to) => {
    const back = undoChange({ ...item, status: from }, { status: to });
    const need = needOfStep(to, from);
    expect(back === null).toBe(need === null || need === 'verification');
    if (back !== null) {
      expect(back.change).toEqual({ status: from });
      expect(problemOfStep(to, from, back.said)).toBeNull();
    }
  });

  it('of other fields asks for nothing', () =>
    expect(undoChange(item, { dueDate: '2026-12-12', cause: 'The checklist' })).toEqual({
      change: { dueDate: null, cause: item.cause },
      said: { reason: '', verification: null },
    }));
});
