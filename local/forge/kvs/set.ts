import { z } from 'zod';
import { anyJson } from '../../store/any-json';
import type { Namespace } from './layout';
import { readBody } from './operation';
import type { KvsContext, KvsOperation, KvsReply } from './operation';
import { KvsRefusal } from './refusal';
import { checkStorable, extendedSetOptions, namespaceOf, readTtl, showRow } from './request-parts';

const request = z.object({ key: z.string(), value: anyJson.optional(), options: extendedSetOptions });
const entityRequest = request.extend({ entityName: z.string() });

function answerFrom(namespace: Namespace, asked: z.infer<typeof request>, context: KvsContext): KvsReply {
  const { key, value, options } = asked;
  checkStorable(namespace, key, value);
  const previous = context.rows.find(namespace, key);
  if (options?.keyPolicy === 'FAIL_IF_EXISTS' && previous !== undefined) {
    throw new KvsRefusal(409, 'KEY_CONFLICT', `There is already a value under the key ${key}`);
  }
  context.rows.write(context.rows.put(namespace, key, value, readTtl(options)));
  if (options?.returnValue === undefined) return { status: 204 };
  const answered = options.returnValue === 'PREVIOUS' ? previous : context.rows.find(namespace, key);
  return answered === undefined
    ? { status: 204 }
    : { status: 200, body: showRow(answered, options.returnMetadataFields) };
}

export const setValue: KvsOperation = {
  path: '/api/v1/set',
  answer: (body, context) => answerFrom({ kind: 'plain' }, readBody(request, body), context),
};

export const setSecret: KvsOperation = {
  path: '/api/v1/secret/set',
  answer: (body, context) => answerFrom({ kind: 'secret' }, readBody(request, body), context),
};

export const setRecord: KvsOperation = {
  path: '/api/v1/entity/set',
  answer(body, context) {
    const asked = readBody(entityRequest, body);
    return answerFrom(namespaceOf(context, asked.entityName), asked, context);
  },
};
