import { z } from 'zod';
import { answerEach, checkBatch } from './batch';
import { checkKey } from './check-key';
import { readBody } from './operation';
import type { KvsOperation } from './operation';
import { namespaceOf } from './request-parts';

const request = z.array(z.object({ key: z.string(), entityName: z.string().optional() }));

export const batchDelete: KvsOperation = {
  path: '/api/v1/batch/delete',
  answer(body, context) {
    const items = readBody(request, body);
    checkBatch(items);
    return answerEach(items, ({ key, entityName }) => {
      checkKey(key);
      context.rows.write(context.rows.remove(namespaceOf(context, entityName), key));
      return {};
    });
  },
};
