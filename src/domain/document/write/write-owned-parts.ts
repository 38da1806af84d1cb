import type { IncidentDetails } from '../../post-mortem';
import { conclusionBlocks } from '../items/action-item-nodes';
import { changed, headingPath, insert, lastPath } from './block-edits';
import type { BlockEdits } from './block-edits';
import { sameMeaning } from '../compare';
import { detailsTable } from './details-table';
import { findSections } from '../find-sections';
import type { FoundSections } from '../find-sections';
import { isConclusionLead } from '../owned-blocks';
import type { AdfDocument } from '../post-mortem-document';
import { timelineContext } from '../read-document';
import { readFoundTimeline } from '../timeline/read-timeline';
import { withTasks } from './write-tasks';
import type { OwnedTasks } from './write-tasks';

/** What the app is the home of, as it goes onto the page. */
export interface OwnedParts extends OwnedTasks {
  details: IncidentDetails;
  /** IANA zone of the page. */
  timeZone: string;
}

/**
 * Rewrites what the app owns on a page: the key details table, the app's own tasks, and the list of action items in the
 * conclusion. Everything else stays node for node. Parts whose section the page does not have are left out: add missing
 * sections first. Writing twice is writing once; a page that already says all of it is returned as it is.
 */
export function writeOwnedParts(page: AdfDocument, owned: OwnedParts): AdfDocument {
  const tasked = withTasks(page, owned);
  const found = findSections(tasked, owned.headings);
  const edits: BlockEdits = { replaced: new Map(), after: new Map() };
  editDetails(tasked, found, owned, edits);
  editConclusion(tasked, found, owned, edits);
  return changed(tasked, edits);
}

function editDetails(page: AdfDocument, found: FoundSections, owned: OwnedParts, edits: BlockEdits): void {
  const timeline = readFoundTimeline(found, timelineContext(found, owned)).map(({ event }) => event);
  const [present] = found.owned.detailsTables;
  const table = detailsTable({ ...owned, timeline }, present?.node);
  if (present === undefined) insert(page, headingPath(found, 'details'), [table], edits);
  else if (!sameMeaning(present.node, table)) edits.replaced.set(present.path.join('.'), [table]);
}

function editConclusion(page: AdfDocument, found: FoundSections, owned: OwnedParts, edits: BlockEdits): void {
  const wanted = conclusionBlocks(owned.actionItems);
  const present = found.owned.conclusion;
  const lead = present.find(({ node }) => isConclusionLead(node));
  const list = present.find(({ node }) => !isConclusionLead(node));
  if (wanted === undefined) {
    for (const { path } of present) edits.replaced.set(path.join('.'), []);
  } else if (list === undefined) {
    if (lead !== undefined) edits.after.set(lead.path.join('.'), [wanted.list]);
    else insert(page, lastPath(found, 'conclusion'), [wanted.lead, wanted.list], edits);
  } else if (!sameMeaning(list.node, wanted.list, { overlookComments: true })) {
    edits.replaced.set(list.path.join('.'), [{ ...wanted.list, attrs: list.node.attrs ?? wanted.list.attrs ?? {} }]);
  }
}
