import { randomUUID } from 'node:crypto';
import type { Clock, TravelClock } from './clock';
import { systemClock, toIso, travelClock } from './clock';
import { answerConfluence } from './confluence/answer';
import { readAdf } from './confluence/adf';
import type { AdfDocument } from './confluence/adf';
import type { Exchange } from './confluence/exchange';
import { visiblePage, visibleSpace } from './confluence/find-page';
import { openConfluenceSite } from './confluence/model/confluence-site';
import type { ConfluenceSite } from './confluence/model/confluence-site';
import { unarchivePage } from './confluence/unarchive-page';
import { seedSampleSite } from './confluence/seed-sample-site';
import { createFaults } from './faults';
import type { Faults } from './faults';
import { createBackground } from './forge/background';
import type { ReportFailure } from './forge/background';
import { createByline } from './forge/byline';
import type { BylineItem } from './forge/byline';
import { checkLimits } from './forge/check-limits';
import { openEgress } from './forge/egress';
import type { EgressSink } from './forge/egress';
import { createExport } from './forge/export-macro';
import { createFunctions } from './forge/functions';
import { identify } from './forge/identity';
import type { AppIdentity } from './forge/identity';
import type { PlatformCall } from './forge/invocation';
import { createInvoke } from './forge/invoke';
import type { InvokeCall } from './forge/invoke';
import { createSlackStandIn, SLACK_HOST } from './forge/slack-sink';
import type { SlackMessage, SlackStandIn } from './forge/slack-sink';
import { fillIndexes } from './forge/kvs/fill-indexes';
import { openStorage } from './forge/kvs/storage';
import { isLongRunning } from './forge/manifest';
import type { AppManifest } from './forge/manifest';
import { createPlatform } from './forge/platform';
import { openProductEvents } from './forge/product-events';
import { openQueue } from './forge/queue';
import { openMeter } from './metering/meter';
import type { Costs } from './metering/meter';
import { noRates, openRates } from './metering/rates';
import { evenStopwatch, realStopwatch } from './metering/stopwatch';
import { seededRandom } from './simulation/seeded-random';
import { takeTurns } from './simulation/turns';
import { kind } from './simulation/unkindness';
import type { Unkindness } from './simulation/unkindness';
import type { FunctionRunner } from './forge/runtime/function-runner';
import type { Person } from './people';
import { openStore } from './store/open-store';
import type { StoreChoice } from './store/open-store';
import type { OrderedStore } from './store/ordered-store';

export interface SiteOptions {
  /** Where records live: an in-memory ordered store, or lmdb in a folder. */
  store: StoreChoice;
  /** The app: its manifest and how its functions run. */
  app: { manifest: AppManifest; runner: FunctionRunner };
  /** The machine's clock when absent. The site's own clock starts from it and can be moved. */
  clock?: Clock;
  /**
   * The same seed makes the same run, with a clock that stands still and the in-process runner: every id and everything
   * random in the app's functions comes from it.
   */
  seed?: number;
  /** How late, often and out of order things come; not at all when absent. */
  unkindness?: Unkindness;
  /**
   * Whether the app is refused what it asks for too fast, by the site's clock. Counted only: for sites whose clock stands
   * still while much is done. Enforced when absent.
   */
  rates?: 'enforced' | 'counted';
  /** Milliseconds after which events of Confluence and Forge are sent to triggers; at once when absent. */
  eventDelay?: number;
  /** Where invocation, event and node ids come from; from the seed, or random, when absent. */
  ids?: () => string;
  /** The site's address without a slash at the end. */
  siteUrl?: string;
  /** Hears of background functions that failed; says nothing when absent. */
  reportFailure?: ReportFailure;
}

/** One Confluence site with the app installed. */
export interface Site {
  clock: TravelClock;
  identity: AppIdentity;
  manifest: AppManifest;
  siteUrl: string;
  /** The records behind Confluence, for seeding: nobody's permission is asked. */
  confluence: ConfluenceSite;
  /** A person by account id or short name. @throws when there is none. */
  person(name: string): Person;
  /** REST as a person (account id or short name), or as nobody who is known (null). */
  fetchAs(
    person: string | null,
    path: string,
    init?: { method?: string; body?: string; headers?: Record<string, string>; sender?: Exchange['sender'] },
  ): Promise<Response>;
  /** What the Forge front end does when Custom UI calls `invoke`. @throws InvokeFailure. */
  invoke(person: string, call: InvokeCall): Promise<unknown>;
  /** Runs a scheduled trigger now. */
  runScheduledTrigger(key: string): Promise<void>;
  /** Runs queue events and scheduled triggers that are due at `clock.now()`. */
  runDueWork(): Promise<void>;
  /** Moves the clock to an instant (milliseconds since 1970), stopping at each moment at which something is due to run it. */
  travel(to: number): Promise<void>;
  /** A page's body with each app macro replaced by what the manifest's `adfExport` function returned. */
  exportMacro(person: string, pageId: string, exportType?: 'pdf' | 'word' | 'other'): Promise<AdfDocument>;
  /** The app's entries below the title of a page. @throws ConfluenceRefusal, or what the app's function threw. */
  openByline(person: string, pageId: string): Promise<readonly BylineItem[]>;
  /** What the button of an archived page does, for which REST has no request. @throws ConfluenceRefusal. */
  unarchivePage(person: string, pageId: string): void;
  faults: Faults;
  /** Lets something stand in for a server that the manifest lists, such as `hooks.slack.com`. */
  registerServer(host: string, sink: EgressSink): void;
  /** What arrived at Slack since the site was opened: what is sent twice is there twice. */
  outbox: readonly SlackMessage[];
  /** The Slack behind the outbox, which can be made to fail. */
  slack: SlackStandIn;
  /** What the app's functions cost since the site was opened. */
  costs: Costs;
  /** Everything there is, for tests that look at it from outside. */
  store: OrderedStore;
  /** Every platform call that functions made; empty it with `calls.length = 0`. */
  calls: PlatformCall[];
  close(): Promise<void>;
}

/** How long each run of a function takes on a site with a seed, for what it costs. */
const EVEN_RUN_MILLISECONDS = 100;

const OFFSET_KEY = ['host', 'clock-offset'] as const;

/**
 * Opens a site: seeds people and spaces when it is new, goes on where it was when it is not.
 * @throws an error that names what the manifest has too much of
 */
export function createSite(options: SiteOptions): Site {
  const { manifest, runner } = options.app;
  checkLimits(manifest);
  const random = options.seed === undefined ? undefined : seededRandom(options.seed, 'site');
  const ids = options.ids ?? random?.uuid ?? randomUUID;
  const { unkindness } = options;
  const siteUrl = options.siteUrl ?? 'http://127.0.0.1:4310';
  const store = openStore(options.store);
  const storedOffset = store.get(OFFSET_KEY);
  const rememberOffset = (offset: number): void => store.write([{ key: OFFSET_KEY, value: offset }]);
  const clock = travelClock(
    options.clock ?? systemClock,
    typeof storedOffset === 'number' ? storedOffset : 0,
    rememberOffset,
  );
  const confluence = openConfluenceSite({ store, clock, baseUrl: siteUrl, ids });
  seedSampleSite(confluence);

  const identity = identify(manifest);
  const faults = createFaults();
  const calls: PlatformCall[] = [];
  const queues = (manifest.modules.consumer ?? []).map((consumer) => ({
    name: consumer.queue,
    isLong: isLongRunning(manifest, consumer.function),
  }));
  const queue = openQueue({ store, clock, ids, queues, ...(unkindness && { deliveries: unkindness.deliveries }) });
  openProductEvents({ manifest, identity, confluence, store, clock, queue, delay: options.eventDelay ?? 0 });
  const entities = manifest.app.storage?.entities ?? [];
  fillIndexes(store, entities);
  const storage = openStorage(store, clock, entities, unkindness?.queryLag);
  const scopes = manifest.permissions?.scopes ?? [];
  const turns = takeTurns(unkindness ?? kind);
  const rates = options.rates === 'counted' ? noRates : openRates(clock);
  const egress = openEgress(manifest);
  const slack = createSlackStandIn(clock);
  egress.register(SLACK_HOST, slack.sink);
  const platform = createPlatform({ storage, confluence, queue, egress, faults, calls, clock, scopes, turns, rates });
  const meter = openMeter();
  const functions = createFunctions({
    manifest,
    identity,
    runner,
    clock,
    ids,
    randomBytes: random?.bytes,
    fetchFor: (invocation) => platform.fetchFor(invocation),
    meter,
    stopwatch: options.seed === undefined ? realStopwatch : evenStopwatch(EVEN_RUN_MILLISECONDS),
  });
  const invoke = createInvoke({ manifest, identity, functions, siteUrl });
  const exportPage = createExport({ manifest, identity, functions, siteUrl });
  const bylineOf = createByline({ manifest, identity, functions });
  const reportFailure = options.reportFailure ?? (() => undefined);
  const background = createBackground({
    manifest,
    identity,
    store,
    clock,
    queue,
    functions,
    reportFailure,
    ...(unkindness && { scheduledRuns: unkindness.scheduledRuns }),
  });

  const person = (name: string): Person => {
    const found = confluence.people.find(name);
    if (found === undefined) throw new Error(`There is no person ${name} on this site.`);
    return found;
  };

  return {
    clock,
    identity,
    manifest,
    siteUrl,
    confluence,
    person,
    faults,
    registerServer: (host, sink) => egress.register(host, sink),
    outbox: slack.messages,
    slack,
    costs: meter,
    store,
    calls,
    async fetchAs(name, path, init = {}) {
      const actor = name === null ? null : person(name).accountId;
      const { method = 'GET', body = '', sender = 'client' } = init;
      return Promise.resolve(answerConfluence(confluence, { method, url: path, body, actor, sender }));
    },
    invoke: (name, call) => invoke(person(name), call),
    runScheduledTrigger: (key) => background.runTrigger(key),
    runDueWork: () => background.runDue(),
    async travel(to) {
      for (let due = background.nextDueAt(); due !== undefined && due <= to; due = background.nextDueAt()) {
        if (due > clock.now()) clock.set(toIso(due));
        await background.runDue();
      }
      if (to > clock.now()) clock.set(toIso(to));
    },
    async exportMacro(name, pageId, exportType = 'other') {
      const { accountId } = person(name);
      const page = visiblePage(confluence, pageId, accountId);
      const space = visibleSpace(confluence, page.spaceId, accountId);
      const body = confluence.pages.body(page, page.version.number);
      return exportPage({ page, space, document: readAdf(body?.body ?? ''), accountId, exportType });
    },
    async openByline(name, pageId) {
      const { accountId } = person(name);
      const page = visiblePage(confluence, pageId, accountId);
      const space = visibleSpace(confluence, page.spaceId, accountId);
      const hasProperty = (key: string): boolean => confluence.properties.findByKey(page.id, key) !== undefined;
      return bylineOf({ page, space, accountId, hasProperty });
    },
    unarchivePage: (name, pageId) => void unarchivePage(confluence, pageId, person(name).accountId),
    async close() {
      await runner.close();
      await store.close();
    },
  };
}
