import type { Failure, Result } from '../../src/contract/result';
import { openPagedList, type AnyPage, type PagedList } from '../../static/app/src/space-page/paged-list';

interface Page extends AnyPage<string> {
  next: string | null;
}
type Answer = (result: Result<Page>) => void;

const busy: Failure = { code: 'busy', detail: { retryAfterSeconds: 5 } };
const page = (rows: string, next: string | null, hidden = 0): Result<Page> => ({
  ok: true,
  value: { rows: rows.split(' '), next, hidden },
});
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A list whose answers come when the test says so. */
function openList() {
  const first: Answer[] = [];
  const further: Answer[] = [];
  const list: PagedList<Page> = openPagedList<Page>({
    load: () => new Promise((resolve) => first.push(resolve)),
    loadNext: () => new Promise((resolve) => further.push(resolve)),
    keyOf: (row) => row,
  });
  const answer = async (asked: Answer[], result: Result<Page>): Promise<void> => {
    asked.shift()?.(result);
    await settle();
  };
  return {
    list,
    first: (result: Result<Page>) => answer(first, result),
    more: (result: Result<Page>) => answer(further, result),
  };
}

async function openedList() {
  const opened = openList();
  opened.list.begin();
  await opened.first(page('a b', 'b', 1));
  return opened;
}

const rowsOf = (list: PagedList<Page>): readonly string[] | string => {
  const state = list.state().list;
  return state.status === 'ready' ? state.value.rows : state.status;
};

describe('a list that is loaded page after page', () => {
  it('grows by each further page; what moved meanwhile is not shown twice', async () => {
    const { list, more } = await openedList();
    list.loadMore();
    expect(list.state().isRunning).toBe(true);
    await more(page('b c', null, 2));
    expect(list.state()).toEqual({
      list: { status: 'ready', value: { rows: ['a', 'b', 'c'], next: null, hidden: 3 } },
      isRunning: false,
      failure: null,
    });
  });

  it('keeps what is shown when a further page does not come', async () => {
    const { list, more } = await openedList();
    list.loadMore();
    await more({ ok: false, error: busy });
    expect(rowsOf(list)).toEqual(['a', 'b']);
    expect(list.state()).toMatchObject({ isRunning: false, failure: busy });
  });

  it('keeps what was edited while a further page was on its way', async () => {
    const { list, more } = await openedList();
    list.loadMore();
    list.replace({ rows: ['A', 'b'], next: 'b', hidden: 1 });
    await more(page('c', null));
    expect(rowsOf(list)).toEqual(['A', 'b', 'c']);
  });

  it('drops a further page that comes after the list was loaded anew', async () => {
    const { list, first, more } = await openedList();
    list.loadMore();
    list.reload();
    expect(list.state()).toMatchObject({ list: { status: 'loading' }, isRunning: false });
    await more(page('c', null));
    expect(rowsOf(list)).toBe('loading');
    await first(page('x y', 'y'));
    expect(rowsOf(list)).toEqual(['x', 'y']);
    list.loadMore();
    await more(page('z', null));
    expect(rowsOf(list)).toEqual(['x', 'y', 'z']);
  });

  it('shows what is there while it is loaded anew', async () => {
    const { list, first, more } = await openedList();
    list.loadMore();
    list.refresh();
    await more(page('c', null));
    expect(rowsOf(list)).toEqual(['a', 'b']);
    await first(page('x y', 'y'));
    expect(list.state()).toMatchObject({ list: { value: { rows: ['x', 'y'] } }, isRunning: false });
  });

  it('that could not be loaded anew starts over, and says why', async () => {
    const { list, first } = await openedList();
    list.refresh();
    await first({ ok: false, error: busy });
    expect(rowsOf(list)).toBe('loading');
    await first({ ok: false, error: busy });
    expect(list.state().list).toEqual({ status: 'failed', failure: busy });
  });

  it('of another filter has nothing of the one before', async () => {
    const [old, other] = [await openedList(), await openedList()];
    old.list.loadMore();
    other.list.loadMore();
    await old.more(page('late', null));
    expect(rowsOf(other.list)).toEqual(['a', 'b']);
    expect(other.list.state().isRunning).toBe(true);
  });

  it('says why it did not load at all, and loads when tried again', async () => {
    const { list, first } = openList();
    list.begin();
    await first({ ok: false, error: busy });
    expect(list.state().list).toEqual({ status: 'failed', failure: busy });
    list.reload();
    await first(page('a', null));
    expect(rowsOf(list)).toEqual(['a']);
  });
});
