import { accountIdOf } from '../../../local/people';
import { adfBody, openRestSite, paragraph } from '../support/rest-client';

let rest: ReturnType<typeof openRestSite>;
beforeEach(() => {
  rest = openRestSite();
});
afterEach(() => rest.site.close());

const accountId = accountIdOf('owner');
const person = async () => {
  const { body } = await rest.ask('admin', 'POST', '/wiki/api/v2/users-bulk', { accountIds: [accountId] });
  return (body['results'] as unknown[])[0];
};
async function maySee(pageId: string): Promise<unknown> {
  const asked = { subject: { type: 'user', identifier: accountId }, operation: 'read' };
  const path = `/wiki/rest/api/content/${pageId}/permission/check`;
  return (await rest.ask('admin', 'POST', path, asked)).body['hasPermission'];
}

test('a closed account has no name, may do nothing and is found by nobody, until it is open again', async () => {
  const pageId = await rest.createPage({ body: adfBody(paragraph('x')) });
  const open = { accountStatus: 'active', displayName: 'Priya Raman' };
  expect([await person(), await maySee(pageId)]).toEqual([expect.objectContaining(open), true]);
  rest.site.confluence.people.setClosed('owner', true);
  const closed = { accountStatus: 'closed', displayName: 'Former user', publicName: 'Former user' };
  expect([await person(), await maySee(pageId)]).toEqual([expect.objectContaining(closed), false]);
  const { body } = await rest.ask('admin', 'GET', `/wiki/rest/api/user?accountId=${encodeURIComponent(accountId)}`);
  expect(body['displayName']).toBe('Former user');
  expect(rest.site.confluence.people.search('Priya')).toEqual([]);
  rest.site.confluence.people.setClosed('owner', false);
  expect(await person()).toMatchObject(open);
  expect(() => rest.site.confluence.people.setClosed('nobody', true)).toThrow('There is no person nobody.');
});
