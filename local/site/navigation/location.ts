import { useSyncExternalStore } from 'react';

export interface SiteLocation {
  pathname: string;
  search: string;
  hash: string;
}

type Guard = () => boolean;

const listeners = new Set<() => void>();
let guard: Guard | undefined;
let current = readLocation();

function readLocation(): SiteLocation {
  const { pathname, search, hash } = window.location;
  return { pathname, search, hash };
}

function announce(): void {
  current = readLocation();
  for (const listener of listeners) listener();
}

window.addEventListener('popstate', announce);
window.addEventListener('hashchange', announce);

/** Goes to a path of this site, unless a surface with unsaved work asks to stay. */
export function navigate(path: string, { replace = false }: { replace?: boolean } = {}): void {
  const target = new URL(path, window.location.href);
  if (target.pathname !== current.pathname && guard?.() === false) return;
  if (replace) window.history.replaceState(null, '', target);
  else window.history.pushState(null, '', target);
  announce();
  if (target.hash === '' && !replace) window.scrollTo(0, 0);
}

/** Asks `mayLeave` before each move to another path; returns what takes the guard away. */
export function guardNavigation(mayLeave: Guard): () => void {
  guard = mayLeave;
  return () => {
    if (guard === mayLeave) guard = undefined;
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSiteLocation(): SiteLocation {
  return useSyncExternalStore(subscribe, () => current);
}
