import { SiteLink } from '../navigation/site-link';
import { paths } from '../navigation/routes';
import type { Space } from '../rest/spaces';
import { useSession } from '../session/session';

/** Settings of a space: here only those of the app. */
export function SpaceSettings({ space }: { space: Space }) {
  const { modules } = useSession();
  return (
    <div className="page-column">
      <h1 className="page-title">Space settings</h1>
      <h2>Apps</h2>
      {modules.spaceSettings.length === 0 ? <p>No app has settings for this space.</p> : null}
      <ul>
        {modules.spaceSettings.map(({ key, title }) => (
          <li key={key}>
            <SiteLink href={paths.spaceSettingsApp(space.key, key)}>{title}</SiteLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
