import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Site } from '../create-site';
import type { Person } from '../people';

const COOKIE = 'viewer';

/** Basic auth names somebody whom the site does not know. */
export class UnknownPersonError extends Error {
  override readonly name = 'UnknownPersonError';
}

/** The user name of basic auth; any password will do. */
function basicUser(header: string | undefined): string | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  // An account id has a colon itself: what follows the last one is the password.
  return pair.slice(0, Math.max(0, pair.lastIndexOf(':')));
}

/** Who looks at the site with this browser, as the people switch left it. */
export function viewerOf(context: Context, site: Site): Person | undefined {
  const name = getCookie(context, COOKIE);
  return name === undefined || name === '' ? undefined : site.confluence.people.find(name);
}

/** Sets who looks at the site with this browser. */
export function setViewer(context: Context, person: Person | undefined): void {
  setCookie(context, COOKIE, person?.accountId ?? '', { httpOnly: true, sameSite: 'Strict', path: '/' });
}

/**
 * Who makes a REST request: basic auth first, then the browser's viewer, else nobody who is known.
 * @throws UnknownPersonError when basic auth names nobody of this site.
 */
export function callerOf(context: Context, site: Site): Person | undefined {
  const name = basicUser(context.req.header('authorization'));
  if (name === undefined) return viewerOf(context, site);
  const person = site.confluence.people.find(name);
  if (person === undefined)
    throw new UnknownPersonError(
      `There is no person ${name.slice(0, 100)} on this site; use a short name such as admin.`,
    );
  return person;
}
