import { lazy, Suspense, useCallback, type ReactNode } from 'react';
import type { SpaceSettingsView } from '../../../../src/contract/views';
import { ask } from '../shared/bridge/backend';
import { ProblemMessage } from '../shared/surface/problem-message';
import { useLoaded } from '../shared/surface/use-loaded';
import { SettingsSkeleton } from './settings-skeleton';

const SettingsForm = lazy(() => import('./settings-form'));

/** The settings of one space, from the space or from the settings of the site. */
export function SettingsOfSpace({ spaceId }: { spaceId: string }): ReactNode {
  const load = useCallback(() => ask('loadSettings', { spaceId }), [spaceId]);
  const { state, reload, replace } = useLoaded<SpaceSettingsView>(load);
  if (state.status === 'loading') return <SettingsSkeleton />;
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={reload} />;
  return (
    <Suspense fallback={<SettingsSkeleton />}>
      <SettingsForm view={state.value} onView={replace} />
    </Suspense>
  );
}
