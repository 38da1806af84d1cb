import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState, type ReactNode } from 'react';
import type { TimelineEvent } from '../../../../../src/domain/document/post-mortem-document';
import { grades, type CheckResult } from '../../../../../src/domain/rules/rule';
import { CheckAbout } from '../../shared/checks/check-about';
import { CheckGroupRow } from '../../shared/checks/check-group-row';
import { CheckSign } from '../../shared/checks/check-sign';
import { groupChecks } from '../../shared/checks/group-checks';
import checkClasses from '../../shared/checks/checks.module.css';
import classes from './import.module.css';

const shownAtFirst = 8;

interface PreviewChecksProps {
  checks: readonly CheckResult[];
  /** Rows that the report tells. */
  timeline: readonly TimelineEvent[];
}

/** What the checks will say about the imported page, the gravest first, many of one kind folded. */
export function PreviewChecks({ checks, timeline }: PreviewChecksProps): ReactNode {
  const [showsAll, setShowsAll] = useState(false);
  const groups = grades.flatMap((grade) => groupChecks(checks.filter((check) => check.grade === grade)));
  const draw = (check: CheckResult): ReactNode => (
    <li key={check.key} className={checkClasses['row']}>
      <span className={checkClasses['sign']}>
        <CheckSign grade={check.grade} />
      </span>
      <div className={checkClasses['words']}>
        <p className={checkClasses['message']}>{check.message}</p>
        <CheckAbout check={check} timeline={timeline} />
      </div>
    </li>
  );
  return (
    <section aria-label="Checks">
      <Heading size="xsmall" as="h2">
        What the checks will say
      </Heading>
      <p role="status" className={classes['hint']}>
        {describeCounts(checks)}
      </p>
      <ul className={checkClasses['rows']}>
        {groups.slice(0, showsAll ? undefined : shownAtFirst).map((group) =>
          group.checks.length === 1 ? (
            group.checks.map(draw)
          ) : (
            <CheckGroupRow key={`${group.rule} ${group.checks[0]?.grade ?? ''}`} group={group}>
              {draw}
            </CheckGroupRow>
          ),
        )}
      </ul>
      {groups.length > shownAtFirst && (
        <div>
          <Button spacing="compact" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Show fewer' : `Show all ${checks.length}`}
          </Button>
        </div>
      )}
    </section>
  );
}

const countWords = { error: 'to mend', warning: 'to mend or accept', note: 'only to know' } as const;

function describeCounts(checks: readonly CheckResult[]): string {
  const counts = grades.map((grade) => ({ grade, count: checks.filter((check) => check.grade === grade).length }));
  const parts = counts.filter(({ count }) => count > 0).map(({ grade, count }) => `${count} ${countWords[grade]}`);
  return parts.join(', ') || 'Nothing to mend.';
}
