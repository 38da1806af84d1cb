import { useEffect, useSyncExternalStore } from 'react';
import { useSurface } from '../surface/surface-context';
import { formerUser } from './person';
import { people } from './person-directory';

export interface ShownPerson {
  /** Empty while it is not known yet. */
  name: string;
  picture: string | undefined;
}

/** Name and picture of an account, looked up when first shown. */
export function usePerson(accountId: string | null): ShownPerson {
  const { siteUrl } = useSurface();
  const known = useSyncExternalStore(people.subscribe, () => (accountId === null ? undefined : people.find(accountId)));
  useEffect(() => {
    if (accountId !== null) people.request([accountId]);
  }, [accountId]);
  if (known === undefined) return { name: '', picture: undefined };
  if (known === null) return { name: formerUser, picture: undefined };
  return { name: known.name, picture: resolvePicture(known.picture, siteUrl) };
}

/** Confluence gives pictures as paths on the site. */
export function resolvePicture(picture: string | null, siteUrl: string): string | undefined {
  if (picture === null) return undefined;
  return URL.canParse(picture, siteUrl) ? new URL(picture, siteUrl).href : undefined;
}
