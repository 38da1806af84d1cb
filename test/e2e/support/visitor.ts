import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { accountIdOf } from '../../../local/people';

export interface VisitorOptions {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
}

/** Somebody who looks at the site in a window of their own. */
export interface Visitor {
  readonly page: Page;
  /** Opens an address of the site, such as `/wiki/spaces/PM`, and waits until something is drawn. */
  readonly visit: (path: string) => Promise<void>;
  /** The app's surface with this module's key; the first one on the page. */
  surface(moduleKey: string): FrameLocator;
  /** The app's dialog that lies on top. */
  dialog(): FrameLocator;
  /** Makes the window this large. */
  resize(width: number, height: number): Promise<void>;
  /** In which theme the window is now. */
  readonly theme: 'light' | 'dark';
  /** Turns the window light or dark where it stands, and waits until it and all of the app in it is so. */
  turn(theme: 'light' | 'dark'): Promise<void>;
  /** The words in the window, frame by frame. */
  describe(): Promise<string>;
  leave(): Promise<void>;
}

interface Opening extends VisitorOptions {
  browser: Browser;
  url: string;
  /** Short name. */
  person: string;
  /** Hears of errors in this window. */
  troubles: string[];
  /** What the site's clock shows, in milliseconds: the window's own clock goes on from there. */
  now: number;
}

/** How long something on a loaded machine may take before a story fails. */
const patienceMilliseconds = 25_000;

export async function openVisitor(opening: Opening): Promise<Visitor> {
  const { browser, url, person, troubles, width = 1280, height = 3000, theme = 'light' } = opening;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    // Far from everybody's own zone: what is shown in it is shown wrong.
    timezoneId: 'Pacific/Auckland',
  });
  context.setDefaultTimeout(patienceMilliseconds);
  await context.addCookies([{ name: 'viewer', value: accountIdOf(person), url, sameSite: 'Strict', httpOnly: true }]);
  watchForTroubles(context, troubles, person);
  await context.addInitScript(runClockFrom, opening.now);
  const page = await context.newPage();
  let current = theme;
  return {
    page,
    get theme() {
      return current;
    },
    async visit(path) {
      await page.goto(url + path);
      await see(page.locator('main'));
    },
    surface: (moduleKey) => page.frameLocator(`main .app-frame[data-module-key="${moduleKey}"] iframe`).first(),
    dialog: () => page.frameLocator('.frame-modal iframe').last(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async turn(wanted) {
      if (wanted === current) return;
      current = wanted;
      await page.emulateMedia({ colorScheme: wanted });
      for (const frame of page.frames()) if (frame.url() !== 'about:blank') await frame.evaluate(seeTheme(wanted));
    },
    async describe() {
      const frames = await Promise.all(page.frames().map(describeFrame));
      return [`What ${person} sees at ${page.url()}:`, ...frames].join('\n');
    },
    leave: () => context.close(),
  };
}

/** For each frame: waits until the design system has taken on the theme, and no colour is on its way to another. */
const seeTheme = (theme: string): string => `(async () => {
  while (document.documentElement.dataset.colorMode !== '${theme}') await new Promise(requestAnimationFrame);
  const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(changes.map(({ finished }) => finished));
})()`;

/** Runs in the window before anything else. */
function runClockFrom(now: number): void {
  const ahead = now - Date.now();
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: [], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [RealDate.now() + ahead] : given, newTarget) as object,
    get: (target, name) => (name === 'now' ? () => RealDate.now() + ahead : (Reflect.get(target, name) as unknown)),
  });
}

/** Enough of a frame to see where it stands. */
const longestDescription = 2000;

async function describeFrame(frame: Frame): Promise<string> {
  const words = await frame
    .locator('body')
    .innerText({ timeout: 1000 })
    .catch((problem: unknown) => `cannot be read: ${String(problem)}`);
  return `--- ${frame.url()}\n${words.replaceAll(/\s*\n\s*/gu, '\n').slice(0, longestDescription)}`;
}

function watchForTroubles(context: BrowserContext, troubles: string[], person: string): void {
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${person}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (failure) => troubles.push(`${person}: ${failure.error().message}`));
}

/** Waits until all of these can be seen. */
export async function see(...locators: readonly Locator[]): Promise<void> {
  for (const locator of locators) await locator.first().waitFor({ state: 'visible' });
}

/** Waits until it is not there, or no longer. */
export async function seeGone(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: 'hidden' });
}
