import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState, type ReactNode } from 'react';
import { grades, type CheckResult } from '../../../../../src/domain/rules/rule';
import { CheckSign } from '../../shared/checks/check-sign';
import classes from './import.module.css';

const shownAtFirst = 8;

/** What the checks will say about the imported page, the gravest first. */
export function PreviewChecks({ checks }: { checks: readonly CheckResult[] }): ReactNode {
  const [showsAll, setShowsAll] = useState(false);
  const sorted = grades.flatMap((grade) => checks.filter((check) => check.grade === grade));
  return (
    <section>
      <Heading size="xsmall" as="h2">
        What the checks will say
      </Heading>
      {checks.length === 0 && <p className={classes['hint']}>Nothing to mend.</p>}
      <ul className={classes['checks']}>
        {sorted.slice(0, showsAll ? undefined : shownAtFirst).map((check) => (
          <li key={check.key}>
            <CheckSign grade={check.grade} />
            <span>{check.message}</span>
          </li>
        ))}
      </ul>
      {checks.length > shownAtFirst && (
        <div>
          <Button spacing="compact" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Show fewer' : `Show all ${checks.length}`}
          </Button>
        </div>
      )}
    </section>
  );
}
