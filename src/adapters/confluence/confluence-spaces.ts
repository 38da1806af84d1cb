import { route } from '@forge/api';
import { z } from 'zod';
import type { Space, Spaces } from '../../ports/spaces';
import type { RequestConfluence } from './confluence-request';
import { readAnswer } from './confluence-request';

const spaceSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  homepageId: z.string().nullish(),
  operations: z.object({ results: z.array(z.object({ operation: z.string(), targetType: z.string() })) }).optional(),
});

function toSpace({ id, key, name, homepageId, operations }: z.output<typeof spaceSchema>): Space {
  const may = (operation: string, targetType: string): boolean =>
    (operations?.results ?? []).some((one) => one.operation === operation && one.targetType === targetType);
  return {
    spaceId: id,
    key,
    name,
    homepageId: homepageId ?? null,
    mayAdminister: may('administer', 'space'),
    mayCreatePages: may('create', 'page'),
  };
}

/** Spaces of Confluence through REST API v2. */
export function confluenceSpaces(ask: RequestConfluence): Spaces {
  return {
    async find(spaceId) {
      const operation = 'get a space';
      const answer = await ask({
        operation,
        route: route`/wiki/api/v2/spaces/${spaceId}?include-operations=true`,
        expect: [200, 404],
      });
      return answer.status === 404 ? null : toSpace(readAnswer(operation, spaceSchema, answer));
    },

    async findMany(spaceIds) {
      if (spaceIds.length === 0) return [];
      const operation = 'get spaces by id';
      const answer = await ask({
        operation,
        route: route`/wiki/api/v2/spaces?ids=${spaceIds.join(',')}&limit=250`,
        expect: [200],
      });
      return readAnswer(operation, z.object({ results: z.array(spaceSchema) }), answer).results.map(toSpace);
    },
  };
}
