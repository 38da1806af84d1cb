import type { Callback } from '../../../local/bridge/carry-functions';
import { appOrigin, connectFrame } from '../../../local/site/frames/connect-frame';

/** A site with one iframe and canned answers: what is tried is the way between them, not what they say. */
const heights: number[] = [];
const commands: string[] = [];
const went: string[] = [];
const listeners: Callback[] = [];

const ANSWERS: Record<string, (data: never) => unknown> = {
  getContext: () => ({ moduleKey: 'macro', locale: 'en-US', extension: { type: 'macro' } }),
  invoke: ({ functionKey, payload }: { functionKey: string; payload: unknown }) => {
    if (functionKey === 'fail') throw new Error('It failed on purpose');
    return { functionKey, payload };
  },
  fetchProduct: ({ fetchRequestInit: { headers } }: { fetchRequestInit: { headers: [string, string][] } }) => ({
    body: JSON.stringify(Object.fromEntries(headers)),
    headers: { 'x-kind': 'page' },
    status: 409,
    statusText: 'Conflict',
  }),
  enableTheming: () => ({ colorMode: 'dark' }),
  createHistory: () => ({ pathname: '/report', search: '', hash: '' }),
  changeHistory: () => undefined,
  showFlag: ({ actions }: { actions: { onClick: Callback }[] }) => void actions[0]?.onClick(),
  on: ({ callback }: { callback: Callback }) => {
    listeners.push(callback);
    return { unsubscribe: () => undefined };
  },
  emit: ({ payload }: { payload: unknown }) => listeners.forEach((listener) => void listener(payload)),
  close: () => false,
  submit: () => false,
  getUrl: () => 'http://site.invalid/wiki/pages/1',
  openModal: ({ size, context, onClose }: { size: string; context: unknown; onClose: Callback }) => {
    void onClose({ size, context });
    return true;
  },
  onClose: (onClose: Callback) => {
    void onClose(undefined);
    return true;
  },
  navigate: ({ target, contentId }: { target: string; contentId: string }) => void went.push(`${target} ${contentId}`),
  reload: () => void went.push('reload'),
  resize: ({ height }: { height: number }) => void heights.push(height),
};

const iframe = document.createElement('iframe');
iframe.setAttribute('sandbox', 'allow-scripts allow-same-origin');
document.body.append(iframe);
connectFrame(
  iframe,
  (command, data) => {
    commands.push(command);
    return ANSWERS[command]?.(data as never);
  },
  () => undefined,
);
iframe.src = `${appOrigin()}/app.html`;

// Anybody else may post the same words: a window of the site itself, and one of another origin within it.
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => commands.push('answered a stranger');
port1.postMessage({ kind: 'call', id: 1, command: 'stolen', parcel: { value: null, callbacks: [] } });
window.postMessage('local-host-bridge', window.location.origin, [port2]);
Object.assign(window, { heights, commands, went });
