import { SiteLink } from '../navigation/site-link';
import { paths } from '../navigation/routes';
import { listSpaces } from '../rest/spaces';
import { useSession } from '../session/session';
import { useLoaded } from '../session/use-loaded';
import { FailureState } from '../states/failure-state';
import { LoadingState } from '../states/loading-state';
import { ChoosePerson } from './choose-person';
import { SiteMessage } from '../states/site-message';

/** All spaces that the viewer may see. */
export function SpaceList() {
  const { viewer, modules } = useSession();
  const [loaded, reload] = useLoaded(`spaces ${viewer?.accountId}`, listSpaces);
  if (loaded.state === 'loading') return <LoadingState label="Loading spaces" />;
  if (loaded.state === 'failed') return <FailureState error={loaded.error} onRetry={reload} />;
  if (loaded.value.length === 0 && viewer === null) return <ChoosePerson />;
  if (loaded.value.length === 0) {
    return (
      <SiteMessage title="No spaces to see" text="This person may see none. Change who is looking at the top right." />
    );
  }
  return (
    <div className="space-list">
      <h1>Spaces</h1>
      <ul>
        {loaded.value.map(({ id, key, name }) => (
          <li key={id}>
            <SiteLink href={paths.space(key)} className="space-card">
              <span className="side-space-mark" aria-hidden="true">
                {name.slice(0, 1)}
              </span>
              <span>
                <strong>{name}</strong>
                <small>{key}</small>
              </span>
            </SiteLink>
          </li>
        ))}
      </ul>
      {modules.globalSettings.length === 0 ? null : <h2>Settings of apps</h2>}
      <ul>
        {modules.globalSettings.map(({ key, title }) => (
          <li key={key}>
            <SiteLink href={paths.globalSettings(key)}>{title}</SiteLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
