import { z } from 'zod';
import { requestJson } from './request';

const answerSchema = z.object({ operations: z.array(z.object({ operation: z.string(), targetType: z.string() })) });

/** Whether the viewer may do this to the page or space. Throws RestError, 404 when it may not even be seen. */
export async function isPermitted(kind: 'page' | 'space', id: string, operation: string): Promise<boolean> {
  const { operations } = await requestJson(answerSchema, `/wiki/api/v2/${kind}s/${encodeURIComponent(id)}/operations`);
  return operations.some((one) => one.operation === operation && one.targetType === kind);
}
