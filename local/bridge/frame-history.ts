/** A place inside the app, in the shape of the `history` package (version 4), which the official bridge expects. */
export interface FrameLocation {
  pathname: string;
  search: string;
  hash: string;
  state?: unknown;
  key?: string;
}

export type HistoryAction = 'PUSH' | 'REPLACE' | 'POP';
export type HistoryListener = (location: FrameLocation, action: HistoryAction) => void;
export type Destination = string | Partial<FrameLocation>;

/** What the app does to its history, told to the site so that the address bar follows. */
export type HistoryChange =
  { action: 'push' | 'replace'; path: string; state?: unknown } | { action: 'go'; delta: number };

export interface FrameHistory {
  length: number;
  action: HistoryAction;
  location: FrameLocation;
  push(to: Destination, state?: unknown): void;
  replace(to: Destination, state?: unknown): void;
  go(delta: number): void;
  goBack(): void;
  goForward(): void;
  createHref(location: Partial<FrameLocation>): string;
  listen(listener: HistoryListener): () => void;
  block(): () => void;
}

export interface MirroredHistory {
  history: FrameHistory;
  /** The person went back or forward in the site. */
  follow(location: FrameLocation): void;
}

/** Makes the app's history object: it changes at once, and `tell` carries each change to the site. */
export function mirrorHistory(initial: FrameLocation, tell: (change: HistoryChange) => void): MirroredHistory {
  const listeners = new Set<HistoryListener>();
  const move = (location: FrameLocation, action: HistoryAction): void => {
    history.location = location;
    history.action = action;
    if (action === 'PUSH') history.length += 1;
    for (const listener of listeners) listener(location, action);
  };
  const change = (action: 'push' | 'replace', to: Destination, state: unknown): void => {
    const location = resolveDestination(to, history.location, state);
    move(location, action === 'push' ? 'PUSH' : 'REPLACE');
    tell({ action, path: writePath(location), state: location.state });
  };
  const history: FrameHistory = {
    length: 1,
    action: 'POP',
    location: initial,
    push: (to, state) => change('push', to, state),
    replace: (to, state) => change('replace', to, state),
    go: (delta) => tell({ action: 'go', delta }),
    goBack: () => tell({ action: 'go', delta: -1 }),
    goForward: () => tell({ action: 'go', delta: 1 }),
    createHref: writePath,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    block: () => {
      throw new Error('history.block is not modelled by this host.');
    },
  };
  return { history, follow: (location) => move(location, 'POP') };
}

/** `/a?b#c` as its parts; a path without a leading slash is taken from the root of the module. */
export function parsePath(path: string): FrameLocation {
  const { pathname, search, hash } = new URL(path.startsWith('/') ? path : `/${path}`, 'http://route.invalid');
  return { pathname, search, hash };
}

/** The parts as one path. */
export function writePath({ pathname = '/', search = '', hash = '' }: Partial<FrameLocation>): string {
  const mark = (part: string, sign: string): string => (part === '' || part.startsWith(sign) ? part : sign + part);
  return pathname + mark(search, '?') + mark(hash, '#');
}

function resolveDestination(to: Destination, from: FrameLocation, state: unknown): FrameLocation {
  const base =
    typeof to === 'string' ? readRelative(to, from) : parsePath(writePath({ pathname: from.pathname, ...to }));
  const carried = typeof to === 'string' ? state : to.state;
  return { ...base, key: Math.random().toString(36).slice(2, 8), ...(carried === undefined ? {} : { state: carried }) };
}

function readRelative(to: string, from: FrameLocation): FrameLocation {
  const { pathname, search, hash } = new URL(to, `http://route.invalid${from.pathname}`);
  return { pathname, search, hash };
}
