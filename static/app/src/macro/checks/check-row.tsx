import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import type { CheckResult } from '../../../../../src/domain/rules/rule';
import { CheckSign } from '../../shared/checks/check-sign';
import { CheckAbout } from '../../shared/checks/check-about';
import { CheckPlace } from './check-place';
import classes from '../../shared/checks/checks.module.css';

const AcceptForm = lazy(() => import('../../shared/checks/accept-form'));

interface CheckRowProps {
  check: CheckResult;
  view: PostMortemView;
  onView: (view: PostMortemView) => void;
  onAccepted: () => void;
  onDetails?: (() => void) | undefined;
}

/** One check: what is wrong, how to mend it, the way there, and for the moderator a way to live with it. */
export function CheckRow({ check, view, onView, onAccepted, onDetails }: CheckRowProps): ReactNode {
  const [accepting, setAccepting] = useState<'not asked' | 'asked' | 'cancelled'>('not asked');
  const isAccepting = accepting === 'asked';
  const mayAccept = check.grade === 'warning' && view.abilities.moderate && view.postMortem.publication === null;
  return (
    <li className={classes['row']}>
      <span className={classes['sign']}>
        <CheckSign grade={check.grade} />
      </span>
      <div className={classes['words']}>
        <p className={classes['message']}>{check.message}</p>
        <p className={classes['mend']}>{check.mend}</p>
        <CheckAbout check={check} timeline={view.basis?.subject.document.timeline ?? []} />
        {isAccepting && (
          <Suspense fallback={null}>
            <AcceptForm {...{ check, view, onView, onAccepted }} onCancel={() => setAccepting('cancelled')} />
          </Suspense>
        )}
      </div>
      <div className={classes['actions']}>
        {onDetails !== undefined && <CheckPlace check={check} view={view} onDetails={onDetails} />}
        {mayAccept && !isAccepting && (
          <Button
            appearance="subtle"
            spacing="compact"
            autoFocus={accepting === 'cancelled'}
            onClick={() => setAccepting('asked')}
          >
            Accept
          </Button>
        )}
      </div>
    </li>
  );
}
