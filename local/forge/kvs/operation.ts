import type { z } from 'zod';
import type { Json, OrderedStore } from '../../store/ordered-store';
import type { Entity } from './entities';
import { badRequest } from './refusal';
import type { Rows } from './rows';

/** What operations work with: one installation's storage and the entities its app declares. */
export interface KvsContext {
  store: OrderedStore;
  rows: Rows;
  /** The same as queries see it, which may be some time behind. */
  seen(): { store: OrderedStore; rows: Rows };
  entities: ReadonlyMap<string, Entity>;
  /** Results that a page of a query has at most, whatever it asks for. */
  mostResults: number;
}

export interface KvsReply {
  status: number;
  body?: Json;
}

/** One request of storage: `POST` to this path. */
export interface KvsOperation {
  path: string;
  answer(body: unknown, context: KvsContext): KvsReply;
}

/** Reads a request's body. @throws KvsRefusal naming the place that is not as it must be. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw badRequest(
    'INVALID_REQUEST',
    `${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'not as it must be'}`,
  );
}
