import type { Callback, Parcel } from './carry-functions';
import { packValue, unpackValue } from './carry-functions';
import type { Channel } from './channel';

type Message =
  | { kind: 'call'; id: number; command: string; parcel: Parcel }
  | { kind: 'run'; id: number; callback: string; parcel: Parcel }
  | { kind: 'answer'; id: number; parcel: Parcel }
  | { kind: 'failure'; id: number; message: string };

/** Answers a command of the other side; what it throws becomes the other side's rejection, with the same message. */
export type Answerer = (command: string, data: unknown) => unknown;

export interface Endpoint {
  /** Resolves with the other side's answer; rejects with its error message. */
  call(command: string, data?: unknown): Promise<unknown>;
  /** Calls that still wait stay unanswered: the other side is gone, and with it all that an answer was for. */
  close(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Opens one side of the bridge. Both sides may call, and functions in data and answers may be called across. */
export function openEndpoint(channel: Channel, answer: Answerer): Endpoint {
  const waiting = new Map<number, Waiting>();
  const kept = new Map<string, Callback>();
  let lastId = 0;

  const keep = (callback: Callback): string => {
    const id = `callback-${kept.size + 1}`;
    kept.set(id, callback);
    return id;
  };
  const request = (describe: (id: number) => Message): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      channel.send(describe(id));
    });
  const reach =
    (callback: string): Callback =>
    (...args) =>
      request((id) => ({ kind: 'run', id, callback, parcel: packValue(args, keep) }));
  const open = (parcel: Parcel): unknown => unpackValue(parcel, reach);

  const serve = async (id: number, run: () => unknown): Promise<void> => {
    try {
      channel.send({ kind: 'answer', id, parcel: packValue(await run(), keep) } satisfies Message);
    } catch (error) {
      channel.send({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
  const runKept = (callback: string, args: unknown): unknown => kept.get(callback)?.(...listOf(args));
  const settle = (id: number, finish: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one !== undefined) finish(one);
  };

  channel.receive((received) => {
    if (!isMessage(received)) return;
    const { id } = received;
    if (received.kind === 'call') void serve(id, () => answer(received.command, open(received.parcel)));
    if (received.kind === 'run') void serve(id, () => runKept(received.callback, open(received.parcel)));
    if (received.kind === 'answer') settle(id, (one) => one.resolve(open(received.parcel)));
    if (received.kind === 'failure') settle(id, (one) => one.reject(new Error(received.message)));
  });

  return {
    call: (command, data) => request((id) => ({ kind: 'call', id, command, parcel: packValue(data, keep) })),
    close: () => {
      channel.close();
      waiting.clear();
    },
  };
}

function listOf(args: unknown): unknown[] {
  return Array.isArray(args) ? args : [];
}

function isMessage(value: unknown): value is Message {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && 'id' in value && typeof value.id === 'number'
  );
}
