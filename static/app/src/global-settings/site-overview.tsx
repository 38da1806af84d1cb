import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { useCallback, type ReactNode } from 'react';
import { ChoiceField } from '../shared/fields/choice-field';
import { ProblemMessage } from '../shared/surface/problem-message';
import { useLoaded } from '../shared/surface/use-loaded';
import { loadOverview, type SiteOverview } from './load-spaces';
import { SettingsSkeleton } from '../space-settings/settings-skeleton';
import { SpaceSteps } from './space-steps';
import classes from './global-settings.module.css';

interface OverviewProps {
  onOpen: (spaceId: string) => void;
}

/** Where post-mortems are kept, what is missing there, and the way to another space. */
export default function SiteOverviewPanel({ onOpen }: OverviewProps): ReactNode {
  const load = useCallback(() => loadOverview(), []);
  const { state, reload } = useLoaded<SiteOverview>(load);
  if (state.status === 'loading') return <SettingsSkeleton />;
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={reload} />;
  const { designated, spaces } = state.value;
  const others = spaces.filter(({ spaceId }) => !designated.some((one) => one.spaceId === spaceId));
  return (
    <>
      <Heading size="small" as="h2">
        Spaces with post-mortems
      </Heading>
      {designated.length === 0 ? (
        <p className={classes['quiet']}>
          None yet. Choose a space to begin with; what it needs is asked for step by step, and can be finished later.
        </p>
      ) : (
        designated.map((view) => <SpaceSteps key={view.spaceId} view={view} onOpen={() => onOpen(view.spaceId)} />)
      )}
      <ChoiceField
        label={designated.length === 0 ? 'Choose a space' : 'Set up another space'}
        value=""
        choices={others.map(({ spaceId, name }) => ({ value: spaceId, label: name }))}
        onChange={onOpen}
      />
      <SectionMessage title="Restricted pages">
        <p>
          The app does not see a page that is restricted to certain people. Its post-mortem opens for them all the same;
          follow-ups show a count of it and nothing else. For reminders and ticks there, add the app’s own user to those
          who may view and edit the page; follow-ups name it to nobody all the same.
        </p>
      </SectionMessage>
    </>
  );
}
