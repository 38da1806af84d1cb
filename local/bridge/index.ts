import { openPortChannel } from './channel';
import { watchContentHeight } from './content-height';
import { openEndpoint, type Endpoint } from './endpoint';
import { mirrorHistory, type FrameHistory, type FrameLocation, type MirroredHistory } from './frame-history';
import { CONNECT_MESSAGE, HOST_COMMANDS, OWN_COMMANDS } from './handshake';
import { applyTheme } from './theming';

type CallBridge = (command: string, data?: unknown) => Promise<unknown>;

let mirrored: MirroredHistory | undefined;

/** The site is on the same port under the other name of this machine; nothing else may be at the other end. */
function siteOrigin(): string {
  return `${location.protocol}//127.0.0.1:${location.port}`;
}

function connect(): Endpoint {
  const { port1, port2 } = new MessageChannel();
  const channel = openPortChannel(port1, (port, listener) => {
    port.onmessage = (event: MessageEvent<unknown>) => listener(event.data);
  });
  const endpoint = openEndpoint(channel, answerHost);
  window.parent.postMessage(CONNECT_MESSAGE, siteOrigin(), [port2]);
  return endpoint;
}

function answerHost(command: string, data: unknown): void {
  if (command === HOST_COMMANDS.historyChanged) mirrored?.follow(data as FrameLocation);
}

const endpoint = connect();

/** Commands whose answer is made in the iframe, because it has to work without waiting for the host. */
const LOCAL_COMMANDS: Record<string, CallBridge> = {
  createHistory: openHistory,
  enableTheming: async () => {
    await applyTheme(await endpoint.call('enableTheming', { onChange: applyTheme }));
    return true;
  },
};

async function openHistory(): Promise<FrameHistory> {
  const initial = (await endpoint.call('createHistory')) as FrameLocation;
  mirrored = mirrorHistory(initial, (change) => void endpoint.call(OWN_COMMANDS.changeHistory, change));
  return mirrored.history;
}

const callBridge: CallBridge = (command, data) => {
  const local = LOCAL_COMMANDS[command];
  return local === undefined ? endpoint.call(command, data) : local(command, data);
};

// The official package looks for it under this name when it is loaded.
Object.defineProperty(globalThis, '__bridge', { value: { callBridge }, writable: false });

/** A menu or picker that is open takes Escape for itself. */
function hasOpenLayer(): boolean {
  return document.querySelector('[aria-haspopup][aria-expanded="true"], [role="dialog"], dialog[open]') !== null;
}

let layerWasOpen = false;
window.addEventListener('keydown', () => (layerWasOpen = hasOpenLayer()), { capture: true });
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented && !layerWasOpen) void endpoint.call(OWN_COMMANDS.pressEscape);
});
document.addEventListener('DOMContentLoaded', () =>
  watchContentHeight((height) => void endpoint.call(OWN_COMMANDS.resize, { height })),
);
