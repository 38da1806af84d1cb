import type { MiddlewareHandler } from 'hono';
import { addressedTo } from './addresses';
import type { Addresses } from './addresses';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** What the app's origin serves, and the site's does not. */
const isOfApp = (path: string): boolean => path.startsWith('/_app/') || path === '/_bridge.js';

/**
 * Whether a request is sent by the site's own pages, or by a client that is no browser. Files of the app hold nothing of the
 * site: the app's frames may read them too, whose origin is `null` when they are shut off from everything.
 */
function isSentFromHere(addresses: Addresses, origin: string, isReadOfApp: boolean): boolean {
  if (origin === addresses.site) return true;
  return isReadOfApp && (origin === addresses.app || origin === 'null');
}

/**
 * Lets in only what is meant for this host: by name (a page elsewhere that resolves its own name to this machine is
 * not), and not what pages of another origin send, reads included.
 */
export function guard(addresses: Addresses): MiddlewareHandler {
  return async (context, next) => {
    const addressed = addressedTo(addresses, context.req.header('host'));
    if (addressed === undefined)
      return context.text(`This host answers only as ${addresses.site} and ${addresses.app}.`, 403);
    const origin = context.req.header('origin');
    const isReadOfApp = addressed === 'app' && isOfApp(context.req.path) && SAFE_METHODS.has(context.req.method);
    if (origin !== undefined && !isSentFromHere(addresses, origin, isReadOfApp))
      return context.text(`Requests are taken from ${addresses.site} only, not from ${origin.slice(0, 200)}.`, 403);
    if ((addressed === 'app') !== isOfApp(context.req.path)) return context.text('Not found on this origin.', 404);
    return next();
  };
}
