import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Site } from '../create-site';
import type { Person } from '../people';

const COOKIE = 'viewer';

/** Basic auth names somebody whom the site does not know. */
export class UnknownPersonError extends Error {
  override readonly name = 'UnknownPersonError';
}

/**
 * What may be the user name of basic auth; any password will do. Account ids have a colon themselves and passwords may,
 * so both the first and the last colon may be the border.
 */
function basicUsers(header: string | undefined): string[] | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  return [pair.lastIndexOf(':'), pair.indexOf(':')].map((border) => pair.slice(0, Math.max(0, border)));
}

/** A user name: an account id, a short name, or a short name written as an address of mail, which some clients insist on. */
function findByUserName(site: Site, name: string): Person | undefined {
  return site.confluence.people.find(name) ?? site.confluence.people.find(name.replace(/@[^@]*$/, ''));
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

/** A browser that comes for the first time looks as the admin; whoever then chooses nobody stays nobody. */
export function welcome(context: Context, site: Site): void {
  if (getCookie(context, COOKIE) === undefined) setViewer(context, site.person('admin'));
}

/**
 * Who makes a REST request: basic auth first, then the browser's viewer, else nobody who is known.
 * @throws UnknownPersonError when basic auth names nobody of this site.
 */
export function callerOf(context: Context, site: Site): Person | undefined {
  const names = basicUsers(context.req.header('authorization'));
  if (names === undefined) return viewerOf(context, site);
  const person = names.map((name) => findByUserName(site, name)).find((found) => found !== undefined);
  if (person !== undefined) return person;
  throw new UnknownPersonError('Basic auth names nobody on this site; use a short name such as admin.');
}
