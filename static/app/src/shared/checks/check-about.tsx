import type { ReactNode } from 'react';
import type { TimelineEvent } from '../../../../../src/domain/document/post-mortem-document';
import type { CheckResult } from '../../../../../src/domain/rules/rule';
import classes from './checks.module.css';
import { findAbout } from './group-checks';

/** The words and rows to look for where the check leads. */
export function CheckAbout({ check, timeline }: { check: CheckResult; timeline: readonly TimelineEvent[] }): ReactNode {
  const about = findAbout(check, timeline);
  if (about.length === 0) return null;
  return (
    <ul className={classes['about']}>
      {about.map(({ where, words }) => (
        <li key={`${where} ${words}`}>
          {where !== '' && <bdi className={classes['where']}>{where}</bdi>}
          {words !== '' && (
            <q>
              <bdi>{words}</bdi>
            </q>
          )}
        </li>
      ))}
    </ul>
  );
}
