import Button from '@atlaskit/button/new';
import ArrowLeftIcon from '@atlaskit/icon/core/arrow-left';
import Heading from '@atlaskit/heading';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { SettingsOfSpace } from '../space-settings/settings-of-space';
import { SettingsSkeleton } from '../space-settings/settings-skeleton';
import classes from './global-settings.module.css';

const SiteOverviewPanel = lazy(() => import('./site-overview'));

/** The app's settings for the whole site: its spaces, and the settings of the one that is opened. */
export function GlobalSettingsSurface(): ReactNode {
  const [spaceId, setSpaceId] = useState<string | null>(null);
  return (
    <div className={classes['page']}>
      <Heading size="large" as="h1">
        Post-mortems
      </Heading>
      {spaceId === null ? (
        <Suspense fallback={<SettingsSkeleton />}>
          <SiteOverviewPanel onOpen={setSpaceId} />
        </Suspense>
      ) : (
        <>
          <div>
            <Button appearance="subtle" iconBefore={ArrowLeftIcon} onClick={() => setSpaceId(null)}>
              All spaces
            </Button>
          </div>
          <SettingsOfSpace spaceId={spaceId} />
        </>
      )}
    </div>
  );
}
