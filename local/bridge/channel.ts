/** One end of a two-way pipe of structured-cloneable messages, in order, nothing lost while both ends live. */
export interface Channel {
  send(message: unknown): void;
  receive(listener: (message: unknown) => void): void;
  close(): void;
}

/** What both the browser's and Node's MessagePort offer of it. */
interface PortLike {
  postMessage(message: unknown): void;
  close(): void;
}

/** Wraps a browser MessagePort; messages that came before `receive` are kept by the port until then. */
export function openPortChannel<P extends PortLike>(
  port: P,
  listenTo: (port: P, listener: (message: unknown) => void) => void,
): Channel {
  return {
    send: (message) => port.postMessage(message),
    receive: (listener) => listenTo(port, listener),
    close: () => port.close(),
  };
}
