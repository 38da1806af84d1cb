import Button from '@atlaskit/button/new';
import Skeleton from '@atlaskit/skeleton';
import { useState, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import { ProblemMessage } from '../surface/problem-message';
import { useSurface } from '../surface/surface-context';
import { FactForm } from './fact-form';
import { FactRow } from './fact-row';
import classes from './facts.module.css';
import { useFacts } from './use-facts';

interface FactListProps {
  view: Pick<PostMortemView, 'postMortem' | 'abilities'>;
  /** Begins with an empty form. */
  isAdding: boolean;
  /** Another number of assumptions is open. */
  onAssumptions?: () => void;
}

/** What participants wrote down, in the order in which it happened, and a form for more. For who may edit the page. */
export default function FactList({ view, isAdding: startsAdding, onAssumptions }: FactListProps): ReactNode {
  const { postMortem, abilities } = view;
  const { accountId } = useSurface();
  const ledger = useFacts(postMortem.pageId, onAssumptions);
  const [isAdding, setAdding] = useState(startsAdding);
  const [added, setAdded] = useState(0);
  const { state, reload } = ledger;
  const { timeZone } = postMortem;
  if (state.status === 'loading') return <Skeleton width="100%" height="64px" isShimmering />;
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={reload} />;
  const facts = state.value;
  return (
    <div className={classes['list']}>
      {facts.length === 0 && !isAdding && (
        <p className={classes['quiet']}>
          Nobody wrote down a fact yet. Say what you saw and when while memory is fresh; who edits the page can read it.
        </p>
      )}
      {facts.length > 0 && (
        <ul className={classes['facts']} aria-label="Facts">
          {facts.map((fact) => (
            <FactRow
              key={fact.id}
              {...{ fact, ledger, timeZone }}
              mayChange={fact.byId === accountId || abilities.moderate}
              moderate={abilities.moderate}
            />
          ))}
        </ul>
      )}
      {isAdding ? (
        <FactForm
          key={added}
          timeZone={timeZone}
          onSubmit={(content, operationId) => ledger.add(operationId, content)}
          onDone={() => {
            setAdded(added + 1);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div className={classes['actions']}>
          <Button onClick={() => setAdding(true)}>Add a fact</Button>
          <span role="status" className={classes['quiet']}>
            {added > 0 && 'The fact is written down.'}
          </span>
        </div>
      )}
    </div>
  );
}
