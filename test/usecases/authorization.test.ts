import { accountIdOf } from '../../local/people';
import { createInProcessRunner } from '../../local/forge/runtime/in-process-runner';
import type { DefinitionName } from '../../src/contract/definitions';
import * as functions from '../../src/index';
import { addItem, createPage, forcePage, newPostMortem, restrictReading, trashPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, factContent, incident, itemContent, openAppSite, operation, valueOf } from '../support/app-site';

interface Place {
  spaceId: string;
  /** A post-mortem with one item, of the owner. */
  pageId: string;
  /** An ordinary page of the designated space. */
  plainId: string;
}

let app: AppSite;
let place: Place;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  const pageId = await newPostMortem(app, 1);
  await addItem(app, pageId, 10, { ownerId: accountIdOf('owner') });
  valueOf(await app.ask('agent', 'addFact', { pageId, operationId: operation(20), content: factContent() }));
  place = { spaceId: app.spaceId('PM'), pageId, plainId: await createPage(app) };
});
afterEach(() => app.close());

const emptyNotes = {
  ...{ overview: [], timeline: [], whyChains: [], contributingFactors: [] },
  ...{ trigger: null, lessons: [], conclusion: [] },
};

/** Right payloads, so that nothing but who is asking decides. */
const payloads: Record<DefinitionName, (place: Place) => Record<string, unknown>> = {
  openMacro: ({ pageId }) => ({ pageId }),
  keepCopyPlain: ({ plainId }) => ({ pageId: plainId }),
  createPostMortem: ({ spaceId }) => ({ operationId: operation(50), spaceId, incident: incident({ title: 'New' }) }),
  turnIntoPostMortem: ({ plainId }) => ({ operationId: operation(51), pageId: plainId, incident: incident() }),
  saveDetails: ({ pageId }) => ({
    pageId,
    version: 2,
    details: {
      severity: 1,
      services: [],
      impact: { customers: 'none', statement: '' },
      participants: {
        agentId: null,
        responderIds: [],
        customerSuccessIds: [],
        solutionLeadIds: [],
        scribeId: null,
        attendeeIds: [],
      },
    },
  }),
  waivePostMortem: ({ pageId }) => ({ pageId, version: 2, reason: 'Covered by another' }),
  withdrawWaiver: ({ pageId }) => ({ pageId, version: 2 }),
  handOverModerator: ({ pageId }) => ({ pageId, version: 2, moderatorId: accountIdOf('success') }),
  acceptWarning: ({ pageId }) => ({ pageId, version: 2, resultKey: 'details.impact', reason: 'Known' }),
  addActionItem: ({ pageId }) => ({ pageId, operationId: operation(52), content: itemContent() }),
  changeActionItem: ({ pageId }) => ({ pageId, itemId: operation(10), version: 1, content: { title: 'Changed' } }),
  removeActionItem: ({ pageId }) => ({ pageId, itemId: operation(10), version: 1 }),
  publishNotes: ({ pageId }) => ({ operationId: operation(53), pageId, version: 2, overrideReason: '' }),
  previewPublication: ({ pageId }) => ({ pageId, draftVersion: null, choices: {} }),
  reopenPostMortem: ({ pageId }) => ({ pageId, version: 2, reason: 'More is known' }),
  listHistory: ({ pageId }) => ({ pageId }),
  openConsole: ({ pageId }) => ({ pageId }),
  saveDraft: ({ pageId }) => ({ pageId, version: 0, basePageVersion: 1, document: emptyNotes }),
  discardDraft: ({ pageId }) => ({ pageId, version: 0 }),
  listFacts: ({ pageId }) => ({ pageId }),
  addFact: ({ pageId }) => ({ pageId, operationId: operation(55), content: factContent() }),
  changeFact: ({ pageId }) => ({
    ...{ pageId, factId: operation(20), version: 1 },
    content: factContent({ text: 'Otherwise' }),
  }),
  removeFact: ({ pageId }) => ({ pageId, factId: operation(20), version: 1 }),
  settleFact: ({ pageId }) => ({ pageId, factId: operation(20), version: 1, kind: 'moved' }),
  scheduleMeeting: ({ pageId }) => ({
    ...{ pageId, version: 2, startsAt: '2026-11-24T09:00:00Z', durationMinutes: 60, place: '' },
  }),
  postponeMeeting: ({ pageId }) => ({ pageId, version: 2, reason: 'someone_missing', note: '' }),
  holdMeeting: ({ pageId }) => ({ pageId, version: 2, heldAt: '2026-11-22T10:00:00Z' }),
  remindAttendee: ({ pageId }) => ({ pageId, personId: accountIdOf('agent'), note: '' }),
  removeAttendee: ({ pageId }) => ({ pageId, version: 2, personId: accountIdOf('agent'), note: '' }),
  loadReport: ({ spaceId }) => ({ spaceId }),
  listDesignatedSpaces: () => ({}),
  previewImport: ({ spaceId }) => ({ spaceId, markdown: '# Night\n\nIt broke.', timeZone: 'UTC' }),
  importPostMortem: ({ spaceId }) => ({
    operationId: operation(54),
    spaceId,
    markdown: '# Night\n\nIt broke.',
    timeZone: 'UTC',
    startedAt: '2026-11-21T08:00:00Z',
  }),
  loadSettings: ({ spaceId }) => ({ spaceId }),
  saveSettings: ({ spaceId }) => ({
    spaceId,
    version: 1,
    designated: true,
    rootPage: 'create',
    timeZone: 'UTC',
    anchorDate: '2026-11-23',
    leadDays: 0,
    hour: 8,
    rules: { 'timeline.gap': 'off' },
  }),
};

/**
 * `yes`: let in (a later refusal for another reason counts as that); `no`: not-allowed; `hidden`: as if it were not there.
 * The agent created the post-mortem; the owner owns its item.
 */
type Expected = 'yes' | 'no' | 'hidden';
const people = ['reader', 'engineer', 'owner', 'agent', 'moderator', 'admin', 'outsider'] as const;
const expectations: Record<DefinitionName, readonly Expected[]> = {
  //                     reader   engineer owner  agent  moderator admin  outsider
  openMacro: /*        */ ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  keepCopyPlain: /*    */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  createPostMortem: /* */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  turnIntoPostMortem: /**/ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  saveDetails: /*      */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  waivePostMortem: /*  */ ['no', 'no', 'no', 'no', 'yes', 'yes', 'hidden'],
  withdrawWaiver: /*   */ ['no', 'no', 'no', 'no', 'yes', 'yes', 'hidden'],
  handOverModerator: /**/ ['no', 'no', 'no', 'no', 'yes', 'yes', 'hidden'],
  acceptWarning: /*    */ ['no', 'no', 'no', 'no', 'yes', 'no', 'hidden'],
  addActionItem: /*    */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  changeActionItem: /* */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  removeActionItem: /* */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  publishNotes: /*     */ ['no', 'no', 'no', 'no', 'yes', 'yes', 'hidden'],
  previewPublication: /**/ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  reopenPostMortem: /* */ ['no', 'no', 'no', 'no', 'yes', 'yes', 'hidden'],
  listHistory: /*      */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  openConsole: /*      */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  saveDraft: /*        */ ['no', 'no', 'no', 'no', 'yes', 'yes', 'hidden'],
  discardDraft: /*     */ ['no', 'no', 'no', 'no', 'yes', 'yes', 'hidden'],
  // The agent wrote the fact.
  listFacts: /*        */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  addFact: /*          */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  changeFact: /*       */ ['no', 'no', 'no', 'yes', 'yes', 'no', 'hidden'],
  removeFact: /*       */ ['no', 'no', 'no', 'yes', 'yes', 'no', 'hidden'],
  settleFact: /*       */ ['no', 'no', 'no', 'no', 'yes', 'no', 'hidden'],
  scheduleMeeting: /*  */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'hidden'],
  postponeMeeting: /*  */ ['no', 'no', 'no', 'no', 'yes', 'no', 'hidden'],
  holdMeeting: /*      */ ['no', 'no', 'no', 'no', 'yes', 'no', 'hidden'],
  remindAttendee: /*   */ ['no', 'no', 'no', 'no', 'yes', 'no', 'hidden'],
  removeAttendee: /*   */ ['no', 'no', 'no', 'no', 'yes', 'no', 'hidden'],
  loadReport: /*       */ ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  listDesignatedSpaces: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  previewImport: /*    */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  importPostMortem: /* */ ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  loadSettings: /*     */ ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  saveSettings: /*     */ ['no', 'no', 'no', 'no', 'no', 'yes', 'no'],
};
const names = Object.keys(expectations) as DefinitionName[];
const refusals: Record<Exclude<Expected, 'yes'>, string> = { no: 'not-allowed', hidden: 'page-not-found' };

interface Answered {
  ok: boolean;
  error?: { code: string; detail: unknown };
}
const ask = async (person: string, name: string, payload: unknown) =>
  (await app.askRaw(person, name, payload)) as Answered;
const stateNow = () =>
  JSON.stringify(app.site.confluence.pages.list().map(({ id, title, version }) => [id, title, version.number]));

describe.each(names)('%s', (name) => {
  test.each(people.map((person, index) => [person, expectations[name][index] ?? 'no'] as const))(
    'asked by %s: %s',
    async (person, expected) => {
      const before = stateNow();
      const answer = await ask(person, name, payloads[name](place));
      if (expected === 'yes') {
        expect(Object.values(refusals)).not.toContain(answer.error?.code);
        expect(answer.error?.code).not.toBe('invalid-request');
      } else {
        expect(answer.error?.code).toBe(refusals[expected]);
        expect(stateNow()).toBe(before);
      }
    },
  );
});

const nothing = { call: [] as string[] };
/** A resolver that is called by nobody who is known: no platform call may be made. */
async function askAnonymously(name: string, payload: unknown, context: object = {}): Promise<unknown> {
  const runner = createInProcessRunner(functions);
  const { identity, manifest } = app.site;
  const appContext = {
    ...{ appId: identity.appId, appVersion: '1.0.0', environmentId: identity.environmentId },
    ...{ environmentType: identity.environmentType, invocationId: 'i-1', installationId: identity.installationId },
    ...{ functionKey: 'resolver', moduleType: 'macro', moduleKey: 'post-mortem' },
    permissions: { scopes: [...(manifest.permissions?.scopes ?? [])] },
  };
  return runner.run({
    functionKey: 'resolver',
    handler: 'index.resolver',
    payload: { call: { functionKey: name, payload }, context },
    context: { installContext: identity.installContext },
    runtime: { contextAri: identity.installContext, appContext },
    fetch: (_target, path) => {
      nothing.call.push(path);
      return Promise.reject(new Error('nothing is asked for nobody'));
    },
    timeoutMs: 1000,
    memoryMB: 128,
    now: () => 0,
    signal: new AbortController().signal,
  });
}

test.each(names)('%s asked anonymously: refused before anything is read', async (name) => {
  const forged = { accountId: accountIdOf('admin'), extension: { accountId: accountIdOf('admin') } };
  const payload = { ...payloads[name](place), accountId: accountIdOf('admin') };
  expect(await askAnonymously(name, payload, forged)).toEqual({
    ok: false,
    error: { code: 'not-signed-in', detail: null },
  });
  expect(nothing.call).toEqual([]);
});

test.each([
  ['the payload', { accountId: accountIdOf('admin'), context: { accountId: accountIdOf('admin') } }, {}],
  ['the extension', {}, { accountId: accountIdOf('admin'), content: { id: '1' }, principal: accountIdOf('admin') }],
])('an account id in %s is ignored', async (_where, inPayload, inExtension) => {
  const payload = { ...payloads.saveSettings(place), ...inPayload };
  const call = { moduleKey: 'space-settings', functionKey: 'saveSettings', payload };
  const answer = await app.site.invoke('reader', { ...call, extension: { type: 'x', ...inExtension } });
  expect(answer).toMatchObject({ error: { code: 'not-allowed' } });
});

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
  for (const name of names.filter((one) => one !== 'listDesignatedSpaces')) {
    expect(await ask('admin', name, payload)).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
  }
});

test.each(['', 'drop', 'openmacro', '__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
  'there is no resolver “%s”, and nothing is read or written',
  async (name) => {
    app.site.calls.length = 0;
    const before = stateNow();
    const answer: unknown = await app
      .askRaw('admin', name, payloads.openMacro(place))
      .catch((error: Error) => error.message);
    expect(JSON.stringify(answer ?? '')).not.toContain('"ok":true');
    expect(app.site.calls).toEqual([]);
    expect(stateNow()).toBe(before);
  },
);

test('a payload over 500 KB is refused by Forge, text over our limits by name', async () => {
  const huge = { ...payloads.importPostMortem(place), markdown: 'x'.repeat(600_000) };
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
        expect(await ask(person, name, payloads[name]({ ...place, pageId }))).toMatchObject({
          error: { code: 'page-not-found' },
        });
      }
    }
  });

  test('has no record: each says so', async () => {
    const expected: Partial<Record<DefinitionName, string>> = { changeActionItem: 'item-not-found' };
    for (const name of onPage.filter((one) => one !== 'openMacro')) {
      const answer = await ask('admin', name, payloads[name]({ ...place, pageId: place.plainId }));
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
    expect(await ask('admin', name, payloads[name]({ ...place, spaceId: '424242' }))).toMatchObject({
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
