import type { ActionItem } from '../action-item';
import type { IncidentDetails } from '../post-mortem';
import { conclusionBlocks, taskOf } from './action-item-nodes';
import { childrenOf, documentOf, textAttributeOf, withChildren } from './adf-node';
import type { AdfNode } from './adf-node';
import { applyEdits, insertionPlace } from './block-edits';
import type { BlockEdits } from './block-edits';
import { sameMeaning } from './compare';
import { detailsTable } from './details-table';
import { findSections } from './find-sections';
import type { FoundSections } from './find-sections';
import { isConclusionLead, taskListId } from './owned-blocks';
import type { AdfDocument, SectionName } from './post-mortem-document';
import { documentIn } from './read-document';

/** What the app is the home of, as it goes onto the page. */
export interface OwnedParts {
  details: IncidentDetails;
  /** In the order in which they are shown. */
  actionItems: readonly ActionItem[];
  /** Items that were removed: their tasks go, while tasks that people added by hand stay. */
  removedItemIds?: readonly string[];
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
  const found = findSections(tasked);
  const edits: BlockEdits = { replaced: new Map(), after: new Map() };
  editDetails(tasked, found, owned, edits);
  editConclusion(tasked, found, owned, edits);
  return changed(tasked, edits);
}

function changed(page: AdfDocument, edits: BlockEdits): AdfDocument {
  return edits.replaced.size === 0 && edits.after.size === 0 ? page : documentOf(applyEdits(childrenOf(page), edits));
}

function editDetails(page: AdfDocument, found: FoundSections, owned: OwnedParts, edits: BlockEdits): void {
  const { timeline } = documentIn(found, owned);
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

/** Every task of the app is rewritten where it stands; new ones follow the last of them, or start a list in the section. */
function withTasks(page: AdfDocument, owned: OwnedParts): AdfDocument {
  const wanted = new Map(owned.actionItems.map((item) => [item.id, taskOf(item)]));
  const removed = new Set(owned.removedItemIds ?? []);
  const seen = new Set<string>();
  const rewritten = rewriteTasks(page, { wanted, removed, seen });
  const missing = owned.actionItems.filter((item) => !seen.has(item.id)).flatMap((item) => wanted.get(item.id) ?? []);
  const next = rewritten === page ? page : documentOf(childrenOf(rewritten));
  return missing.length === 0 ? next : withNewTasks(next, missing, seen);
}

function withNewTasks(page: AdfDocument, missing: readonly AdfNode[], seen: ReadonlySet<string>): AdfDocument {
  const found = findSections(page);
  const lists = found.parts.filter((part) => part.section === 'actions').flatMap((part) => part.blocks);
  const own = lists.findLast(({ node }) => isTaskListOf(node, seen));
  const edits: BlockEdits = { replaced: new Map(), after: new Map() };
  if (own === undefined) insert(page, headingPath(found, 'actions'), [newTaskList(missing)], edits);
  else edits.replaced.set(own.path.join('.'), [withAdded(own.node, missing, seen)]);
  return changed(page, edits);
}

function newTaskList(tasks: readonly AdfNode[]): AdfNode {
  return { type: 'taskList', attrs: { localId: taskListId }, content: [...tasks] };
}

function isTaskListOf(node: AdfNode, ids: ReadonlySet<string>): boolean {
  return (
    node.type === 'taskList' &&
    (textAttributeOf(node, 'localId') === taskListId || childrenOf(node).some((task) => isTaskOf(task, ids)))
  );
}

/** After the last of the app's tasks in the list, in front of what people added below it. */
function withAdded(list: AdfNode, tasks: readonly AdfNode[], ids: ReadonlySet<string>): AdfNode {
  const children = childrenOf(list);
  const at = children.findLastIndex((task) => isTaskOf(task, ids)) + 1;
  return withChildren(list, [...children.slice(0, at), ...tasks, ...children.slice(at)]);
}

interface TaskRewrite {
  wanted: ReadonlyMap<string, AdfNode>;
  removed: ReadonlySet<string>;
  /** Collects the ids of the app's tasks that are on the page. */
  seen: Set<string>;
}

/** The node itself when nothing under it changes. */
function rewriteTasks(node: AdfNode, rewrite: TaskRewrite): AdfNode {
  const before = childrenOf(node);
  const after = before.flatMap((child) => rewriteTask(child, rewrite));
  const isSame = after.length === before.length && after.every((child, index) => child === before[index]);
  if (isSame) return node;
  return withChildren(node, node.type === 'taskList' ? taskFirst(after) : orParagraph(node, after));
}

function rewriteTask(node: AdfNode, rewrite: TaskRewrite): AdfNode[] {
  const id = isTask(node) ? textAttributeOf(node, 'localId') : '';
  const wanted = rewrite.wanted.get(id);
  if (wanted === undefined) {
    if (id !== '' && rewrite.removed.has(id)) return [];
    const inner = rewriteTasks(node, rewrite);
    return node.type === 'taskList' && childrenOf(node).length > 0 && childrenOf(inner).length === 0 ? [] : [inner];
  }
  rewrite.seen.add(id);
  return [sameMeaning(node, wanted, { overlookComments: true }) ? node : wanted];
}

/** A task list begins with a task: what was nested under one that is gone moves up. */
function taskFirst(tasks: readonly AdfNode[]): readonly AdfNode[] {
  const [first, ...rest] = tasks;
  return first?.type === 'taskList' ? taskFirst([...childrenOf(first), ...rest]) : tasks;
}

/** Only the document itself may be without blocks. */
function orParagraph(parent: AdfNode, blocks: readonly AdfNode[]): readonly AdfNode[] {
  return blocks.length === 0 && parent.type !== 'doc' ? [{ type: 'paragraph' }] : blocks;
}

function isTask(node: AdfNode): boolean {
  return node.type === 'taskItem' || node.type === 'blockTaskItem';
}

function isTaskOf(node: AdfNode, ids: ReadonlySet<string>): boolean {
  return isTask(node) && ids.has(textAttributeOf(node, 'localId'));
}

function headingPath(found: FoundSections, section: SectionName): readonly number[] | undefined {
  return found.parts.find((part) => part.section === section)?.path;
}

function lastPath(found: FoundSections, section: SectionName): readonly number[] | undefined {
  const part = found.parts.findLast((candidate) => candidate.section === section);
  return part?.blocks.at(-1)?.path ?? part?.path;
}

function insert(
  page: AdfDocument,
  path: readonly number[] | undefined,
  nodes: readonly AdfNode[],
  edits: BlockEdits,
): void {
  if (path === undefined) return;
  const block = nodes.some((node) => node.type === 'table') ? 'table' : 'list';
  const place = insertionPlace(childrenOf(page), path, block).join('.');
  edits.after.set(place, [...(edits.after.get(place) ?? []), ...nodes]);
}
