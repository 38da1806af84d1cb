import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Repeat } from '../../../../../src/contract/figure-views';
import { PageLink } from '../pages/page-link';
import { PersonLabel } from '../people/person-label';
import { FoldedList } from '../surface/folded-list';
import { When } from '../time/when';
import classes from './repeats.module.css';

interface DismissedRepeatsProps {
  others: readonly Repeat[];
  pageZone: string;
  opensTab: boolean;
  onRestore: (repeat: Repeat) => void;
}

/** Those of which somebody said that they are another matter, folded: who said so, and the way back. */
export function DismissedRepeats({ others, pageZone, opensTab, onRestore }: DismissedRepeatsProps): ReactNode {
  return (
    <FoldedList label={`Not the same (${others.length})`} className={classes['rows']}>
      {others.map((repeat) => (
        <li key={repeat.pageId} className={classes['head']}>
          <div className={classes['words']}>
            <PageLink pageId={repeat.pageId} title={repeat.title} opensTab={opensTab} />
            {repeat.dismissed !== null && (
              <p className={classes['by']}>
                <PersonLabel accountId={repeat.dismissed.byId} />
                <When instant={repeat.dismissed.at} pageZone={pageZone} />
              </p>
            )}
          </div>
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={`It is the same: ${repeat.title}`}
            onClick={() => onRestore(repeat)}
          >
            It is the same
          </Button>
        </li>
      ))}
    </FoldedList>
  );
}
