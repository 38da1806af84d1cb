import type { ReactNode } from 'react';
import type { ItemControlProps } from './item-controls';
import classes from './items.module.css';
import ItemHistory from './item-history';
import { ItemWords } from './item-words';

interface ItemDetailsProps extends ItemControlProps {
  /** `YYYY-MM-DD` in the space's zone. */
  today: string;
}

/** What a list has no columns for: the words of an item, edited as on its page, and its history. */
export default function ItemDetails({ today, ...control }: ItemDetailsProps): ReactNode {
  return (
    <div className={classes['details']}>
      <ItemWords {...control} causes={[]} />
      <ItemHistory item={control.item} today={today} />
    </div>
  );
}
