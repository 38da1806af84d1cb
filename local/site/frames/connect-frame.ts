import { openPortChannel } from '../../bridge/channel';
import { openEndpoint, type Endpoint } from '../../bridge/endpoint';
import { CONNECT_MESSAGE } from '../../bridge/handshake';

export interface FrameConnection {
  tell(command: string, data: unknown): void;
  close(): void;
}

/** The app's files are served under the other name of this machine, so that the site is out of their reach. */
export function appOrigin(): string {
  return `${window.location.protocol}//localhost:${window.location.port}`;
}

/**
 * Takes the port that the script in this iframe hands over and answers its commands. Messages of any other window or
 * origin are left alone. When the iframe loads anew, `onConnect` is called again and the old port is closed.
 */
export function connectFrame(
  iframe: HTMLIFrameElement,
  answer: (command: string, data: unknown) => unknown,
  onConnect: () => void,
): FrameConnection {
  let endpoint: Endpoint | undefined;
  const receive = (event: MessageEvent<unknown>): void => {
    const port = event.ports[0];
    if (event.source !== iframe.contentWindow || event.origin !== appOrigin()) return;
    if (event.data !== CONNECT_MESSAGE || port === undefined) return;
    endpoint?.close();
    onConnect();
    endpoint = openEndpoint(
      openPortChannel(port, (own, listener) => {
        own.onmessage = (message: MessageEvent<unknown>) => listener(message.data);
      }),
      answer,
    );
  };
  window.addEventListener('message', receive);
  return {
    tell: (command, data) => void endpoint?.call(command, data),
    close: () => {
      window.removeEventListener('message', receive);
      endpoint?.close();
    },
  };
}
