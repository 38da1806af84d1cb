import { z } from 'zod';
import { anyJson } from '../../store/any-json';
import { answerEach, checkBatch } from './batch';
import { readBody } from './operation';
import type { KvsOperation } from './operation';
import { checkStorable, namespaceOf, readTtl, setOptions } from './request-parts';

const request = z.array(
  z.object({ key: z.string(), entityName: z.string().optional(), value: anyJson.optional(), options: setOptions }),
);

export const batchSet: KvsOperation = {
  path: '/api/v1/batch/set',
  answer(body, context) {
    const items = readBody(request, body);
    checkBatch(items);
    return answerEach(items, ({ key, entityName, value, options }) => {
      const namespace = namespaceOf(context, entityName);
      checkStorable(namespace, key, value);
      context.rows.write(context.rows.put(namespace, key, value, readTtl(options)));
      return {};
    });
  },
};
