import { createSite } from '../../local/create-site';
import type { Site, SiteOptions } from '../../local/create-site';
import { standingClock } from '../../local/clock';
import { makeResolver } from '@forge/resolver';
import type { AppManifest } from '../../local/forge/manifest';
import { readManifest } from '../../local/forge/manifest';
import { kvsAgenda } from '../../src/adapters/kvs/kvs-agenda';
import { kvsRecords } from '../../src/adapters/kvs/kvs-records';
import type { HistoryEntry } from '../../src/domain/post-mortem';
import type { SpaceSettings } from '../../src/domain/space-settings';
import type { FunctionRunner } from '../../local/forge/runtime/function-runner';
import { createInProcessRunner } from '../../local/forge/runtime/in-process-runner';
import { accountIdOf } from '../../local/people';
import { outageText } from '../../local/worked-example/outage';
import type { PageText } from '../../local/worked-example/page-sections';
import { fillSections } from '../../local/worked-example/page-sections';
import type { DefinitionName, Definitions } from '../../src/contract/definitions';
import type { Payload } from '../../src/contract/payloads';
import type { PostMortemView } from '../../src/contract/views';
import { parseAdf } from '../../src/domain/document/parse-adf';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';
import * as functions from '../../src/index';

/** Sunday, the day before the first period of the tests' space begins. */
export const startOfTests = '2026-11-22T12:00:00.000Z';

type Answer<Name extends DefinitionName> = ReturnType<Definitions[Name]>;

/** A whole site in this process with the app installed, and short ways to do what people do. */
export interface AppSite {
  site: Site;
  /** What the browser's `invoke` answers for this person. */
  ask: <Name extends DefinitionName>(person: string, name: Name, payload: Payload<Name>) => Promise<Answer<Name>>;
  /** The same, for payloads that no browser of ours sends. */
  askRaw(person: string, name: string, payload: unknown): Promise<unknown>;
  spaceId: (key: string) => string;
  /** Body of a page as stored now. */
  bodyOf(pageId: string): string;
  /** What storage tells about a page, in order. */
  historyOf(pageId: string): Promise<readonly HistoryEntry[]>;
  /** Kinds of operations that are neither done nor given up. */
  unfinished(): Promise<readonly string[]>;
  /** Stores what admins of so many spaces chose. */
  storeSettings(settings: readonly SpaceSettings[]): Promise<unknown>;
  /** Hands the queue's consumer something that the app itself would not send now. */
  work(body: object): Promise<unknown>;
  /** Titles of the children of a page. */
  childrenOf(pageId: string): readonly { id: string; title: string }[];
  close(): Promise<void>;
}

const afterAllTests = '9999-12-31T00:00:00.000Z';

/** The app's records are reached from within a function only: tests look at them through one of their own. */
const inspect = makeResolver({
  history: ({ payload }: { payload: { pageId: string } }) => kvsRecords.history(payload.pageId),
  storeSettings: async ({ payload }: { payload: { settings: readonly SpaceSettings[] } }) => {
    for (const settings of payload.settings) await kvsRecords.createSettings(settings);
  },
  work: async ({ payload }: { payload: { body: object } }) => void (await functions.work(payload)),
  unfinished: async () => (await kvsAgenda.due(afterAllTests)).operations.map(({ kind }) => kind),
});

function withInspector(manifest: AppManifest): AppManifest {
  const { modules } = manifest;
  const { macro: macros = [] } = modules;
  const [macro] = macros;
  if (macro === undefined) throw new Error('the manifest has no macro');
  const inspector = { ...macro, key: 'inspector', resolver: { function: 'inspect' } };
  const handler = { key: 'inspect', handler: 'index.inspect' };
  return {
    ...manifest,
    modules: { ...modules, macro: [...macros, inspector], function: [...(modules.function ?? []), handler] },
  };
}

const manifest = withInspector(readManifest('manifest.yml'));

/** A request that the app sent through Forge. */
export interface SentRequest {
  remote: string;
  method: string;
  /** Path and query. */
  url: string;
  body: string | undefined;
}

/**
 * @param hear is told of each request that the app's functions send to the platform
 * @param simulated a seed, and how unkind the site is; without a seed ids count up
 */
export function openAppSite(
  hear: (request: SentRequest) => void = () => undefined,
  simulated: Pick<SiteOptions, 'seed' | 'unkindness'> = {},
): AppSite {
  let next = 0;
  const site = createSite({
    store: { kind: 'memory' },
    app: {
      manifest,
      runner: overheard(createInProcessRunner({ ...functions, inspect }), hear),
    },
    clock: standingClock(startOfTests),
    // The clock stands still between steps: all that a test does would fall into one second.
    rates: 'counted',
    ...(simulated.seed === undefined && {
      ids: () => `00000000-0000-4000-9000-${String((next += 1)).padStart(12, '0')}`,
    }),
    ...simulated,
  });
  const spaceId = (key: string): string => {
    const space = site.confluence.spaces.list().find((one) => one.key === key);
    if (space === undefined) throw new Error(`no space ${key}`);
    return space.id;
  };
  const askRaw: AppSite['askRaw'] = (person, functionKey, payload) =>
    site.invoke(person, { moduleKey: 'post-mortem', functionKey, payload, extension: { type: 'macro' } });
  const look = (functionKey: string, payload: object) =>
    site.invoke('admin', { moduleKey: 'inspector', functionKey, payload, extension: { type: 'macro' } });
  return {
    site,
    ask: async (person, name, payload) => (await askRaw(person, name, payload)) as Answer<typeof name>,
    askRaw,
    historyOf: async (pageId) => (await look('history', { pageId })) as readonly HistoryEntry[],
    storeSettings: (settings) => look('storeSettings', { settings }),
    work: (body) => look('work', { body }),
    unfinished: async () => (await look('unfinished', {})) as readonly string[],
    spaceId,
    bodyOf(pageId) {
      const page = site.confluence.pages.find(pageId);
      if (page === undefined) throw new Error(`no page ${pageId}`);
      return site.confluence.pages.body(page, page.version.number)?.body ?? '';
    },
    childrenOf(pageId) {
      const page = site.confluence.pages.find(pageId);
      const children = page ? site.confluence.pages.children(page.spaceId, pageId) : [];
      return children.map(({ id, title }) => ({ id, title }));
    },
    close: () => site.close(),
  };
}

function overheard(runner: FunctionRunner, hear: (request: SentRequest) => void): FunctionRunner {
  return {
    run: (run) =>
      runner.run({
        ...run,
        fetch: (target, url, init) => {
          hear({ remote: target.remote ?? target.type, method: init?.method ?? 'GET', url, body: init?.body });
          return run.fetch(target, url, init);
        },
      }),
    close: () => runner.close(),
  };
}

/** What an admin does first: the space is designated, a root page created. */
export async function designate({ ask, spaceId }: AppSite, key = 'PM'): Promise<string> {
  const saved = await ask('admin', 'saveSettings', {
    spaceId: spaceId(key),
    version: 0,
    designated: true,
    rootPage: 'create',
    timeZone: 'Europe/Oslo',
    anchorDate: '2026-11-23',
    leadDays: 1,
    hour: 9,
  });
  if (!saved.ok || saved.value.rootPage === null) throw new Error(`not designated: ${JSON.stringify(saved)}`);
  return saved.value.rootPage.pageId;
}

/** What a person says at 3 a.m. */
export function incident(overrides: Partial<Payload<'createPostMortem'>['incident']> = {}) {
  return {
    title: 'Checkout unavailable',
    startedAt: '2026-11-21T08:02:00.000Z',
    timeZone: 'Europe/Oslo',
    severity: 2 as const,
    services: ['checkout'],
    agentId: accountIdOf('agent'),
    moderatorId: accountIdOf('moderator'),
    ...overrides,
  };
}

export const operation = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Unwraps what must have gone well. */
export function valueOf<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Saves a page's body through REST, as the editor does. */
export async function writePage(app: AppSite, pageId: string, body: AdfDocument, person: string): Promise<void> {
  const page = app.site.confluence.pages.find(pageId);
  if (page === undefined) throw new Error(`no page ${pageId}`);
  const answer = await app.site.fetchAs(person, `/wiki/api/v2/pages/${pageId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: pageId,
      status: 'current',
      title: page.title,
      body: { representation: 'atlas_doc_format', value: JSON.stringify(body) },
      version: { number: page.version.number + 1 },
    }),
  });
  if (!answer.ok) throw new Error(`the page was not written: ${await answer.text()}`);
}

/** Fills the page of a post-mortem that began on 21 November 2026, so that nothing on it is to be mended. */
export async function fillPage(app: AppSite, pageId: string, pageText: Partial<PageText> = {}): Promise<void> {
  const filled = fillSections(parseAdf(app.bodyOf(pageId)), { ...outageText('2026-11-21'), ...pageText });
  await writePage(app, pageId, filled, 'moderator');
}

/** An action item that lacks nothing. */
export function itemContent(overrides: Partial<Payload<'addActionItem'>['content']> = {}) {
  return {
    title: 'Run migrations that remove something after the rollout',
    doneWhen: 'A migration that removes a column waits for all regions',
    ownerId: accountIdOf('owner'),
    dueDate: '2026-12-12',
    priority: 'high' as const,
    kind: 'prevent' as const,
    status: 'open' as const,
    link: '',
    ...overrides,
  };
}

/** What somebody saw. */
export function factContent(overrides: Partial<Payload<'addFact'>['content']> = {}) {
  return {
    occurredAt: '2026-11-21T08:11:00.000Z',
    certainty: 'observed' as const,
    text: 'The queue stood at 40,000 messages',
    evidenceUrl: '',
    ...overrides,
  };
}

/** A post-mortem that is ready to be published: page filled, people named, one action item. */
export async function readyPostMortem(app: AppSite, number = 1): Promise<PostMortemView> {
  const { pageId } = valueOf(
    await app.ask('agent', 'createPostMortem', {
      operationId: operation(number),
      spaceId: app.spaceId('PM'),
      incident: incident({ impact: { customers: 'none', statement: 'Nobody noticed.' } }),
    }),
  );
  await fillPage(app, pageId);
  const [agentId, engineerId] = [accountIdOf('agent'), accountIdOf('engineer')];
  valueOf(
    await app.ask('moderator', 'addActionItem', {
      pageId,
      operationId: operation(number + 500),
      content: itemContent(),
    }),
  );
  return valueOf(
    await app.ask('moderator', 'saveDetails', {
      pageId,
      version: 2,
      details: {
        severity: 2,
        services: ['checkout'],
        impact: { customers: 'none', statement: 'Nobody noticed.' },
        participants: {
          agentId,
          responderIds: [engineerId],
          customerSuccessIds: [],
          solutionLeadIds: [],
          scribeId: null,
          attendeeIds: [agentId, engineerId],
        },
      },
    }),
  );
}

/** What the macro shows this person on the page of a post-mortem. */
export async function viewOf(app: AppSite, pageId: string, person = 'moderator'): Promise<PostMortemView> {
  const opened = valueOf(await app.ask(person, 'openMacro', { pageId }));
  if (opened.kind !== 'post-mortem') throw new Error(`page ${pageId} is ${opened.kind}`);
  return opened.view;
}
