import type { ActionItemStatus } from '../../../../../src/domain/action-item';
import { needOfStep, type Said } from '../../../../../src/domain/item-life';

/** What somebody is asked for before an item takes a step. */
export type AskedStep = 'drop' | 'reopen' | 'verify';

interface StepWords {
  title: string;
  question: string;
  /** Said when the answer is empty. */
  missing: string;
  submit: string;
}

export const stepWords: Readonly<Record<AskedStep, StepWords>> = {
  drop: {
    title: 'Drop this action item',
    question: 'Why will it not be done?',
    missing: 'Say why it will not be done.',
    submit: 'Drop it',
  },
  reopen: {
    title: 'Open it again',
    question: 'Why is it opened again?',
    missing: 'Say what is still to be done.',
    submit: 'Open again',
  },
  verify: {
    title: 'Did it work?',
    question: 'How was that seen?',
    missing: 'Say how anybody can see that it worked.',
    submit: 'It worked',
  },
};

/** What is to be asked first; null for a step that asks for nothing, and for what is no step. */
export function askedOf(from: ActionItemStatus, to: ActionItemStatus): AskedStep | null {
  const need = needOfStep(from, to);
  if (need === 'verification') return 'verify';
  if (need !== 'reason') return null;
  return to === 'wont_do' ? 'drop' : 'reopen';
}

/** An answer as it stands in the fields. */
export interface StepAnswer {
  step: AskedStep;
  text: string;
  /** Who saw it work; asked when verifying. */
  byId: string | null;
}

/** What is said along with the step, or the sentence that asks for what is missing. */
export function sayStep({ step, text, byId }: StepAnswer): { said: Said } | { missing: string } {
  const words = text.trim();
  if (words === '') return { missing: stepWords[step].missing };
  if (step !== 'verify') return { said: { reason: words, verification: null } };
  if (byId === null) return { missing: 'Say who saw it.' };
  return { said: { reason: '', verification: { how: words, byId } } };
}
