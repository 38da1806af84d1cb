import Heading from '@atlaskit/heading';
import { useCallback, type ReactNode } from 'react';
import { SectionChange } from '../../shared/publication/section-change';
import { ask } from '../../shared/bridge/backend';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { useLoaded } from '../../shared/surface/use-loaded';
import classes from './dialogs.module.css';

/** What the page will say otherwise than when it was last published. */
export default function ChangesSince({ pageId }: { pageId: string }): ReactNode {
  const load = useCallback(() => ask('previewPublication', { pageId, draftVersion: null }), [pageId]);
  const { state, reload } = useLoaded(load);
  if (state.status === 'loading') return <p role="status">Comparing with the last publication …</p>;
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={reload} />;
  const { sincePublication } = state.value;
  if (sincePublication === null) return <p>The version that was last published is gone, so it cannot be compared.</p>;
  const changed = sincePublication.filter(({ change }) => change !== 'none');
  return (
    <section className={classes['changes']} aria-label="Changed since the last publication">
      <Heading size="xsmall" as="h2">
        Changed since the last publication
      </Heading>
      {changed.length === 0 && <p>Nothing.</p>}
      {changed.map((change) => (
        <SectionChange key={change.section ?? ''} change={change} />
      ))}
    </section>
  );
}
