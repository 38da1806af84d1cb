import { useState } from 'react';
import type { ActionItem, ActionItemStatus } from '../../../../../src/domain/action-item';
import type { Said } from '../../../../../src/domain/item-life';
import type { ItemChange } from './item-change';
import { askedOf } from './step-words';

/** Taking steps in the life of an item: at once, or after what the step asks for was answered. */
export interface Steps {
  /** The step that waits for an answer; null when none does. */
  waiting: ActionItemStatus | null;
  take: (to: ActionItemStatus) => void;
  answer: (to: ActionItemStatus, said: Said) => void;
  cancel: () => void;
}

export type ChangeItem = (change: ItemChange, said?: Said) => void;

export function useSteps({ status }: Pick<ActionItem, 'status'>, onChange: ChangeItem): Steps {
  const [waiting, wait] = useState<ActionItemStatus | null>(null);
  return {
    // Somebody else may have taken the step meanwhile, or one after which it is none.
    waiting: waiting !== null && askedOf(status, waiting) !== null ? waiting : null,
    take: (to) => (askedOf(status, to) === null ? onChange({ status: to }) : wait(to)),
    answer: (to, said) => {
      wait(null);
      onChange({ status: to }, said);
    },
    cancel: () => wait(null),
  };
}
