import { useEffect } from 'react';
import { navigate, useSiteLocation } from '../navigation/location';
import { readForgeAddress } from '../navigation/forge-address';
import { paths } from '../navigation/routes';
import type { Space } from '../rest/spaces';
import { useSession } from '../session/session';
import { AppSurface } from './app-surface';

interface AppPageProps {
  space: Space;
  /** As in the address: the module's key, or the app's id where it is an address as Forge has them. */
  moduleKey: string;
  rest: string;
}

/** A page of the app in a space, by this site's address of it or by Forge's. */
export function AppPage({ space, moduleKey, rest }: AppPageProps) {
  const { modules } = useSession();
  const { search, hash } = useSiteLocation();
  const named = moduleKey === modules.appId ? readForgeAddress(modules, rest) : undefined;
  const path = named && paths.spaceApp(space.key, named.moduleKey) + named.rest + search + hash;
  useEffect(() => {
    if (path !== undefined) navigate(path, { replace: true });
  }, [path]);
  return path === undefined ? <AppSurface space={space} moduleKey={moduleKey} place="spacePages" /> : null;
}
