import type { Clock } from '../../clock';
import type { OrderedStore } from '../../store/ordered-store';
import type { EntityDeclaration } from '../manifest';
import { batchDelete } from './batch-delete';
import { batchGet } from './batch-get';
import { batchSet } from './batch-set';
import { deleteRecord, deleteSecret, deleteValue } from './delete';
import { readEntities } from './entities';
import type { Entity } from './entities';
import { queryRecords } from './entity-query';
import { getRecord, getSecret, getValue } from './get';
import { LIMITS } from './limits';
import { openLaggingView } from './lagging-view';
import type { KvsContext, KvsOperation, KvsReply } from './operation';
import { queryKeys } from './query';
import { KvsRefusal } from './refusal';
import { openRows } from './rows';
import { setRecord, setSecret, setValue } from './set';
import { transact } from './transaction';

/** Every request of Forge storage that the host models. */
export const KVS_OPERATIONS: readonly KvsOperation[] = [
  getValue,
  setValue,
  deleteValue,
  queryKeys,
  getSecret,
  setSecret,
  deleteSecret,
  getRecord,
  setRecord,
  deleteRecord,
  queryRecords,
  batchSet,
  batchGet,
  batchDelete,
  transact,
];

const BY_PATH = new Map(KVS_OPERATIONS.map((operation) => [operation.path, operation]));

/** Forge storage of one installation: answers a request as `@forge/kvs` sends it. */
export interface Storage {
  answer(path: string, body: unknown): Response;
  /** The same before it becomes a response. */
  reply(path: string, body: unknown): KvsReply;
}

function respond(status: number, body: unknown): Response {
  const text = body === undefined ? null : JSON.stringify(body);
  return new Response(text, { status, headers: text === null ? {} : { 'content-type': 'application/json' } });
}

type View = Omit<KvsContext, 'entities' | 'mostResults'>;

function exactView(store: OrderedStore, clock: Clock): View {
  const view = { store, rows: openRows(store, clock) };
  return { ...view, seen: () => view };
}

function laggingView(
  store: OrderedStore,
  clock: Clock,
  entities: ReadonlyMap<string, Entity>,
  lag: () => number,
): View {
  const { leading, seen } = openLaggingView(store, { clock, lag, entities });
  const rowsSeen = openRows(seen(), clock);
  return {
    store: leading,
    rows: openRows(leading, clock),
    seen: () => ({ store: seen(), rows: rowsSeen }),
  };
}

/**
 * @param queryLag milliseconds after which queries see a write, asked for each write; they see it at once when absent
 * @param mostResults what a page of a query has at most, whatever it asks for; Forge promises no number
 */
export function openStorage(
  store: OrderedStore,
  clock: Clock,
  declarations: readonly EntityDeclaration[],
  queryLag?: () => number,
  mostResults: number = LIMITS.queryMost,
): Storage {
  const entities = readEntities(declarations);
  const view = queryLag === undefined ? exactView(store, clock) : laggingView(store, clock, entities, queryLag);
  const context: KvsContext = { ...view, entities, mostResults };
  const reply = (path: string, body: unknown): KvsReply => {
    const operation = BY_PATH.get(path);
    if (operation === undefined)
      return {
        status: 501,
        body: { code: 'NOT_MODELLED', message: `The local host does not model storage's ${path}` },
      };
    try {
      return operation.answer(body, context);
    } catch (error) {
      if (error instanceof KvsRefusal)
        return { status: error.status, body: { code: error.code, message: error.message } };
      throw error;
    }
  };
  return {
    reply,
    answer(path, body) {
      const { status, body: answered } = reply(path, body);
      return respond(status, answered);
    },
  };
}
