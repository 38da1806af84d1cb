import { getPage } from '../rest/pages';

/** The title of the page of this site that an address names; undefined for any other address. */
export async function findPageTitle(url: string): Promise<string | undefined> {
  if (!URL.canParse(url, window.location.href)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url, window.location.href);
  const isHere = hostname === window.location.hostname || hostname === 'localhost' || url.startsWith('/');
  const id = /\/wiki\/spaces\/[^/]+\/pages\/(\d+)/.exec(pathname)?.[1] ?? searchParams.get('pageId');
  return isHere && id ? (await getPage(id)).title : undefined;
}
