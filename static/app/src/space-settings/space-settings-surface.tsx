import Heading from '@atlaskit/heading';
import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { lazy, Suspense, useCallback, type ReactNode } from 'react';
import type { SpaceSettingsView } from '../../../../src/contract/views';
import { ask } from '../shared/bridge/backend';
import { ProblemMessage } from '../shared/surface/problem-message';
import { useSurface } from '../shared/surface/surface-context';
import { useLoaded } from '../shared/surface/use-loaded';
import classes from './settings.module.css';

const SettingsForm = lazy(() => import('./settings-form'));

/** The settings of a space. */
export function SpaceSettingsSurface(): ReactNode {
  const { spaceId } = useSurface();
  const load = useCallback(() => ask('loadSettings', { spaceId }), [spaceId]);
  const { state, reload, replace } = useLoaded<SpaceSettingsView>(load);
  return (
    <div className={classes['page']}>
      <Heading size="large" as="h1">
        Post-mortems
      </Heading>
      {state.status === 'loading' && <SettingsSkeleton />}
      {state.status === 'failed' && <ProblemMessage failure={state.failure} onRetry={reload} />}
      {state.status === 'ready' && (
        <Suspense fallback={<SettingsSkeleton />}>
          <SettingsForm view={state.value} onView={replace} />
        </Suspense>
      )}
    </div>
  );
}

function SettingsSkeleton(): ReactNode {
  return (
    <div className={classes['fields']} aria-busy="true">
      <VisuallyHidden role="status">Loading settings</VisuallyHidden>
      {['70%', '100%', '100%', '50%', '50%'].map((width, row) => (
        <Skeleton key={row} width={width} height="40px" isShimmering />
      ))}
    </div>
  );
}
