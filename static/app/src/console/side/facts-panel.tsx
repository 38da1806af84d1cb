import Heading from '@atlaskit/heading';
import Skeleton from '@atlaskit/skeleton';
import { useCallback, type ReactNode } from 'react';
import { isOpenAssumption, type Fact } from '../../../../../src/domain/fact';
import { ask } from '../../shared/bridge/backend';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { useLoaded } from '../../shared/surface/use-loaded';
import classes from '../console.module.css';
import type { Desk } from '../use-desk';
import { FactRow } from './fact-row';

/**
 * What is still to be done with the facts: nobody said what became of them, or they are assumptions that are neither found out nor
 * accepted. Moving an assumption into the timeline does not make it known: the checks go on to ask for it, and so does this list.
 */
export function FactsPanel({ desk }: { desk: Desk }): ReactNode {
  const { pageId } = desk.view.postMortem;
  const load = useCallback(() => ask('listFacts', { pageId }), [pageId]);
  const { state, reload, replace } = useLoaded<readonly Fact[]>(load);
  const facts = state.status === 'ready' ? state.value : [];
  const take = (newest: Fact): void => replace(facts.map((fact) => (fact.id === newest.id ? newest : fact)));
  const open = facts.filter((fact) => fact.settlement === null || isOpenAssumption(fact));
  const settled = facts.length - open.length;
  return (
    <section aria-label="Facts" className={classes['panel']}>
      <div className={classes['panelHead']}>
        <Heading size="xsmall" as="h2">
          Facts
        </Heading>
        {state.status === 'ready' && (
          <span className={classes['quiet']}>
            {open.length} open{settled > 0 && `, ${settled} settled`}
          </span>
        )}
      </div>
      {state.status === 'loading' && <Skeleton width="100%" height="40px" isShimmering />}
      {state.status === 'failed' && <ProblemMessage failure={state.failure} onRetry={reload} />}
      {state.status === 'ready' && facts.length === 0 && (
        <p className={classes['quiet']}>Nobody wrote down a fact. Everyone who may edit the page can add one there.</p>
      )}
      {open.length > 0 && (
        <ul className={classes['entries']}>
          {open.map((fact) => (
            <FactRow key={fact.id} fact={fact} desk={desk} onSettled={take} />
          ))}
        </ul>
      )}
    </section>
  );
}
