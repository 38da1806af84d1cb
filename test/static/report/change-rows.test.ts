import type { Failure, Result } from '../../../src/contract/result';
import type { ActionItem } from '../../../src/domain/action-item';
import { saidNothing } from '../../../src/domain/item-life';
import { changeRows, type BulkTies } from '../../../static/app/src/space-page/bulk/change-rows';
import { describeOutcomes } from '../../../static/app/src/space-page/bulk/describe-outcomes';
import { generateRow } from './report-rows';

const overtaken: Failure = { code: 'changed-meanwhile', detail: { changedAt: '', changedById: null } };
const rowsOf = (count: number, overrides: Partial<ActionItem> = {}) =>
  Array.from({ length: count }, (_, place) => generateRow({ id: `${place}`, status: 'open', ...overrides }));

/** A backend that changes all but the items of these ids. */
function openBackend(refused: readonly string[] = []) {
  const requests: string[][] = [];
  const progress: number[] = [];
  const ties: BulkTies = {
    send: (changes) => {
      requests.push(changes.map(({ itemId }) => itemId));
      const results = changes.map(({ itemId, content }): Result<ActionItem> => {
        if (refused.includes(itemId)) return { ok: false, error: overtaken };
        const { status = 'open' } = content;
        return { ok: true, value: generateRow({ id: itemId, status, version: 2 }).item };
      });
      return Promise.resolve({ ok: true, value: results });
    },
    onProgress: (done) => progress.push(done),
  };
  return { requests, progress, ties };
}

describe('one change of many rows', () => {
  it('goes in requests of ten and tells how far it is', async () => {
    const { requests, progress, ties } = openBackend(['11']);
    const outcomes = await changeRows(rowsOf(23), { change: { status: 'in_progress' }, said: saidNothing }, ties);
    expect(requests.map(({ length }) => length)).toEqual([10, 10, 3]);
    expect(progress).toEqual([0, 10, 20, 23]);
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toMatchObject([
      { failure: overtaken, row: { item: { id: '11' } } },
    ]);
    expect(describeOutcomes(outcomes)).toBe('22 changed · 1 not changed');
  });

  it('does not send rows that have it already, or whose state does not go there', async () => {
    const { requests, ties } = openBackend();
    const rows = [generateRow({ id: 'a', status: 'verified' }), generateRow({ id: 'b', status: 'idea' }), ...rowsOf(1)];
    const said = { reason: '', verification: { how: 'seen in the game day', byId: 'acc-owner' } };
    const outcomes = await changeRows(rows, { change: { status: 'verified' }, said }, ties);
    expect(requests).toEqual([]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['as-it-was', 'refused', 'refused']);
  });

  it('sends what is said along with a step that asks for it', async () => {
    const { ties } = openBackend();
    const send = jest.fn(ties.send);
    const said = { reason: 'Superseded', verification: null };
    await changeRows(rowsOf(1), { change: { status: 'wont_do' }, said }, { ...ties, send });
    expect(send.mock.calls[0]?.[0]).toMatchObject([
      { content: { status: 'wont_do' }, reason: 'Superseded', verification: null },
    ]);
  });

  it('tells every row of a request that failed, and goes on with the next', async () => {
    const { ties } = openBackend();
    let request = 0;
    const send: BulkTies['send'] = (changes) => {
      request += 1;
      return request === 1 ? Promise.resolve({ ok: false, error: overtaken }) : ties.send(changes);
    };
    const outcomes = await changeRows(
      rowsOf(12),
      { change: { dueDate: '2026-12-24' }, said: saidNothing },
      { ...ties, send },
    );
    expect(describeOutcomes(outcomes)).toBe('2 changed · 10 not changed');
  });
});
