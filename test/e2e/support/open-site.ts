import type { Browser } from 'playwright-core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { travelClock } from '../../../local/clock';
import { startHost } from '../../../local/server/start-host';
import type { HostOptions, RunningHost } from '../../../local/server/start-host';
import { launchBrowser } from '../../support/browser';
import { openVisitor } from './visitor';
import type { Visitor, VisitorOptions } from './visitor';

/** A Tuesday morning on which nothing special happens: 10:00 in Oslo, before any change between summer and winter time. */
export const startOfStories = '2026-11-24T09:00:00.000Z';

/** A running site with its own folder, and a browser to look at it. */
export interface LiveSite {
  readonly host: RunningHost;
  /** Somebody in a window of their own, with their own cookies. */
  open(person: string, options?: VisitorOptions): Promise<Visitor>;
  /** Stops the host and starts it again on what it has stored. The windows stay, their address does not. */
  restart(): Promise<void>;
  /** What was written to any window's console as an error, or thrown there, so far. */
  readonly troubles: readonly string[];
  /** What all windows show, the app's surfaces in them included, and the troubles so far: for the message of a failure. */
  describe(): Promise<string>;
  close(): Promise<void>;
}

/**
 * @param prepare what the site holds before the story begins; an empty one when absent
 * @param home `memory` for a site that is large and never restarted: it would take long to write to a folder, record by record
 */
export async function openLiveSite(
  prepare?: HostOptions['prepare'],
  home: 'folder' | 'memory' = 'folder',
): Promise<LiveSite> {
  const folder = await mkdtemp(join(tmpdir(), 'post-mortem-story-'));
  const troubles: string[] = [];
  const log = (line: string): number => troubles.push(`host: ${line}`);
  const began = Date.now();
  const clock = travelClock({ now: () => Date.parse(startOfStories) + Date.now() - began });
  const start = (port: number): Promise<RunningHost> =>
    startHost({
      ...{ port, clock, log },
      ...(home === 'folder' ? { folder } : {}),
      ...(prepare === undefined ? {} : { prepare }),
    });
  let host = await start(0);
  let launched: Promise<Browser> | undefined;
  const visitors: Visitor[] = [];
  return {
    get host() {
      return host;
    },
    troubles,
    async open(person, options) {
      // Kept while it starts: of two who come at the same time, the second would start another that nobody closes.
      launched ??= launchBrowser();
      const visitor = await openVisitor({
        browser: await launched,
        url: host.url,
        person,
        troubles,
        now: host.site.clock.now(),
        ...options,
      });
      visitors.push(visitor);
      return visitor;
    },
    async restart() {
      const { port } = host;
      // A window that still asks for something would be refused.
      await Promise.all(visitors.map(({ page }) => page.goto('about:blank')));
      await host.close();
      host = await start(port);
    },
    async describe() {
      const windows = await Promise.all(visitors.map((visitor) => visitor.describe()));
      return [...windows, ...troubles].join('\n\n');
    },
    async close() {
      for (const visitor of visitors) await visitor.leave();
      await (await launched)?.close();
      await host.close();
      await rm(folder, { recursive: true });
    },
  };
}
