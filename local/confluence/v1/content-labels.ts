import { z } from 'zod';
import { changeablePage, knownActor, visiblePage } from '../find-page';
import { LIMITS } from '../limits';
import type { ConfluenceSite } from '../model/confluence-site';
import { param } from '../operation';
import type { ConfluenceOperation, ConfluenceReply } from '../operation';
import { allowQuery, readJson } from '../read-request';
import { showLabel } from './show';

const PATH = '/wiki/rest/api/content/{id}/label';
const label = z.object({ prefix: z.string().default('global'), name: z.string().min(1).max(LIMITS.labelLength) });
const schema = z.union([z.array(label), label.transform((each) => [each])]);

function answerLabels(site: ConfluenceSite, pageId: string): ConfluenceReply {
  const results = site.labels.list(pageId).map(showLabel);
  const links = { base: `${site.baseUrl}/wiki`, context: '/wiki' };
  return { status: 200, body: { results, start: 0, limit: 200, size: results.length, _links: links } };
}

export const getContentLabels: ConfluenceOperation = {
  method: 'GET',
  path: PATH,
  scopes: [['read:confluence-content.summary'], ['read:label:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    return answerLabels(site, visiblePage(site, param(request, 'id'), request.actor).id);
  },
};

export const addContentLabels: ConfluenceOperation = {
  method: 'POST',
  path: PATH,
  scopes: [['write:confluence-content'], ['read:label:confluence', 'write:label:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    const page = changeablePage(site, param(request, 'id'), knownActor(request.actor));
    site.labels.add(page.id, readJson(schema, request));
    return answerLabels(site, page.id);
  },
};
