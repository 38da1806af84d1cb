import { useState, type ReactNode } from 'react';
import type { Route } from '../navigation/routes';
import { readPermissions, type Permitted } from '../rest/operations';
import { getSpace, type Space } from '../rest/spaces';
import { useSession } from '../session/session';
import { useLoaded } from '../session/use-loaded';
import { FailureState } from '../states/failure-state';
import { LoadingState } from '../states/loading-state';
import { Main } from './main';
import { SideNavigation } from './side-navigation';
import Button from '@atlaskit/button/new';
import MenuIcon from '@atlaskit/icon/core/menu';

interface SpaceLayoutProps {
  spaceKey: string;
  route: Route;
  children: (space: Space) => ReactNode;
}

/** A space: its navigation at the side (behind a button where there is no room), the surface beside it. */
export function SpaceLayout({ spaceKey, route, children }: SpaceLayoutProps) {
  const { viewer } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const [loaded, reload] = useLoaded(`${viewer?.accountId} ${spaceKey}`, () => loadSpace(spaceKey));
  if (loaded.state === 'loading')
    return (
      <Main>
        <LoadingState label="Loading the space" />
      </Main>
    );
  if (loaded.state === 'failed')
    return (
      <Main>
        <FailureState error={loaded.error} onRetry={reload} />
      </Main>
    );
  const { space, permitted } = loaded.value;
  return (
    <div className="space-layout">
      <div className="space-menu-button">
        <Button iconBefore={MenuIcon} appearance="subtle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {space.name}
        </Button>
      </div>
      <div className="space-side" data-open={isOpen} onClick={() => setIsOpen(false)}>
        <SideNavigation space={space} route={route} permitted={permitted} />
      </div>
      <Main className="space-main">{children(space)}</Main>
    </div>
  );
}

async function loadSpace(key: string): Promise<{ space: Space; permitted: Permitted }> {
  const space = await getSpace(key);
  return { space, permitted: await readPermissions('space', space.id) };
}
