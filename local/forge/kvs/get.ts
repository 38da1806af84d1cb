import { z } from 'zod';
import { checkKey } from './check-key';
import type { Namespace } from './layout';
import { readBody } from './operation';
import type { KvsContext, KvsOperation, KvsReply } from './operation';
import { keyNotFound } from './refusal';
import { metadataOptions, namespaceOf, showRow } from './request-parts';

const request = z.object({ key: z.string(), options: metadataOptions });
const entityRequest = request.extend({ entityName: z.string() });

function answerFrom(namespace: Namespace, { key, options }: z.infer<typeof request>, context: KvsContext): KvsReply {
  checkKey(key);
  const row = context.rows.find(namespace, key);
  if (row === undefined) throw keyNotFound(key);
  return { status: 200, body: showRow(row, options?.metadataFields) };
}

export const getValue: KvsOperation = {
  path: '/api/v1/get',
  answer: (body, context) => answerFrom({ kind: 'plain' }, readBody(request, body), context),
};

export const getSecret: KvsOperation = {
  path: '/api/v1/secret/get',
  answer: (body, context) => answerFrom({ kind: 'secret' }, readBody(request, body), context),
};

export const getRecord: KvsOperation = {
  path: '/api/v1/entity/get',
  answer(body, context) {
    const asked = readBody(entityRequest, body);
    return answerFrom(namespaceOf(context, asked.entityName), asked, context);
  },
};
