import { attributeOf, childrenOf, textAttributeOf } from './adf-node';
import type { AdfNode } from './adf-node';
import type { FoundSections, PlacedBlock } from './find-sections';
import { isList, nestedLists, ownBlocks, saysSomething } from './list-items';
import { lineOf } from './plain-text';
import type { StatedActionItem } from './post-mortem-document';
import { readStatedTime } from './stated-time';
import { columnNamed, columnTitles, gridOf } from './table-grid';
import { factsIn, inlineIn, titleIn } from './action-item-facts';

/** A stated action item and the inline nodes that state it on the page. */
export interface ToldActionItem {
  item: StatedActionItem;
  inline: readonly AdfNode[];
}

const titleColumns = [
  'action',
  'action item',
  'action items',
  'actions',
  'task',
  'tasks',
  'item',
  'description',
  'what',
  'title',
  'follow up',
  'todo',
  'to do',
  'corrective action',
  'recommendation',
  'improvement',
  'summary',
];
const dueColumns = ['due', 'due date', 'deadline', 'by', 'by when', 'when', 'target date', 'date', 'eta'];
const statusColumns = ['status', 'state', 'done', 'progress'];
const doneWords = /^(?:done|complete|completed|closed|finished|fixed|resolved|verified|yes|x|✓|✔|✅)/iu;
const marker = /^\[\s*action[- ]items?\s*\]:?\s*|^action[- ]item:\s+/iu;
const detail =
  /^(?:owner|assignee|assigned to|due|due date|deadline|ticket|issue|link|status|priority|type|kind|done when)\s*[:=]/iu;

/** The items of the action items section, and paragraphs marked "[Action Item]" anywhere on the page. */
export function readActionItems(found: FoundSections): StatedActionItem[] {
  const listed = found.parts.filter((part) => part.section === 'actions').flatMap((part) => part.blocks);
  const elsewhere = [
    ...found.parts.filter((part) => part.section !== 'actions').flatMap((part) => part.blocks),
    ...found.others,
  ];
  return [...listed.flatMap(tellBlock), ...elsewhere.flatMap(tellMarked)].map((told) => told.item);
}

/** The items that one block of the action items section holds. */
export function tellBlock({ node }: PlacedBlock): ToldActionItem[] {
  if (node.type === 'table') return tellTable(node);
  if (isList(node)) return childrenOf(node).flatMap(tellItem);
  return tellMarked({ node, path: [] });
}

/** Paragraphs that say themselves that they are action items, wherever they stand. */
export function tellMarked({ node }: PlacedBlock): ToldActionItem[] {
  if (node.type !== 'paragraph' || !marker.test(lineOf(node))) return [];
  return tell([node]).map((told) => ({ ...told, item: { ...told.item, title: told.item.title.replace(marker, '') } }));
}

function tellItem(item: AdfNode): ToldActionItem[] {
  if (isList(item)) return childrenOf(item).flatMap(tellItem);
  const nested = nestedLists(item).flatMap(childrenOf);
  const details = nested.filter((child) => !isList(child) && detail.test(lineOf(child)));
  const items = nested.filter((child) => !details.includes(child)).flatMap(tellItem);
  const isGroup = items.length > 0 && lineOf({ type: 'listItem', content: [...ownBlocks(item)] }).endsWith(':');
  if (isGroup) return items.map((told) => inGroup(told, ownBlocks(item)));
  return [...tell([...ownBlocks(item), ...details], item), ...items];
}

/** "Monitoring:" with a list under it gives the items of that list their context. */
function inGroup({ item, inline }: ToldActionItem, group: readonly AdfNode[]): ToldActionItem {
  const words = `${lineOf({ type: 'listItem', content: [...group] })} `;
  return { item: { ...item, title: words + item.title }, inline: [{ type: 'text', text: words }, ...inline] };
}

function tellTable(table: AdfNode): ToldActionItem[] {
  const grid = gridOf(table);
  const titles = columnTitles(grid);
  const [title, due, status] = [titleColumns, dueColumns, statusColumns].map((names) => columnNamed(titles, names));
  if (title === undefined || title < 0) return [];
  return grid.slice(1).flatMap((row) => {
    const cell = row[title] ?? { type: 'tableCell' };
    const dueDate = dateIn(row[due ?? -1]);
    const isDone = doneWords.test(lineOf(row[status ?? -1] ?? { type: 'tableCell' }));
    return tell([cell]).map((told) => ({
      ...told,
      item: {
        ...factsIn({ type: 'tableRow', content: [...row] }),
        ...told.item,
        ...(dueDate === '' ? {} : { dueDate }),
        done: isDone,
      },
    }));
  });
}

function dateIn(cell: AdfNode | undefined): string {
  const date = cell === undefined ? undefined : readStatedTime(lineOf(cell))?.date;
  if (date?.year === undefined) return '';
  return [
    String(date.year).padStart(4, '0'),
    String(date.month).padStart(2, '0'),
    String(date.day).padStart(2, '0'),
  ].join('-');
}

function tell(blocks: readonly AdfNode[], task?: AdfNode): ToldActionItem[] {
  const said = { type: 'doc', content: [...blocks] };
  const title = titleIn(said);
  if (!saysSomething(title)) return [];
  const localId = task === undefined ? '' : textAttributeOf(task, 'localId');
  const isTask = task?.type === 'taskItem' || task?.type === 'blockTaskItem';
  const done = isTask && attributeOf(task, 'state') === 'DONE';
  const native = isTask && localId !== '' ? { taskLocalId: localId } : {};
  return [{ item: { ...factsIn(said), ...native, title, done }, inline: inlineIn(blocks) }];
}
