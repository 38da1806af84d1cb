import { attributeOf, childrenOf, firstWebAddress, textAttributeOf } from './adf-node';
import type { AdfNode } from './adf-node';
import type { FoundSections, PlacedBlock } from './find-sections';
import { isList, nestedLists, ownBlocks, saysSomething } from './list-items';
import { dateText, lineOf } from './plain-text';
import type { StatedActionItem } from './post-mortem-document';
import { readStatedTime } from './stated-time';
import { columnNamed, columnTitles, gridOf } from './table-grid';

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
/** Marks where a task of the app ends its title; see the writer. */
export const doneWhenSeparator = ' — done when: ';

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

/** Mentions and dates are facts of their own and no part of the title; nor is what the app writes after it. */
function titleIn(node: AdfNode): string {
  const words = lineOf(withoutFacts(node));
  const end = words.indexOf(doneWhenSeparator.trimEnd());
  return (end < 0 ? words : words.slice(0, end)).trim();
}

function withoutFacts(node: AdfNode): AdfNode {
  const kept = childrenOf(node).filter((child) => child.type !== 'mention' && child.type !== 'date');
  return node.content === undefined ? node : { ...node, content: kept.map(withoutFacts) };
}

function factsIn(node: AdfNode): Pick<StatedActionItem, 'ownerId' | 'dueDate' | 'link'> {
  const ownerId = firstOfType(node, 'mention')
    .map((mention) => textAttributeOf(mention, 'id'))
    .find((id) => id !== '');
  const dueDate =
    firstOfType(node, 'date')
      .map((date) => dateText(attributeOf(date, 'timestamp')))
      .find((date) => date !== '') ?? writtenDueDate(lineOf(node));
  const link = firstWebAddress(node) ?? /https?:\/\/[^\s)\]>]+/u.exec(lineOf(node))?.[0];
  return {
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(link === undefined ? {} : { link }),
  };
}

function writtenDueDate(words: string): string | undefined {
  return /\b(?:due|deadline|by)\b(?: date)?:?\s+(\d{4}-\d{2}-\d{2})\b/iu.exec(words)?.[1];
}

function firstOfType(node: AdfNode, type: string): AdfNode[] {
  return node.type === type ? [node] : childrenOf(node).flatMap((child) => firstOfType(child, type));
}

function inlineIn(blocks: readonly AdfNode[]): AdfNode[] {
  const lines = blocks.map(inlineOf).filter((line) => line.length > 0);
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', text: ' ' }, ...line]));
}

function inlineOf(block: AdfNode): AdfNode[] {
  const holdsInline = block.type === 'paragraph' || block.type === 'heading' || block.type === 'taskItem';
  if (holdsInline) return [...childrenOf(block)];
  if (block.type === 'codeBlock') return lineOf(block) === '' ? [] : [{ type: 'text', text: lineOf(block) }];
  return inlineIn(childrenOf(block));
}
