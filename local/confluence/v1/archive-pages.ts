import { z } from 'zod';
import { changeablePage, knownActor } from '../find-page';
import { LIMITS } from '../limits';
import type { ConfluenceOperation } from '../operation';
import { allowQuery, readJson } from '../read-request';
import { invalid } from '../refusal';
import { showLongTask } from './long-task';

const schema = z.object({
  pages: z
    .array(z.object({ id: z.union([z.number(), z.string()]).transform(String) }))
    .min(1)
    .max(LIMITS.archivedPages),
});

/** Archives pages, of any spaces: all of them or, when one cannot be, none. What is below them stays and moves up. */
export const archivePages: ConfluenceOperation = {
  method: 'POST',
  path: '/wiki/rest/api/content/archive',
  scopes: [['write:confluence-content'], ['write:content:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    const actor = knownActor(request.actor);
    const ids = [...new Set(readJson(schema, request).pages.map(({ id }) => id))];
    if (ids.some((id) => site.pages.find(id)?.status === 'archived')) throw invalid('A page is archived already');
    ids.forEach((id) => changeablePage(site, id, actor));
    // Read anew each time: a page may have moved up because the one above it was archived.
    ids.forEach((id) => site.pages.archive(changeablePage(site, id, actor), actor));
    return { status: 202, body: showLongTask(site.longTasks.add('archive.pages', actor)) };
  },
};
