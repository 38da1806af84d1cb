import { accountIdOf } from '../../local/people';
import { sentenceOf } from '../../src/contract/sentences';
import type { Failure } from '../../src/contract/result';
import { definitionNames } from '../../src/entry/answer';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, valueOf } from '../support/app-site';
import { newPostMortem } from '../support/app-pages';
import { needsAuthentication, runForStranger } from '../support/run-function';

let app: AppSite;
let pageId: string;
beforeAll(async () => {
  app = openAppSite();
  await designate(app);
  pageId = await newPostMortem(app, 1);
});
afterAll(() => app.close());

const admin = accountIdOf('admin');
/** Everything that a browser can say, and nothing of what Forge says. */
const forgedContexts: Record<string, object> = {
  'no account': {},
  'an empty account': { accountId: '' },
  'an account that is none': { accountId: 'unidentified' },
  'a list for an account': { accountId: [admin] },
  'an account elsewhere': { extension: { accountId: admin, content: { id: '1' } }, principal: { accountId: admin } },
};

describe.each(['post-mortem', 'space-page', 'page-action', 'global-settings', 'space-settings'])(
  'of module %s, without an account',
  (moduleKey) => {
    test.each(Object.entries(forgedContexts))(
      '%s: each request asks to log in and reads nothing',
      async (_, context) => {
        for (const functionKey of definitionNames) {
          const payload = { pageId, spaceId: app.spaceId('PM'), accountId: admin, callerId: admin };
          const fetch = () => Promise.reject(new Error('nothing is asked for nobody'));
          const call = { functionKey, payload };
          const answer = await runForStranger(app, {
            ...{ functionKey: 'resolver', moduleKey, fetch },
            payload: { call, context },
          });
          expect([functionKey, answer]).toEqual([
            functionKey,
            { ok: false, error: { code: 'not-signed-in', detail: null } },
          ]);
        }
      },
    );
  },
);

test('an export without an account says so instead of failing', async () => {
  const payload = { context: { content: { id: pageId } }, exportType: 'pdf' };
  const exported = await runForStranger(app, {
    ...{ functionKey: 'export-macro', moduleKey: 'post-mortem', payload },
    fetch: needsAuthentication,
  });
  expect(JSON.stringify(exported)).toContain('may not be exported by you');
});

test('the byline of a page stays as it is in the manifest', async () => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const words = await runForStranger(app, {
    ...{ functionKey: 'byline', moduleKey: 'byline-item', fetch: needsAuthentication },
    payload: { extension: { content: { id: pageId } } },
  });
  silent.mockRestore();
  expect(words).toEqual({});
});

describe('a guest for whom Confluence answers', () => {
  const asked: readonly [string, string, object][] = [
    ['the macro', 'openMacro', {}],
    ['the space page', 'loadReport', {}],
    ['settings', 'loadSettings', {}],
    ['facts', 'addFact', {}],
  ];
  const answers: Record<string, () => Response> = {
    'that they need to be asked': () =>
      new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } }),
    '401': () => new Response('{}', { status: 401 }),
    '403': () => new Response('{"message":"Current user not permitted to use Confluence"}', { status: 403 }),
  };
  const cases = Object.entries(answers).flatMap(([what, answer]) => asked.map((each) => ({ what, answer, each })));
  test.each(cases)('$what: $each.0 explains it', async ({ answer, each: [, functionKey] }) => {
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const content = { occurredAt: '2026-11-21T08:11:00.000Z', certainty: 'observed', text: 'Seen', evidenceUrl: '' };
    const payload = {
      pageId,
      spaceId: app.spaceId('PM'),
      operationId: '00000000-0000-4000-8000-000000000001',
      content,
    };
    const storage = new Response(JSON.stringify({ data: [], results: [] }), { status: 200 });
    const result = (await runForStranger(app, {
      ...{ functionKey: 'resolver', moduleKey: 'post-mortem' },
      payload: { call: { functionKey, payload }, context: {} },
      accountId: 'guest-1',
      fetch: async (target) => (target.remote === 'confluence' ? answer() : storage.clone()),
    })) as { ok: boolean; error: Failure };
    silent.mockRestore();
    expect(result.error).toEqual({ code: 'not-admitted', detail: null });
    expect(sentenceOf(result.error)).toContain('What was published stands on the page itself');
  });
});

test('what is not to be seen without an account is not in the sentence either; the words lead on', () => {
  expect(sentenceOf({ code: 'not-signed-in', detail: null })).toMatch(/^Log in .* for everyone who may read it\.$/u);
});

test('state is not read from content properties and labels, which every editor can write', async () => {
  const before = valueOf(await app.ask('reader', 'openMacro', { pageId }));
  const write = (path: string, body: unknown) =>
    app.site.fetchAs('engineer', path, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    });
  const forged = { state: 'closed', severity: 0, services: 'none', moderatorId: accountIdOf('engineer') };
  const key = 'incident_post_mortem';
  const property = await write(`/wiki/api/v2/pages/${pageId}/properties`, { key, value: forged });
  const label = await write(`/wiki/rest/api/content/${pageId}/label`, [{ prefix: 'global', name: 'post-mortem' }]);
  expect([property.status, label.status]).toEqual([200, 200]);
  expect(valueOf(await app.ask('reader', 'openMacro', { pageId }))).toEqual(before);
  expect(await app.ask('engineer', 'reopenPostMortem', { pageId, version: 1, reason: 'x' })).toMatchObject({
    error: { code: 'not-allowed' },
  });
  const report = valueOf(await app.ask('reader', 'loadReport', { spaceId: app.spaceId('PM') }));
  expect(report.rows).toEqual([]);
});
