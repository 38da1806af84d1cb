import { useEffect, type ReactNode } from 'react';
import { Main } from './chrome/main';
import { SpaceLayout } from './chrome/space-layout';
import { useSiteLocation } from './navigation/location';
import { matchRoute, type Route, type RouteName } from './navigation/routes';
import { PageById } from './pages/page-by-id';
import { PageCreate } from './pages/page-create';
import { PageEdit } from './pages/page-edit';
import { PageView } from './pages/page-view';
import type { Space } from './rest/spaces';
import { useSession } from './session/session';
import { SlackChannel } from './slack/slack-channel';
import { AppPage } from './spaces/app-page';
import { AppSurface } from './spaces/app-surface';
import { GlobalSettings } from './spaces/global-settings';
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
  spaceApp: (space, { moduleKey, rest }) => <AppPage key={moduleKey} space={space} moduleKey={moduleKey} rest={rest} />,
  spaceSettings: (space) => <SpaceSettings space={space} />,
  spaceSettingsApp: (space, { moduleKey }) => (
    <AppSurface key={moduleKey} space={space} moduleKey={moduleKey} place="spaceSettings" />
  ),
};

/** Surfaces that have the whole width. */
const OUTSIDE_SPACES: Partial<Record<RouteName, (route: Route, query: URLSearchParams) => ReactNode>> = {
  slack: () => <SlackChannel />,
  spaces: () => <SpaceList />,
  pageById: (_route, query) => <PageById query={query} />,
  globalSettings: ({ moduleKey }) => <GlobalSettings moduleKey={moduleKey} />,
  edit: ({ key, id }) => <PageEdit spaceKey={key} id={id} />,
};

const NOWHERE = <SiteMessage title="There is no such page" text="The address does not name anything on this site." />;

/** What the address asks for. */
export function Surface() {
  const { pathname, search } = useSiteLocation();
  const { viewer } = useSession();
  const route = matchRoute(pathname);
  // Within a page of the app the address changes as the app likes, and the title is the app's.
  const place = route && [route.name, route.key, route.id, route.moduleKey].join(' ');
  useEffect(() => {
    document.title = 'Confluence, local';
  }, [place]);
  const who = viewer?.accountId ?? 'anonymous';
  if (route === undefined) return <Main>{NOWHERE}</Main>;
  const alone = OUTSIDE_SPACES[route.name]?.(route, new URLSearchParams(search));
  if (alone !== undefined) return <Main key={`${route.id} ${who}`}>{alone}</Main>;
  const show = IN_SPACE[route.name];
  return (
    <SpaceLayout key={`${route.key} ${who}`} spaceKey={route.key} route={route}>
      {(space) => show?.(space, route)}
    </SpaceLayout>
  );
}
