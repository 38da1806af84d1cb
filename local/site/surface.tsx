import { useEffect, type ReactNode } from 'react';
import { SpaceLayout } from './chrome/space-layout';
import { useSiteLocation } from './navigation/location';
import { matchRoute, type Route, type RouteName } from './navigation/routes';
import { PageById } from './pages/page-by-id';
import { PageCreate } from './pages/page-create';
import { PageEdit } from './pages/page-edit';
import { PageView } from './pages/page-view';
import type { Space } from './rest/spaces';
import { useSession } from './session/session';
import { AppSurface } from './spaces/app-surface';
import { SpaceHome } from './spaces/space-home';
import { SpaceList } from './spaces/space-list';
import { SpaceSettings } from './spaces/space-settings';
import { SiteMessage } from './states/site-message';

type InSpace = (space: Space, route: Route) => ReactNode;

/** Surfaces that belong to a space, shown beside its navigation. */
const IN_SPACE: Partial<Record<RouteName, InSpace>> = {
  space: (space) => <SpaceHome space={space} />,
  create: (space) => <PageCreate space={space} />,
  page: (space, { id }) => <PageView key={id} space={space} id={id} />,
  spaceApp: (space, { moduleKey }) => (
    <AppSurface key={moduleKey} space={space} moduleKey={moduleKey} place="spacePages" />
  ),
  spaceSettings: (space) => <SpaceSettings space={space} />,
  spaceSettingsApp: (space, { moduleKey }) => (
    <AppSurface key={moduleKey} space={space} moduleKey={moduleKey} place="spaceSettings" />
  ),
};

/** What the address asks for. */
export function Surface() {
  const { pathname, search } = useSiteLocation();
  const { viewer } = useSession();
  const route = matchRoute(pathname);
  useEffect(() => {
    document.title = 'Confluence, local';
  }, [pathname]);
  if (route === undefined)
    return <SiteMessage title="There is no such page" text="The address does not name anything on this site." />;
  if (route.name === 'spaces') return <SpaceList />;
  if (route.name === 'pageById') return <PageById query={new URLSearchParams(search)} />;
  const who = viewer?.accountId ?? 'anonymous';
  if (route.name === 'edit') return <PageEdit key={`${route.id} ${who}`} spaceKey={route.key} id={route.id} />;
  const show = IN_SPACE[route.name];
  return (
    <SpaceLayout key={`${route.key} ${who}`} spaceKey={route.key} route={route}>
      {(space) => show?.(space, route)}
    </SpaceLayout>
  );
}
