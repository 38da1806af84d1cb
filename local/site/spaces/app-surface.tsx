import { useEffect, useMemo } from 'react';
import { AppFrame } from '../frames/app-frame';
import { createSiteRoute } from '../frames/site-route';
import { paths } from '../navigation/routes';
import type { Space } from '../rest/spaces';
import { useSession } from '../session/session';
import { SiteMessage } from '../states/site-message';

const PLACES = {
  spacePages: { type: 'confluence:spacePage', path: paths.spaceApp },
  spaceSettings: { type: 'confluence:spaceSettings', path: paths.spaceSettingsApp },
};

interface AppSurfaceProps {
  space: Space;
  moduleKey: string;
  place: keyof typeof PLACES;
}

/** A page of a space that is the app's: its resource over the full width, its history in the address bar. */
export function AppSurface({ space, moduleKey, place }: AppSurfaceProps) {
  const { modules, moment } = useSession();
  const { type, path } = PLACES[place];
  const module = modules[place].find(({ key }) => key === moduleKey);
  const route = useMemo(() => createSiteRoute(path(space.key, moduleKey)), [path, space.key, moduleKey]);
  const title = module?.title;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} - ${space.name} - Confluence, local`;
  }, [title, space.name]);
  if (module === undefined)
    return <SiteMessage title="There is no such app" text={`No installed app has a page named “${moduleKey}” here.`} />;
  const extension = { type, space: { id: space.id, key: space.key }, location: window.location.href };
  return (
    <div className="app-surface">
      <h1 className="visually-hidden">{module.title}</h1>
      <AppFrame
        key={moment}
        module={module}
        extension={extension}
        localId={`${type}/${moduleKey}`}
        sizing="content"
        route={route}
      />
    </div>
  );
}
