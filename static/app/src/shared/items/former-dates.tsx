import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { ActionItem } from '../../../../../src/domain/action-item';
import PopupPanel from '../fields/popup-panel';
import { PersonLabel } from '../people/person-label';
import { useSurface } from '../surface/surface-context';
import { formatFullDate } from '../time/format-time';
import { When } from '../time/when';
import classes from './item-history.module.css';

interface FormerDatesProps {
  item: Pick<ActionItem, 'title' | 'formerDueDates' | 'timesRedated'>;
  onClose: () => void;
}

/** The dates that others took the place of, newest first, and who set those. */
export default function FormerDates({ item, onClose }: FormerDatesProps): ReactNode {
  const { locale, timeZone } = useSurface();
  const { formerDueDates, timesRedated, title } = item;
  const shown = formerDueDates.filter(({ dueDate }) => dueDate !== null).reverse();
  return (
    <PopupPanel label={`Former dates of ${title}`} onClose={onClose}>
      <Heading size="xsmall" as="div">
        Former dates
      </Heading>
      <ol className={classes['entries']}>
        {shown.map(({ dueDate, changedAt, changedById }) => (
          <li key={changedAt}>
            <span>{dueDate === null ? 'None' : formatFullDate(dueDate, locale)}</span>
            <span className={classes['by']}>
              until <When instant={changedAt} pageZone={timeZone} />
              <PersonLabel accountId={changedById} />
            </span>
          </li>
        ))}
      </ol>
      {timesRedated > shown.length && <p className={classes['quiet']}>Older ones are counted, and not kept.</p>}
    </PopupPanel>
  );
}
