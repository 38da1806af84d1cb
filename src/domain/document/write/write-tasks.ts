import type { ActionItem } from '../../action-item';
import { taskOf } from '../items/action-item-nodes';
import { itemIdOfTask } from '../items/task-item-id';
import { childrenOf, documentOf, textAttributeOf, withChildren } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { changed, headingPath, insert, taskFirst } from './block-edits';
import type { BlockEdits } from './block-edits';
import { sameMeaning } from '../compare';
import { findSections } from '../find-sections';
import { taskListId } from '../owned-blocks';
import type { AdfDocument } from '../post-mortem-document';
import type { SectionHeadings } from '../section-headings';

export interface OwnedTasks {
  /** In the order in which they are shown. */
  actionItems: readonly ActionItem[];
  /** Items that were removed: their tasks go, while tasks that people added by hand stay. */
  removedItemIds?: readonly string[];
  /** Those of the page's space. */
  headings?: SectionHeadings;
}

/** Every task of the app is rewritten where it stands; new ones follow the last of them, or start a list in the section. */
export function withTasks(page: AdfDocument, owned: OwnedTasks): AdfDocument {
  const wanted = new Map(owned.actionItems.map((item) => [item.id, taskOf(item)]));
  const removed = new Set(owned.removedItemIds ?? []);
  const seen = new Set<string>();
  const rewritten = rewriteTasks(page, { wanted, removed, seen });
  const missing = owned.actionItems.filter((item) => !seen.has(item.id)).flatMap((item) => wanted.get(item.id) ?? []);
  const next = rewritten === page ? page : documentOf(childrenOf(rewritten));
  return missing.length === 0 ? next : withNewTasks(next, missing, seen, owned.headings);
}

function withNewTasks(
  page: AdfDocument,
  missing: readonly AdfNode[],
  seen: ReadonlySet<string>,
  headings: SectionHeadings | undefined,
): AdfDocument {
  const found = findSections(page, headings);
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

/** An adopted task may have an id of another form than its item. */
function itemIdOf(task: AdfNode, { wanted, removed }: TaskRewrite): string {
  const localId = isTask(task) ? textAttributeOf(task, 'localId') : '';
  const isItem = (id: string): boolean => wanted.has(id) || removed.has(id);
  return localId === '' || isItem(localId) ? localId : itemIdOfTask(localId);
}

function rewriteTask(node: AdfNode, rewrite: TaskRewrite): AdfNode[] {
  const id = itemIdOf(node, rewrite);
  const wanted = rewrite.wanted.get(id);
  if (wanted === undefined) {
    if (id !== '' && rewrite.removed.has(id)) return [];
    const inner = rewriteTasks(node, rewrite);
    return node.type === 'taskList' && childrenOf(node).length > 0 && childrenOf(inner).length === 0 ? [] : [inner];
  }
  rewrite.seen.add(id);
  return [sameMeaning(node, wanted, { overlookComments: true }) ? node : wanted];
}

/** Only the document itself may be without blocks. */
function orParagraph(parent: AdfNode, blocks: readonly AdfNode[]): readonly AdfNode[] {
  return blocks.length === 0 && parent.type !== 'doc' ? [{ type: 'paragraph' }] : blocks;
}

function isTask(node: AdfNode): boolean {
  return node.type === 'taskItem' || node.type === 'blockTaskItem';
}

function isTaskOf(node: AdfNode, ids: ReadonlySet<string>): boolean {
  const localId = isTask(node) ? textAttributeOf(node, 'localId') : '';
  return localId !== '' && (ids.has(localId) || ids.has(itemIdOfTask(localId)));
}
