import { accountIdOf } from '../../local/people';
import type { DefinitionName } from '../../src/contract/definitions';
import { definitionNames } from '../../src/entry/answer';
import { addItem, createPage, forcePage, newPostMortem, restrictReading, trashPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, factContent, incident, openAppSite, operation, valueOf } from '../support/app-site';
import type { Place } from '../support/authorization/places';
import { rightPayloads } from '../support/authorization/right-payloads';

let app: AppSite;
let place: Omit<Place, 'name' | 'standings'>;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  const pageId = await newPostMortem(app, 1);
  await addItem(app, pageId, 10, { ownerId: accountIdOf('owner') });
  valueOf(await app.ask('agent', 'addFact', { pageId, operationId: operation(20), content: factContent() }));
  const ids = { itemId: operation(10), factId: operation(20), version: 2, draftVersion: 0 };
  place = { spaceId: app.spaceId('PM'), pageId, plainId: await createPage(app), ...ids };
});
afterEach(() => app.close());

interface Answered {
  ok: boolean;
  error?: { code: string; detail: unknown };
}
const payloads = (name: DefinitionName, at: Partial<Place> = {}) =>
  rightPayloads[name]({ name: '', standings: {}, ...place, ...at });
const ask = async (person: string, name: string, payload: unknown) =>
  (await app.askRaw(person, name, payload)) as Answered;
const stateNow = () =>
  JSON.stringify(app.site.confluence.pages.list().map(({ id, title, version }) => [id, title, version.number]));

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['text', 'pageId=1'],
  ['a list', [1, 2]],
  ['a number', 7],
  ['a page id with a path in it', { pageId: '1/../2' }],
  ['a page id with a query in it', { pageId: '1?status=draft' }],
  ['a page id of another type', { pageId: 12 }],
  ['a page id of 30 digits', { pageId: '1'.repeat(30) }],
  ['a prototype', { __proto__: { pageId: '1' }, constructor: 1 }],
])('%s for a payload is refused by all that need one', async (_what, payload) => {
  for (const name of definitionNames.filter((one) => one !== 'listDesignatedSpaces')) {
    expect(await ask('admin', name, payload)).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
  }
});

test.each(['', 'drop', 'openmacro', '__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
  'there is no resolver “%s”, and nothing is read or written',
  async (name) => {
    app.site.calls.length = 0;
    const before = stateNow();
    const answer: unknown = await app
      .askRaw('admin', name, payloads('openMacro'))
      .catch((error: Error) => error.message);
    expect(JSON.stringify(answer ?? '')).not.toContain('"ok":true');
    expect(app.site.calls).toEqual([]);
    expect(stateNow()).toBe(before);
  },
);

test('a payload over 500 KB is refused by Forge, text over our limits by name', async () => {
  const huge = { ...payloads('importPostMortem'), markdown: 'x'.repeat(600_000) };
  await expect(ask('agent', 'importPostMortem', huge)).rejects.toThrow('500 KB');
  expect(await ask('agent', 'importPostMortem', { ...huge, markdown: 'x'.repeat(400_001) })).toEqual({
    ok: false,
    error: { code: 'invalid-request', detail: { problem: 'markdown is longer than 400000 characters' } },
  });
});

describe('a page that', () => {
  const onPage = [
    'openMacro',
    'saveDetails',
    'handOverModerator',
    'acceptWarning',
    'addActionItem',
    'changeActionItem',
    'removeActionItem',
    'publishNotes',
  ] as const;

  test.each<[string, () => string | Promise<string>]>([
    ['does not exist', () => '99999999'],
    ['is in the trash', () => (trashPage(app, place.pageId), place.pageId)],
    ['is restricted', () => (restrictReading(app, place.pageId, ['agent']), place.pageId)],
    [
      'stands below a restricted one',
      () => (
        restrictReading(app, app.site.confluence.pages.find(place.pageId)?.parentId ?? '', ['agent']),
        place.pageId
      ),
    ],
  ])('%s is not found, by anyone, for anything', async (_what, find) => {
    const pageId = await find();
    for (const name of onPage) {
      for (const person of ['admin', 'moderator', 'owner', 'reader']) {
        expect(await ask(person, name, payloads(name, { pageId }))).toMatchObject({
          error: { code: 'page-not-found' },
        });
      }
    }
  });

  test('has no record: each says so', async () => {
    const expected: Partial<Record<DefinitionName, string>> = { changeActionItem: 'item-not-found' };
    for (const name of onPage.filter((one) => one !== 'openMacro')) {
      const answer = await ask('admin', name, payloads(name, { pageId: place.plainId }));
      expect([name, answer.error?.code]).toEqual([name, expected[name] ?? 'not-a-post-mortem']);
    }
  });

  test('lost its macro is still the post-mortem; its record is not in what editors can write', async () => {
    forcePage(app, place.pageId, { body: '{"type":"doc","version":1,"content":[]}' });
    expect(await ask('reader', 'openMacro', { pageId: place.pageId })).toMatchObject({
      ok: true,
      value: { kind: 'post-mortem' },
    });
  });

  test('is damaged: opening says so and a good version mends it', async () => {
    const body = app.bodyOf(place.pageId);
    forcePage(app, place.pageId, { body: '{"type":"doc","content":"no"}' });
    expect(await ask('reader', 'openMacro', { pageId: place.pageId })).toMatchObject({
      error: { code: 'page-damaged' },
    });
    forcePage(app, place.pageId, { body });
    expect((await ask('reader', 'openMacro', { pageId: place.pageId })).ok).toBe(true);
  });
});

test('a space that does not exist may not be seen', async () => {
  for (const name of [
    'createPostMortem',
    'loadReport',
    'previewImport',
    'importPostMortem',
    'loadSettings',
    'saveSettings',
  ] as const) {
    expect(await ask('admin', name, payloads(name, { spaceId: '424242' }))).toMatchObject({
      error: { code: 'not-allowed', detail: { need: 'view space' } },
    });
  }
});

test('what a person starts runs as that person, and nothing as the app', async () => {
  app.site.calls.length = 0;
  valueOf(
    await app.ask('engineer', 'createPostMortem', {
      operationId: operation(70),
      spaceId: place.spaceId,
      incident: incident(),
    }),
  );
  const actors = app.site.calls.filter(({ service }) => service === 'confluence').map(({ actor }) => actor);
  expect(new Set(actors)).toEqual(new Set([accountIdOf('engineer')]));
});
