import { LinkButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import AppsIcon from '@atlaskit/icon/core/apps';
import SettingsIcon from '@atlaskit/icon/core/settings';
import type { ReactNode } from 'react';
import { isPlainClick, SiteLink } from '../navigation/site-link';
import { navigate } from '../navigation/location';
import { paths, type Route } from '../navigation/routes';
import type { Permitted } from '../rest/operations';
import type { Space } from '../rest/spaces';
import { useSession } from '../session/session';
import { PageTree } from './page-tree';

interface SideNavigationProps {
  space: Space;
  route: Route;
  permitted: Permitted;
}

/** What a space offers: its pages, the app's pages, and settings for those who administer it. */
export function SideNavigation({ space, route, permitted }: SideNavigationProps) {
  const { modules } = useSession();
  const createPath = paths.create(space.key, route.name === 'page' ? route.id : (space.homepageId ?? undefined));
  return (
    <nav className="side-navigation" aria-label={`Space ${space.name}`}>
      <SiteLink
        href={paths.space(space.key)}
        className="side-space"
        aria-current={route.name === 'space' ? 'page' : undefined}
      >
        <span className="side-space-mark" aria-hidden="true">
          {space.name.slice(0, 1)}
        </span>
        {space.name}
      </SiteLink>
      {permitted('create', 'page') ? (
        <LinkButton
          href={createPath}
          iconBefore={AddIcon}
          shouldFitContainer
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            navigate(createPath);
          }}
        >
          Create page
        </LinkButton>
      ) : null}
      <SideGroup title="Pages">
        <PageTree space={space} openPageId={route.id} />
      </SideGroup>
      {modules.spacePages.length === 0 ? null : (
        <SideGroup title="Apps">
          <ul className="side-list">
            {modules.spacePages.map(({ key, title }) => (
              <li key={key}>
                <SideLink
                  href={paths.spaceApp(space.key, key)}
                  icon={<AppsIcon label="" size="small" />}
                  isCurrent={route.moduleKey === key}
                >
                  {title}
                </SideLink>
              </li>
            ))}
          </ul>
        </SideGroup>
      )}
      {permitted('administer', 'space') ? (
        <SideLink
          href={paths.spaceSettings(space.key)}
          icon={<SettingsIcon label="" size="small" />}
          isCurrent={route.name === 'spaceSettings' || route.name === 'spaceSettingsApp'}
        >
          Space settings
        </SideLink>
      ) : null}
    </nav>
  );
}

function SideGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="side-group">
      <h2 className="side-heading">{title}</h2>
      {children}
    </section>
  );
}

function SideLink({
  href,
  icon,
  isCurrent,
  children,
}: {
  href: string;
  icon: ReactNode;
  isCurrent: boolean;
  children: ReactNode;
}) {
  return (
    <SiteLink href={href} className="side-link" aria-current={isCurrent ? 'page' : undefined}>
      {icon}
      <span>{children}</span>
    </SiteLink>
  );
}
