import type { FactCertainty, FactSettlement } from '../../../../../src/domain/fact';
import type { LozengeTone } from '../words/labels';

/** How sure its author is of a fact. */
export const certaintyWords: Record<FactCertainty, { label: string; meaning: string; tone: LozengeTone }> = {
  observed: { label: 'Observed', meaning: 'I saw it', tone: 'success' },
  inferred: { label: 'Inferred', meaning: 'it follows from what I saw', tone: 'information' },
  assumed: { label: 'Assumed', meaning: 'I think so', tone: 'warning' },
};

export const settlementLabels: Record<FactSettlement['kind'], string> = {
  resolved: 'Resolved',
  accepted: 'Accepted',
  moved: 'In the timeline',
};
