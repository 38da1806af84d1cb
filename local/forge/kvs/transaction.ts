import { z } from 'zod';
import { anyJson } from '../../store/any-json';
import type { Change } from '../../store/ordered-store';
import { checkKey } from './check-key';
import { checkFilters, filtersSchema, meets } from './conditions';
import { LIMITS } from './limits';
import { readBody } from './operation';
import type { KvsContext, KvsOperation } from './operation';
import { badRequest } from './refusal';
import { checkStorable, namespaceOf, readTtl, setOptions } from './request-parts';

const named = z.object({ key: z.string(), entityName: z.string().optional(), conditions: filtersSchema.optional() });
const setRequest = named.extend({ value: anyJson.optional(), options: setOptions });
const checkRequest = named.extend({ conditions: filtersSchema });
const request = z.object({
  set: z.array(setRequest).optional(),
  delete: z.array(named).optional(),
  check: z.array(checkRequest).optional(),
});
type Request = z.infer<typeof request>;
type Named = z.infer<typeof named>;

function checkShape(asked: Request): Named[] {
  const all: Named[] = [...(asked.set ?? []), ...(asked.delete ?? []), ...(asked.check ?? [])];
  if (all.length === 0 || all.length > LIMITS.transactionOperations) {
    throw badRequest(
      'INVALID_TRANSACTION',
      `A transaction has 1 to ${LIMITS.transactionOperations} operations, not ${all.length}`,
    );
  }
  const names = new Set(all.map(({ key, entityName }) => JSON.stringify([entityName ?? null, key])));
  if (names.size < all.length) throw badRequest('INVALID_TRANSACTION', 'A transaction names each key once');
  if (Buffer.byteLength(JSON.stringify(asked)) > LIMITS.requestBytes) {
    throw badRequest('MAX_SIZE', `A transaction has at most ${LIMITS.requestBytes} bytes`);
  }
  return all;
}

function checkConditions(context: KvsContext, { key, entityName, conditions }: Named): void {
  checkKey(key);
  if (conditions === undefined) return;
  const namespace = namespaceOf(context, entityName);
  if (namespace.kind !== 'entity')
    throw badRequest('INVALID_TRANSACTION', `Conditions need an entity; the key ${key} has none`);
  checkFilters(namespace.entity, conditions);
  if (!meets(context.rows.find(namespace, key)?.value, conditions)) {
    throw badRequest('CONDITIONAL_CHECK_FAILED', `The conditions on the key ${key} do not hold`);
  }
}

function changesOf(context: KvsContext, asked: Request): Change[] {
  const sets = (asked.set ?? []).flatMap(({ key, entityName, value, options }) => {
    const namespace = namespaceOf(context, entityName);
    checkStorable(namespace, key, value);
    return context.rows.put(namespace, key, value, readTtl(options));
  });
  const deletes = (asked.delete ?? []).flatMap(({ key, entityName }) =>
    context.rows.remove(namespaceOf(context, entityName), key),
  );
  return [...sets, ...deletes];
}

/** All of it or nothing: every condition holds at the moment of the write, or nothing is written. */
export const transact: KvsOperation = {
  path: '/api/v1/transaction',
  answer(body, context) {
    const asked = readBody(request, body);
    const all = checkShape(asked);
    const changes = changesOf(context, asked);
    all.forEach((each) => checkConditions(context, each));
    context.rows.write(changes);
    return { status: 204 };
  },
};
