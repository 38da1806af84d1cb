import { parsePath, type FrameLocation } from '../../bridge/frame-history';
import { navigate } from '../navigation/location';
import type { FrameRoute } from './frame';

/** Keeps the app's history in the site's address, below `base`. */
export function createSiteRoute(base: string): FrameRoute {
  return {
    location: () => readBelow(base),
    change: (change) => {
      if (change.action === 'go') window.history.go(change.delta);
      else navigate(base + parseBelow(change.path), { replace: change.action === 'replace' });
    },
    watch: (listener) => {
      const tell = (): void => {
        if (window.location.pathname.startsWith(base)) listener(readBelow(base));
      };
      window.addEventListener('popstate', tell);
      return () => window.removeEventListener('popstate', tell);
    },
  };
}

function readBelow(base: string): FrameLocation {
  const { pathname, search, hash } = window.location;
  return { pathname: pathname.slice(base.length) || '/', search, hash, state: null, key: '' };
}

/** The path as it stands below the base: no trailing slash for the root itself. */
function parseBelow(path: string): string {
  const { pathname, search, hash } = parsePath(path);
  return (pathname === '/' ? '' : pathname) + search + hash;
}
