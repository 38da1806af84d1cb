import { IconButton } from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import type { ReactNode } from 'react';
import type { ItemControlProps } from './item-controls';
import classes from './items.module.css';
import { ItemTitle } from './item-words';

interface ItemUnfoldProps extends ItemControlProps {
  isOpen: boolean;
  onToggle: () => void;
}

/** The title of an item in a list, which unfolds to all that is said of it (`item-details`). */
export function ItemUnfold({ isOpen, onToggle, ...control }: ItemUnfoldProps): ReactNode {
  return (
    <span className={classes['unfold']}>
      <IconButton
        icon={isOpen ? ChevronDownIcon : ChevronRightIcon}
        label={`Details of “${control.item.title}”`}
        aria-expanded={isOpen}
        appearance="subtle"
        spacing="compact"
        onClick={onToggle}
      />
      <ItemTitle {...control} />
    </span>
  );
}
