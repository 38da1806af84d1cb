import { z } from 'zod';
import { requestJson } from './request';

const answerSchema = z.object({ operations: z.array(z.object({ operation: z.string(), targetType: z.string() })) });

export type Permitted = (operation: string, targetType: 'page' | 'space' | 'comment') => boolean;

/** What the viewer may do with the page or space. Throws RestError, 404 when it may not even be seen. */
export async function readPermissions(kind: 'page' | 'space', id: string): Promise<Permitted> {
  const { operations } = await requestJson(answerSchema, `/wiki/api/v2/${kind}s/${encodeURIComponent(id)}/operations`);
  return (operation, targetType) =>
    operations.some((one) => one.operation === operation && one.targetType === targetType);
}
