import { isDeepStrictEqual } from 'node:util';
import { route } from '@forge/api';
import { z } from 'zod';
import { PlatformError } from '../../ports/confluence';
import type { MarkOutcome, PageMarks } from '../../ports/page-marks';
import type { ConfluenceAnswer, RequestConfluence } from './confluence-request';
import { readAnswer } from './confluence-request';

const propertiesSchema = z.object({
  results: z.array(z.object({ id: z.string(), value: z.unknown(), version: z.object({ number: z.number() }) })),
});

const expect = [200, 400, 403, 404, 409];

function outcomeOf(operation: string, { status }: ConfluenceAnswer): MarkOutcome {
  if (status === 200) return 'marked';
  if (status === 409) return 'conflict';
  if (status === 400) throw new PlatformError(operation, status, null);
  return 'gone';
}

/** Labels through REST API v1 (v2 only reads them), content properties through v2. */
export function confluencePageMarks(ask: RequestConfluence): PageMarks {
  return {
    async addLabel(pageId, label) {
      const operation = 'add a label';
      const answer = await ask({
        operation,
        route: route`/wiki/rest/api/content/${pageId}/label`,
        method: 'POST',
        send: [{ prefix: 'global', name: label }],
        expect,
      });
      return outcomeOf(operation, answer);
    },

    async writeProperty(pageId, key, value) {
      const operation = 'write a content property';
      const path = route`/wiki/api/v2/pages/${pageId}/properties`;
      const found = await ask({
        operation: 'find a content property',
        route: route`/wiki/api/v2/pages/${pageId}/properties?key=${key}`,
        expect: [200, 404],
      });
      if (found.status === 404) return 'gone';
      const [present] = readAnswer(operation, propertiesSchema, found).results;
      if (present === undefined) {
        return outcomeOf(
          operation,
          await ask({ operation, route: path, method: 'POST', send: { key, value }, expect }),
        );
      }
      if (isDeepStrictEqual(present.value, value)) return 'marked';
      const answer = await ask({
        operation,
        route: route`/wiki/api/v2/pages/${pageId}/properties/${present.id}`,
        method: 'PUT',
        send: { key, value, version: { number: present.version.number + 1 } },
        expect,
      });
      return outcomeOf(operation, answer);
    },
  };
}
