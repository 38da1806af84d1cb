import { z } from 'zod';
import { answerEach, checkBatch } from './batch';
import { checkKey } from './check-key';
import { readBody } from './operation';
import type { KvsOperation } from './operation';
import { keyNotFound } from './refusal';
import { metadataOptions, namespaceOf, showRow } from './request-parts';

const request = z.array(z.object({ key: z.string(), entityName: z.string().optional(), options: metadataOptions }));

export const batchGet: KvsOperation = {
  path: '/api/v1/batch/get',
  answer(body, context) {
    const items = readBody(request, body);
    checkBatch(items);
    return answerEach(items, ({ key, entityName, options }) => {
      checkKey(key);
      const row = context.rows.find(namespaceOf(context, entityName), key);
      if (row === undefined) throw keyNotFound(key);
      return showRow(row, options?.metadataFields);
    });
  },
};
