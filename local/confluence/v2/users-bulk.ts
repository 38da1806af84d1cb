import { z } from 'zod';
import { knownActor } from '../find-page';
import { LIMITS } from '../limits';
import type { ConfluenceOperation } from '../operation';
import { allowQuery, readJson } from '../read-request';
import { showPerson } from './show';

const schema = z.object({ accountIds: z.array(z.string()).max(LIMITS.accountsMost) });

/** People by account id, up to a hundred; accounts that do not exist are left out. */
export const usersBulk: ConfluenceOperation = {
  method: 'POST',
  path: '/wiki/api/v2/users-bulk',
  scopes: [['read:user:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    knownActor(request.actor);
    const { accountIds } = readJson(schema, request);
    const found = accountIds.map((id) => site.people.find(id)).filter((person) => person !== undefined);
    return {
      status: 200,
      body: {
        results: found.filter(({ accountId }) => accountIds.includes(accountId)).map(showPerson),
        _links: { base: `${site.baseUrl}/wiki` },
      },
    };
  },
};
