import path from 'node:path';
import type { Clock } from '../clock';
import { createSite } from '../create-site';
import type { Site } from '../create-site';
import { readManifest } from '../forge/manifest';
import type { AppManifest } from '../forge/manifest';
import type { FunctionRunner } from '../forge/runtime/function-runner';
import { createWorkerRunner } from '../forge/runtime/worker-runner';
import type { StoreChoice } from '../store/open-store';
import { builtFilesOf, checkBuilt } from './built-files';
import { claimFolder } from './claim-folder';
import { listen } from './listen';
import { prepareFolder } from './prepare-folder';
import { createRoutes } from './routes';

export interface HostOptions {
  /** 0 takes any free port. */
  port: number;
  /** Where the site's records are kept; in memory when absent. */
  folder?: string;
  /** The project: its manifest and what was built of it. The working folder when absent. */
  root?: string;
  /** Read from the project's `manifest.yml` when absent. */
  manifest?: AppManifest;
  /** One thread for each function on the built bundle when absent. */
  runner?: FunctionRunner;
  /** Whether everything must have been built; false for tests that use none of it. */
  requireBuild?: boolean;
  clock?: Clock;
  ids?: () => string;
  /** Prepares a new site before it is ready, such as with a worked example. A site that is in the folder is left as it is. */
  prepare?: (site: Site) => Promise<void>;
  /** Where lines for whoever runs the host go; standard error when absent. */
  log?: (line: string) => void;
}

export interface RunningHost {
  /** Without a slash at the end. */
  url: string;
  port: number;
  site: Site;
  close(): Promise<void>;
}

/** How often the host looks for work that is due. */
const LOOK_EVERY_MILLISECONDS = 250;

/** Runs due work now and then, one look at a time. */
function keepWorking(site: Site, log: (line: string) => void): () => Promise<void> {
  let current = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    current = site
      .runDueWork()
      .catch((error: unknown) => log(`Due work failed: ${String(error)}`))
      .finally(() => (busy = false));
  }, LOOK_EVERY_MILLISECONDS);
  return async () => {
    clearInterval(timer);
    await current;
  };
}

const starting = (): Response =>
  new Response('The site is starting.', { status: 503, headers: { 'retry-after': '1' } });

/**
 * Opens the site, once it has been prepared when it is new.
 * @param open makes the site on a store; `keepRunner` when another site goes on with the same runner
 */
async function openPrepared(
  { folder, prepare }: HostOptions,
  open: (store: StoreChoice, keepRunner?: boolean) => Site,
  log: (line: string) => void,
): Promise<Site> {
  const prepareAndClose = async (unfinished: string): Promise<void> => {
    const site = open({ kind: 'durable', folder: unfinished }, true);
    try {
      await prepare?.(site);
    } finally {
      await site.close();
    }
  };
  if (folder !== undefined) {
    await prepareFolder(folder, prepareAndClose, log);
    return open({ kind: 'durable', folder });
  }
  const site = open({ kind: 'memory' });
  await prepare?.(site);
  return site;
}

/**
 * Starts a local site and listens on this machine only.
 * @throws PortInUseError, MissingBuildError, FolderInUseError or StoreFolderError, each with a sentence that says what to do.
 */
export async function startHost(options: HostOptions): Promise<RunningHost> {
  const root = options.root ?? process.cwd();
  const log = options.log ?? ((line: string) => console.error(line));
  const files = builtFilesOf(root);
  const manifest = options.manifest ?? readManifest(path.join(root, 'manifest.yml'));
  if (options.requireBuild !== false) checkBuilt(files, manifest);
  let answer: (request: Request) => Response | Promise<Response> = starting;
  const listener = await listen(options.port, (request) => answer(request));
  const url = `http://127.0.0.1:${listener.port}`;
  const runner = options.runner ?? createWorkerRunner(files.backend);
  const kept: FunctionRunner = { run: (run) => runner.run(run), close: () => Promise.resolve() };
  const open = (store: StoreChoice, keepRunner = false): Site =>
    createSite({
      store,
      app: { manifest, runner: keepRunner ? kept : runner },
      siteUrl: url,
      reportFailure: (what, error) =>
        log(`The ${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
      ...(options.clock === undefined ? {} : { clock: options.clock }),
      ...(options.ids === undefined ? {} : { ids: options.ids }),
    });
  let release = (): void => undefined;
  try {
    if (options.folder !== undefined) release = claimFolder(options.folder);
    const site = await openPrepared(options, open, log);
    const routes = createRoutes(site, files, listener.port, log);
    answer = (request) => routes.fetch(request);
    const stopWorking = keepWorking(site, log);
    const close = async (): Promise<void> => {
      await stopWorking();
      await listener.close();
      await site.close();
      release();
    };
    return { url, port: listener.port, site, close };
  } catch (error) {
    release();
    await runner.close();
    await listener.close();
    throw error;
  }
}
