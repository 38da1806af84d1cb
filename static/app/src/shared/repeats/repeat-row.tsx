import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Repeat } from '../../../../../src/contract/figure-views';
import { explainMatch, sayDaysAgo } from '../../../../../src/domain/repeats/match-repeat';
import { PageLink } from '../pages/page-link';
import { LeftOpen } from './left-open';
import { sayBefore, sayLeftOpen } from './repeat-words';
import classes from './repeats.module.css';

interface RepeatRowProps {
  repeat: Repeat;
  /** Among those that are shown, the newest first. */
  index: number;
  /** `YYYY-MM-DD` */
  today: string;
  opensTab: boolean;
  /** Null for who may not say so. */
  onDismiss: (() => void) | null;
}

/** One earlier post-mortem: when, what it left open, and why it counts as the same. */
export function RepeatRow({ repeat, index, today, opensTab, onDismiss }: RepeatRowProps): ReactNode {
  const { pageId, title, match, days, openItems } = repeat;
  return (
    <li className={classes['row']}>
      <div className={classes['head']}>
        <div className={classes['words']}>
          <p>
            {sayBefore(index)}: “
            <PageLink {...{ pageId, title, opensTab }} />” {sayDaysAgo(days)} {sayLeftOpen(openItems.length)}
          </p>
          <p className={classes['quiet']}>
            <bdi>{explainMatch(match)}</bdi>
          </p>
        </div>
        {onDismiss !== null && (
          <Button appearance="subtle" spacing="compact" aria-label={`Not the same: ${title}`} onClick={onDismiss}>
            Not the same
          </Button>
        )}
      </div>
      <LeftOpen items={openItems} today={today} />
    </li>
  );
}
