import { useMemo } from 'react';
import { AppFrame } from '../frames/app-frame';
import { createSiteRoute } from '../frames/site-route';
import { paths } from '../navigation/routes';
import { useSession } from '../session/session';
import { SiteMessage } from '../states/site-message';

/** The app's page among the settings of the whole site. */
export function GlobalSettings({ moduleKey }: { moduleKey: string }) {
  const { modules, moment } = useSession();
  const module = modules.globalSettings.find(({ key }) => key === moduleKey);
  const route = useMemo(() => createSiteRoute(paths.globalSettings(moduleKey)), [moduleKey]);
  if (module === undefined)
    return <SiteMessage title="There is no such app" text={`No installed app has settings named “${moduleKey}”.`} />;
  return (
    <div className="app-surface">
      <h1 className="visually-hidden">{module.title}</h1>
      <AppFrame
        key={moment}
        module={module}
        extension={{ type: 'confluence:globalSettings', location: window.location.href }}
        localId={`confluence:globalSettings/${moduleKey}`}
        sizing="content"
        route={route}
      />
    </div>
  );
}
