import { isSaid } from './said';
import type { RuleRow } from './rule';

export const conclusionRules: readonly RuleRow[] = [
  {
    id: 'conclusion.present',
    grade: 'warning',
    source: 'product description section 5',
    // The action items are repeated there by the app itself when the notes are published.
    check: ({ document }) =>
      document.sections.conclusion?.passages.some(({ text }) => isSaid(text)) === true
        ? []
        : [{ at: { section: 'conclusion' } }],
  },
];
