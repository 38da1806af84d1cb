import { actionItemStatusNames } from '../../../../../src/domain/action-item';
import type { ActionItemKind, ActionItemStatus, OwnerProblem, Priority } from '../../../../../src/domain/action-item';
import type { SectionName } from '../../../../../src/domain/document/post-mortem-document';
import { sectionTitles } from '../../../../../src/domain/document/section-titles';
import type { Grade } from '../../../../../src/domain/rules/rule';
import type { CustomerImpact, PostMortemStatus, Severity } from '../../../../../src/domain/post-mortem';

export type LozengeTone = 'neutral' | 'information' | 'success' | 'warning' | 'danger' | 'discovery';

export const severityWords: Record<Severity, { label: string; tone: LozengeTone }> = {
  0: { label: 'Not graded', tone: 'neutral' },
  1: { label: 'SEV-1', tone: 'danger' },
  2: { label: 'SEV-2', tone: 'warning' },
  3: { label: 'SEV-3', tone: 'information' },
  4: { label: 'SEV-4', tone: 'neutral' },
};

export const postMortemStatusWords: Record<PostMortemStatus, { label: string; tone: LozengeTone }> = {
  draft: { label: 'Draft', tone: 'neutral' },
  in_review: { label: 'In review', tone: 'information' },
  published: { label: 'Published', tone: 'success' },
  closed: { label: 'Closed', tone: 'success' },
  waived: { label: 'Waived', tone: 'neutral' },
};

export const itemStatusWords: Record<ActionItemStatus, { label: string; tone: LozengeTone }> = {
  idea: { label: actionItemStatusNames.idea, tone: 'discovery' },
  open: { label: actionItemStatusNames.open, tone: 'neutral' },
  in_progress: { label: actionItemStatusNames.in_progress, tone: 'information' },
  done: { label: actionItemStatusNames.done, tone: 'success' },
  verified: { label: actionItemStatusNames.verified, tone: 'success' },
  wont_do: { label: actionItemStatusNames.wont_do, tone: 'neutral' },
};

export const itemKindLabels: Record<ActionItemKind, string> = {
  none: 'Kind',
  prevent: 'Prevent',
  mitigate: 'Mitigate',
  detect: 'Detect',
  process: 'Process',
};

/** Whoever left is called “Former user” already; what follows from it is said here. */
export const ownerProblemWords: Record<OwnerProblem, string> = {
  left: 'Needs an owner',
  'cannot-see': 'Cannot see the page',
};

export const priorityLabels: Record<Priority, string> = {
  none: 'Priority',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** What each grade of a check asks of people. */
export const gradeWords: Record<Grade | 'off', { label: string; meaning: string; tone: LozengeTone }> = {
  error: { label: 'Error', meaning: 'blocks publishing', tone: 'danger' },
  warning: { label: 'Warning', meaning: 'wants a reason', tone: 'warning' },
  note: { label: 'Note', meaning: 'only informs', tone: 'information' },
  off: { label: 'Off', meaning: 'is not checked', tone: 'neutral' },
};

export const customerImpactLabels: Record<CustomerImpact, string> = {
  unknown: 'Not known yet',
  none: 'No',
  some: 'Yes',
};

/** Where people renamed a heading, the page's own is shown instead. */
export const sectionLabels: Record<SectionName | 'elsewhere', string> = { ...sectionTitles, elsewhere: 'the page' };
