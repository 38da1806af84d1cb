import { z } from 'zod';
import { canChange, canSee, visiblePage } from '../find-page';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { allowQuery, readJson } from '../read-request';
import { notModelled } from '../refusal';

const schema = z.object({
  subject: z.object({ type: z.enum(['user', 'group']), identifier: z.string() }),
  operation: z.enum([
    'read',
    'update',
    'delete',
    'create',
    'administer',
    'archive',
    'copy',
    'export',
    'move',
    'purge',
    'purge_version',
    'restore',
    'create_space',
    'use',
  ]),
});

/** What an operation on a page needs. Deleting needs what changing needs. */
const CHECKS = { read: canSee, update: canChange, delete: canChange } as const;
const isModelled = (operation: string): operation is keyof typeof CHECKS => operation in CHECKS;

/** Whether somebody may read, update or delete a page. Who asks must see the page. */
export const checkPermission: ConfluenceOperation = {
  method: 'POST',
  path: '/wiki/rest/api/content/{id}/permission/check',
  scopes: [['read:confluence-content.permission'], ['read:content.permission:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    const page = visiblePage(site, param(request, 'id'), request.actor);
    const { subject, operation } = readJson(schema, request);
    if (subject.type === 'group') throw notModelled('permissions of groups');
    if (!isModelled(operation)) throw notModelled(`the permission to ${operation} content`);
    const person = site.people.find(subject.identifier);
    const hasPermission = person?.closed === false && CHECKS[operation](site, page, person.accountId);
    return { status: 200, body: { hasPermission, errors: [], _links: { base: `${site.baseUrl}/wiki` } } };
  },
};
