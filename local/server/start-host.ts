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
import { listen } from './listen';
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
  /** Prepares a site before it is ready, such as with a worked example. Must leave alone what is there already. */
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
 * Starts a local site and listens on this machine only.
 * @throws PortInUseError, MissingBuildError or StoreFolderError, each with a sentence that says what to do.
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
  const store: StoreChoice =
    options.folder === undefined ? { kind: 'memory' } : { kind: 'durable', folder: options.folder };
  try {
    const site = createSite({
      store,
      app: { manifest, runner: options.runner ?? createWorkerRunner(files.backend) },
      siteUrl: url,
      reportFailure: (what, error) =>
        log(`The ${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
      ...(options.clock === undefined ? {} : { clock: options.clock }),
      ...(options.ids === undefined ? {} : { ids: options.ids }),
    });
    await options.prepare?.(site);
    const routes = createRoutes(site, files, listener.port, log);
    answer = (request) => routes.fetch(request);
    const stopWorking = keepWorking(site, log);
    const close = async (): Promise<void> => {
      await stopWorking();
      await listener.close();
      await site.close();
    };
    return { url, port: listener.port, site, close };
  } catch (error) {
    await listener.close();
    throw error;
  }
}
