import { IconButton } from '@atlaskit/button/new';
import ThemeIcon from '@atlaskit/icon/core/theme';
import { CostButton } from '../costs/cost-button';
import { SiteLink } from '../navigation/site-link';
import { paths } from '../navigation/routes';
import { chooseColorMode, useColorMode } from '../session/theme';
import { ClockMenu } from './clock-menu';
import { PeopleMenu } from './people-menu';

/** The bar at the top of every surface. */
export function TopBar() {
  const mode = useColorMode();
  const other = mode === 'dark' ? 'light' : 'dark';
  return (
    <header className="top-bar">
      <SiteLink href={paths.spaces} className="top-bar-name">
        <span className="top-bar-mark" aria-hidden="true" />
        Confluence
        <span className="top-bar-local">local</span>
      </SiteLink>
      <nav aria-label="Site" className="top-bar-links">
        <SiteLink href={paths.spaces}>Spaces</SiteLink>
        <SiteLink href={paths.slack}>Slack</SiteLink>
      </nav>
      <div className="top-bar-tools">
        <ClockMenu />
        <CostButton />
        <IconButton
          icon={ThemeIcon}
          label={`Switch to the ${other} theme`}
          appearance="subtle"
          onClick={() => chooseColorMode(other)}
        />
        <PeopleMenu />
      </div>
    </header>
  );
}
