import { z } from 'zod';
import { requestJson, RestError } from './request';

const spaceSchema = z.object({
  id: z.coerce.string(),
  key: z.string(),
  name: z.string(),
  homepageId: z.coerce.string().nullish(),
});

export type Space = z.output<typeof spaceSchema>;

const listSchema = z.object({ results: z.array(spaceSchema) });

/** Spaces that the viewer may see. */
export async function listSpaces(): Promise<Space[]> {
  return (await requestJson(listSchema, '/wiki/api/v2/spaces?limit=250')).results;
}

/** The space with this key. Throws RestError 404 when there is none or the viewer may not see it. */
export async function getSpace(key: string): Promise<Space> {
  const { results } = await requestJson(listSchema, `/wiki/api/v2/spaces?keys=${encodeURIComponent(key)}`);
  const found = results[0];
  if (found === undefined) throw new RestError(404, 'There is no such space, or you may not see it.');
  return found;
}

/** The key of a space by its id. */
export async function getSpaceKey(id: string): Promise<string> {
  return (await requestJson(spaceSchema, `/wiki/api/v2/spaces/${encodeURIComponent(id)}`)).key;
}
