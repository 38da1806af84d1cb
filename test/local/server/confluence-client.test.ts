import { createV2Client } from 'confluence.js';
import { startHost } from '../../../local/server/start-host';
import type { RunningHost } from '../../../local/server/start-host';
import { createInProcessRunner } from '../../../local/forge/runtime/in-process-runner';
import { accountIdOf } from '../../../local/people';
import { sampleManifest } from '../support/sample-manifest';
import { adfBody, paragraph } from '../support/rest-client';

/*
 * A client that checks each answer against a schema of its own, over HTTP.
 */
let host: RunningHost;
beforeAll(async () => {
  host = await startHost({ port: 0, manifest: sampleManifest, runner: createInProcessRunner({}), requireBuild: false });
});
afterAll(() => host.close());

const configFor = (person: string) => ({
  host: host.url,
  auth: { type: 'basic' as const, email: `${person}@example.com`, apiToken: 'any' },
});
const accountConfig = (person: string) => ({
  host: host.url,
  headers: { authorization: `Basic ${Buffer.from(`${accountIdOf(person)}:any`).toString('base64')}` },
});

test.each([
  ['its short name', () => configFor('admin')],
  ['its account id', () => accountConfig('admin')],
])('by %s somebody creates, reads, updates and deletes a page', async (_name, config) => {
  const { page, space, children, label } = createV2Client(config());
  const spaces = await space.getSpaces({ keys: ['PM'] });
  const { id: spaceId = '', homepageId = '' } = spaces.results?.[0] ?? {};
  const created = await page.createPage({
    body: { spaceId, status: 'current', title: 'By a client', body: adfBody(paragraph('one')) },
  });
  const id = Number(created.id);
  const read = await page.getPageById({
    id,
    bodyFormat: 'atlas_doc_format',
    includeLabels: true,
    includeVersions: true,
  });
  expect(read).toMatchObject({ title: 'By a client', version: { number: 1 }, createdAt: expect.any(Date) as Date });
  const changed = await page.updatePage({
    id,
    body: {
      id: String(id),
      status: 'current',
      title: 'Changed',
      body: adfBody(paragraph('two')),
      version: { number: 2, message: 'again' },
    },
  });
  expect(changed.version).toMatchObject({ number: 2, message: 'again', authorId: accountIdOf('admin') });
  const below = await children.getChildPages({ id: Number(homepageId) });
  expect(below.results).toContainEqual(expect.objectContaining({ id: String(id), title: 'Changed' }));
  expect((await label.getPageLabels({ id })).results).toEqual([]);
  await page.deletePage({ id });
  await expect(page.getPageById({ id })).rejects.toMatchObject({ status: 404 });
});

test('a conflict reaches the client as one', async () => {
  const { page, space } = createV2Client(configFor('agent'));
  const spaceId = (await space.getSpaces({ keys: ['PM'] })).results?.[0]?.id ?? '';
  const { id = '' } = await page.createPage({ body: { spaceId, status: 'current', title: 'Contended' } });
  const update = {
    id,
    status: 'current' as const,
    title: 'Contended',
    body: adfBody(paragraph('x')),
    version: { number: 1 },
  };
  await expect(page.updatePage({ id: Number(id), body: update })).rejects.toMatchObject({ status: 409 });
});

test('somebody whom the site does not know is turned away', async () => {
  await expect(createV2Client(configFor('nobody')).space.getSpaces()).rejects.toMatchObject({ status: 401 });
});
