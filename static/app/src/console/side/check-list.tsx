import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { CheckResult } from '../../../../../src/domain/rules/rule';
import { CheckAbout } from '../../shared/checks/check-about';
import { CheckGroupRow } from '../../shared/checks/check-group-row';
import { CheckSign } from '../../shared/checks/check-sign';
import rowClasses from '../../shared/checks/checks.module.css';
import { groupChecks } from '../../shared/checks/group-checks';
import { sectionLabels } from '../../shared/words/labels';
import { goToCheck } from '../go-to-check';
import type { Desk } from '../use-desk';
import classes from '../console.module.css';

const AcceptForm = lazy(() => import('../../shared/checks/accept-form'));

interface CheckListProps {
  desk: Desk;
  checks: readonly CheckResult[];
  /** What the server is told to check again before a warning is accepted. */
  prepare: () => Promise<AcceptanceGround>;
  /** Called before a check leads to its place. */
  onGo?: () => void;
}

export interface AcceptanceGround {
  draftVersion: number | null;
  choices: Record<string, 'mine' | 'theirs' | 'both'>;
}

/** What is left to mend or to accept, each with the way to its place. */
export function CheckList({ checks, ...props }: CheckListProps): ReactNode {
  const draw = (check: CheckResult): ReactNode => <CheckItem key={check.key} check={check} {...props} />;
  return (
    <ul className={rowClasses['rows']}>
      {groupChecks(checks).map(({ rule, checks: found }) =>
        found.length === 1 ? (
          found.map(draw)
        ) : (
          <CheckGroupRow key={`${rule} ${found[0]?.grade ?? ''}`} group={{ rule, checks: found }}>
            {draw}
          </CheckGroupRow>
        ),
      )}
    </ul>
  );
}

function CheckItem({ check, desk, prepare, onGo }: Omit<CheckListProps, 'checks'> & { check: CheckResult }): ReactNode {
  const [isAccepting, setAccepting] = useState(false);
  const { view, onView, notesDesk } = desk;
  const { section, pageId } = check.at;
  const mayAccept = check.grade === 'warning' && view.abilities.moderate;
  const go = (): void => {
    onGo?.();
    goToCheck(check, desk);
  };
  return (
    <li className={classes['check']}>
      <span className={rowClasses['sign']}>
        <CheckSign grade={check.grade} />
      </span>
      <div className={rowClasses['words']}>
        <p className={rowClasses['message']}>{check.message}</p>
        <p className={rowClasses['mend']}>{check.mend}</p>
        <CheckAbout check={check} timeline={notesDesk.draft.timeline} />
        {isAccepting && (
          <Suspense fallback={null}>
            <AcceptForm
              {...{ check, view, onView, prepare }}
              onAccepted={() => setAccepting(false)}
              onCancel={() => setAccepting(false)}
            />
          </Suspense>
        )}
        <div className={classes['checkActions']}>
          {section !== 'elsewhere' && (
            <Button appearance="subtle" spacing="compact" onClick={go}>
              {pageId === undefined ? `Go to ${sectionLabels[section]}` : 'Show what is open'}
            </Button>
          )}
          {mayAccept && !isAccepting && (
            <Button appearance="subtle" spacing="compact" onClick={() => setAccepting(true)}>
              Accept
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
