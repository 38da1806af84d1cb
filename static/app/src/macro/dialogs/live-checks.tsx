import type { ReactNode } from 'react';
import type { Acceptance } from '../../../../../src/domain/post-mortem';
import { grades, type CheckResult } from '../../../../../src/domain/rules/rule';
import { CheckSign } from '../../shared/checks/check-sign';
import classes from './dialogs.module.css';

interface LiveChecksProps {
  checks: readonly CheckResult[];
  acceptances: readonly Acceptance[];
  /** What is said when there is nothing left. */
  done: string;
}

/** What is left to mend in the fields above, as they stand now. */
export function LiveChecks({ checks, acceptances, done }: LiveChecksProps): ReactNode {
  const accepted = new Set(acceptances.map(({ resultKey }) => resultKey));
  const open = checks.filter(({ key }) => !accepted.has(key));
  return (
    <div role="status" className={classes['live']}>
      {open.length === 0 && <p>{done}</p>}
      <ul>
        {grades.flatMap((grade) =>
          open
            .filter((check) => check.grade === grade)
            .map((check) => (
              <li key={check.key}>
                <CheckSign grade={check.grade} />
                <span>{check.message}</span>
              </li>
            )),
        )}
      </ul>
    </div>
  );
}
