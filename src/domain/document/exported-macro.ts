import {
  bulletList,
  doc,
  listItem,
  mention,
  p,
  table,
  tableCell,
  tableHeader,
  tableRow,
  text,
} from '@atlaskit/adf-utils/builders';
import type { DocNode } from '@atlaskit/adf-schema';
import type { ActionItem } from '../action-item';
import type { Metric } from '../metrics';
import type { PostMortem } from '../post-mortem';
import { writtenDuration } from '../written-duration';

export interface ExportedPostMortem {
  postMortem: PostMortem;
  actionItems: readonly ActionItem[];
  metrics: readonly Metric[];
}

/** One sentence as a document. */
export function exportedSentence(sentence: string): DocNode {
  return doc(p(text(sentence)));
}

/** The macro as real content for exports: state, figures, accepted warnings, action items. */
export function exportedPostMortem({ postMortem, actionItems, metrics }: ExportedPostMortem): DocNode {
  const { severity } = postMortem.details;
  const state = postMortem.status.replace('_', ' ');
  const heading = severity === 0 ? `Post-mortem, ${state}` : `Post-mortem, SEV-${severity}, ${state}`;
  const figures = metrics.map(({ code, minutes }) => `${code} ${writtenDuration(minutes)}`).join(' · ');
  const accepted = postMortem.acceptances.map(({ reason }) => listItem([p(text(reason))]));
  return doc(
    p(text(heading)),
    ...(figures === '' ? [] : [p(text(figures))]),
    ...(accepted.length === 0 ? [] : [p(text('Accepted with reasons:')), bulletList(...accepted)]),
    actionItems.length === 0 ? p(text('No action items.')) : itemTable(actionItems),
  );
}

function itemTable(items: readonly ActionItem[]) {
  const header = ['Action item', 'Owner', 'Due', 'State'].map((label) => tableHeader({})(p(text(label))));
  return table(tableRow(header), ...items.map((item) => tableRow(cellsOf(item))));
}

function cellsOf({ title, ownerId, dueDate, status }: ActionItem) {
  const owner = ownerId === null ? p(text('nobody')) : p(mention({ id: ownerId, text: '' }));
  return [p(text(title)), owner, p(text(dueDate ?? 'none')), p(text(status.replace('_', ' ')))].map((cell) =>
    tableCell({})(cell),
  );
}
