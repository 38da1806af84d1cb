import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { lazy, Suspense, useCallback, type ReactNode } from 'react';
import type { MacroView, PostMortemView } from '../../../../src/contract/views';
import { PanelSkeleton } from '../shared/surface/panel-skeleton';
import { ask } from '../shared/bridge/backend';
import { closeDialog } from '../shared/bridge/dialogs';
import { reloadPage } from '../shared/bridge/navigation';
import { ProblemMessage } from '../shared/surface/problem-message';
import { useSurface } from '../shared/surface/surface-context';
import { SurfaceProblem } from '../shared/surface/surface-problem';
import { useLoaded } from '../shared/surface/use-loaded';
import classes from './page-action.module.css';

const FactList = lazy(() => import('../shared/facts/fact-list'));
const StartPanel = lazy(() => import('../shared/start/start-panel'));

/** From the menu of a page: write down a fact where there is a post-mortem, start one where there is none. */
export function PageActionSurface(): ReactNode {
  const { pageId } = useSurface();
  const load = useCallback(() => ask('openMacro', { pageId }), [pageId]);
  const { state, reload } = useLoaded<MacroView>(load);
  if (state.status === 'loading') return <PanelSkeleton />;
  if (state.status === 'failed') return <SurfaceProblem failure={state.failure} onRetry={reload} />;
  return (
    <main className={classes['surface']}>
      <Suspense fallback={<PanelSkeleton />}>
        <Offer opened={state.value} />
      </Suspense>
      <div className={classes['close']}>
        <Button appearance="subtle" onClick={() => closeDialog(false)}>
          Close
        </Button>
      </div>
    </main>
  );
}

function Offer({ opened }: { opened: MacroView }): ReactNode {
  if (opened.kind === 'post-mortem') return <Facts view={opened.view} />;
  return opened.kind === 'shown-above' ? null : <StartPanel opened={opened} onChanged={reloadPage} />;
}

function Facts({ view }: { view: PostMortemView }): ReactNode {
  return (
    <>
      <Heading size="medium" as="h1">
        Facts
      </Heading>
      {view.abilities.edit ? (
        <FactList view={view} isAdding />
      ) : (
        <ProblemMessage failure={{ code: 'not-allowed', detail: { need: 'edit page' } }} />
      )}
    </>
  );
}
