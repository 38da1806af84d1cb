import { doc, p, strong, text } from '@atlaskit/adf-utils/builders';
import { filter } from '@atlaskit/adf-utils/traverse';
import type { DocNode } from '@atlaskit/adf-schema';
import type { ActionItem } from '../../action-item';
import type { Metric } from '../../metrics';
import type { PostMortem } from '../../post-mortem';
import type { CheckResult } from '../../rules/rule';
import { writtenDuration } from '../../written-duration';
import { exportedChecks } from './exported-checks';
import { exportedDetails, exportedPublication, exportedWaiver } from './exported-facts';
import { exportedItems } from './exported-items';
import { isDetailsTable } from '../owned-blocks';
import type { AdfDocument } from '../post-mortem-document';

export interface ExportedPostMortem {
  postMortem: PostMortem;
  actionItems: readonly ActionItem[];
  metrics: readonly Metric[];
  checks: readonly CheckResult[];
  /** Calendar date `YYYY-MM-DD` in the space's zone, for "overdue". */
  today: string;
}

/** One sentence as a document. */
export function exportedSentence(sentence: string): DocNode {
  return doc(p(text(sentence)));
}

/**
 * The macro as real content for exports: state, publication, figures, details and people, checks, action items. The rest of
 * the page is exported as it is, so nothing that it says itself is repeated: once the page has the app's table of key details,
 * they are left to it. Headings are the page's; titles here are bold lines.
 */
export function exportedPostMortem(view: ExportedPostMortem, page: AdfDocument): DocNode {
  const { postMortem, actionItems, metrics, checks, today } = view;
  const { timeZone, publication, acceptances } = postMortem;
  const figures = metrics.map(({ code, minutes }) => `${code} ${writtenDuration(minutes)}`).join(' · ');
  return doc(
    p(strong(stateOf(postMortem))),
    ...exportedWaiver(postMortem.waiver, timeZone),
    ...(postMortem.waiver === null ? exportedPublication(publication, timeZone) : []),
    ...(figures === '' ? [] : [p(text(figures))]),
    ...(holdsDetailsTable(page) ? [] : [exportedDetails(postMortem)]),
    ...exportedChecks(checks, acceptances, timeZone),
    p(strong('Action items')),
    exportedItems(actionItems, today),
  );
}

function holdsDetailsTable(page: AdfDocument): boolean {
  return filter(page, isDetailsTable).length > 0;
}

function stateOf({ details: { severity }, status }: PostMortem): string {
  const state = status.replace('_', ' ');
  return severity === 0 ? `Post-mortem, not graded yet, ${state}` : `Post-mortem, SEV-${severity}, ${state}`;
}
