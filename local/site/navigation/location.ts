import { useSyncExternalStore } from 'react';

export interface SiteLocation {
  pathname: string;
  search: string;
  hash: string;
}

const listeners = new Set<() => void>();
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

/** Goes to a path of this site; the surface that it names is shown in place of the current one. */
export function navigate(path: string, { replace = false }: { replace?: boolean } = {}): void {
  const target = new URL(path, window.location.href);
  if (replace) window.history.replaceState(null, '', target);
  else window.history.pushState(null, '', target);
  announce();
  if (target.hash === '' && !replace) window.scrollTo(0, 0);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSiteLocation(): SiteLocation {
  return useSyncExternalStore(subscribe, () => current);
}
