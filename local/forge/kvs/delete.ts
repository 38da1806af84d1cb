import { z } from 'zod';
import { checkKey } from './check-key';
import type { Namespace } from './layout';
import { readBody } from './operation';
import type { KvsContext, KvsOperation, KvsReply } from './operation';
import { namespaceOf } from './request-parts';

const request = z.object({ key: z.string() });
const entityRequest = request.extend({ entityName: z.string() });

function answerFrom(namespace: Namespace, key: string, context: KvsContext): KvsReply {
  checkKey(key);
  context.rows.write(context.rows.remove(namespace, key));
  return { status: 204 };
}

export const deleteValue: KvsOperation = {
  path: '/api/v1/delete',
  answer: (body, context) => answerFrom({ kind: 'plain' }, readBody(request, body).key, context),
};

export const deleteSecret: KvsOperation = {
  path: '/api/v1/secret/delete',
  answer: (body, context) => answerFrom({ kind: 'secret' }, readBody(request, body).key, context),
};

export const deleteRecord: KvsOperation = {
  path: '/api/v1/entity/delete',
  answer(body, context) {
    const asked = readBody(entityRequest, body);
    return answerFrom(namespaceOf(context, asked.entityName), asked.key, context);
  },
};
