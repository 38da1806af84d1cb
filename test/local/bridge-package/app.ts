import { events, invoke, makeInvoke, Modal, requestConfluence, router, showFlag, view } from '@forge/bridge';

/** An app that tries what the official package offers and writes down what came of it. */
const tried: Record<string, unknown> = {};

async function attempt(name: string, run: () => unknown): Promise<void> {
  try {
    tried[name] = (await run()) ?? null;
  } catch (error) {
    tried[name] = `thrown: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function readAnswer(): Promise<unknown> {
  const response = await requestConfluence('/wiki/api/v2/pages/1', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  return [response.status, response.headers.get('x-kind'), await response.json()];
}

async function followHistory(): Promise<unknown> {
  const history = await view.createHistory();
  const heard: string[] = [];
  history.listen(({ pathname }, action) => void heard.push(`${action} ${pathname}`));
  const start = history.location.pathname;
  history.push('/new');
  return [start, history.location.pathname, ...heard];
}

async function clickFlag(): Promise<unknown> {
  return new Promise((resolve) => {
    showFlag({ id: 'saved', title: 'Saved', actions: [{ text: 'Undo', onClick: () => resolve('undone') }] });
  });
}

async function followEvent(): Promise<unknown> {
  const heard = new Promise((resolve) => void events.on('changed', resolve));
  await events.emit('changed', { pageId: '1' });
  return heard;
}

async function openDialog(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const modal = new Modal({ size: 'large', context: { pageId: '1' }, onClose: resolve });
    modal.open().catch(reject);
  });
}

type Definitions = Record<'load', (payload: { pageId: string }) => unknown>;

async function hearOfClosing(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    view.onClose(() => Promise.resolve(resolve('saved before closing'))).catch(reject);
  });
}

async function tryAll(): Promise<void> {
  await attempt('context', () => view.getContext());
  await attempt('invoke', () => invoke('load', { pageId: '1' }));
  await attempt('failing invoke', () => invoke('fail'));
  await attempt('request', readAnswer);
  await attempt('theme', async () => {
    await view.theme.enable();
    return document.documentElement.dataset['colorMode'];
  });
  await attempt('history', followHistory);
  await attempt('flag', clickFlag);
  await attempt('event', followEvent);
  await attempt('close outside of a modal', () => view.close());
  await attempt('submit outside of an editor', () => view.submit({ config: {} }));
  await attempt('address', async () => String(await router.getUrl({ target: 'contentView', contentId: '1' })));
  await attempt('typed invoke', () => makeInvoke<Definitions>()('load', { pageId: '2' }));
  await attempt('modal', openDialog);
  await attempt('closing', hearOfClosing);
  await attempt('navigation', () => router.navigate({ target: 'contentView', contentId: '1' }));
  await attempt('reloading', () => router.reload());
  Object.assign(window, { tried });
  document.body.append('done');
}

void tryAll();
