import { route } from '@forge/api';
import { z } from 'zod';
import type { People } from '../../ports/people';
import type { RequestConfluence } from './confluence-request';
import { readAnswer } from './confluence-request';

/** `POST /users-bulk` takes at most 100 ids. */
const accountsPerRequest = 100;

const peopleSchema = z.object({
  results: z.array(z.object({ accountId: z.string(), accountStatus: z.string().nullish() })),
});
const permissionSchema = z.object({ hasPermission: z.boolean() });

/** `inactive` is what an organisation's admins make of who left; both may come back. */
const closedStatuses: readonly string[] = ['closed', 'inactive'];

/** Confluence Cloud REST API: v2 for accounts, v1 for what somebody may do (v2 tells that of whoever asks only). */
export function confluencePeople(ask: RequestConfluence): People {
  return {
    async closedAmong(accountIds) {
      const operation = 'get people';
      const closed = new Set<string>();
      for (let at = 0; at < accountIds.length; at += accountsPerRequest) {
        const answer = await ask({
          operation,
          route: route`/wiki/api/v2/users-bulk`,
          method: 'POST',
          send: { accountIds: accountIds.slice(at, at + accountsPerRequest) },
          expect: [200],
        });
        for (const { accountId, accountStatus } of readAnswer(operation, peopleSchema, answer).results) {
          if (closedStatuses.includes(accountStatus ?? '')) closed.add(accountId);
        }
      }
      return closed;
    },

    async mayOnPage(accountId, pageId, right) {
      const operation = 'check a permission';
      const answer = await ask({
        operation,
        route: route`/wiki/rest/api/content/${pageId}/permission/check`,
        method: 'POST',
        send: { subject: { type: 'user', identifier: accountId }, operation: right },
        expect: [200, 403, 404],
      });
      return answer.status === 200 ? readAnswer(operation, permissionSchema, answer).hasPermission : null;
    },
  };
}
