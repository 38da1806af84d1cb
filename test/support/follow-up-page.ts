import { placeOfTaskId } from '../../src/domain/follow-up/page/block-ids';
import { parseAdf } from '../../src/domain/document/parse-adf';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';
import type { AppSite } from './app-site';
import { writePage } from './app-site';

/** What somebody writes in the row of an item. */
export interface Written {
  done?: boolean;
  /** `YYYY-MM-DD`; null takes the date away. */
  dueDate?: string | null;
  state?: string;
  answer?: string;
}

interface Node {
  type: string;
  attrs?: Record<string, unknown>;
  text?: string;
  content?: Node[];
}

/**
 * Writes in the rows of these items and publishes the page, as the editor does.
 * @param from what the editor shows, where that is not the page as it is
 */
export async function writeInRows(
  app: AppSite,
  { pageId, person, from = parseAdf(app.bodyOf(pageId)) }: { pageId: string; person: string; from?: AdfDocument },
  rows: Readonly<Record<string, Written>>,
): Promise<void> {
  await writePage(app, pageId, rowsWritten(from, rows), person);
}

/** The page with something written in the rows of these items. */
export function rowsWritten(page: AdfDocument, rows: Readonly<Record<string, Written>>): AdfDocument {
  const body = structuredClone(page);
  const all = [...nodesIn(body as Node)].filter(({ type }) => type === 'tableRow');
  for (const [itemId, written] of Object.entries(rows)) {
    const row = all.find((one) => taskIn(one)?.itemId === itemId);
    if (row === undefined) throw new Error(`no row of ${itemId}`);
    writeInRow(row, written);
  }
  return body;
}

/** The task of an item on the page, as Confluence lists it. */
export function taskOfItem(app: AppSite, pageId: string, itemId: string) {
  const found = app.site.confluence.tasks
    .onPage(pageId)
    .find(({ localId }) => placeOfTaskId(localId)?.itemId === itemId);
  if (found === undefined) throw new Error(`no task of ${itemId}`);
  return found;
}

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of node.content ?? []) yield* nodesIn(child);
}

const taskOf = (row: Node): Node | undefined => [...nodesIn(row)].find(({ type }) => type === 'taskItem');

function taskIn(row: Node): { itemId: string } | null {
  const localId = taskOf(row)?.attrs?.['localId'];
  return typeof localId === 'string' ? placeOfTaskId(localId) : null;
}

function writeInRow(row: Node, { done, dueDate, state, answer }: Written): void {
  const task = taskOf(row);
  if (task === undefined) throw new Error('a row without a task');
  if (done !== undefined) task.attrs = { ...task.attrs, state: done ? 'DONE' : 'TODO' };
  if (dueDate !== undefined) {
    const others = (task.content ?? []).filter(({ type }) => type !== 'date');
    const date = { type: 'date', attrs: { timestamp: String(Date.parse(dueDate ?? '')) } };
    task.content = dueDate === null ? others : [...others, date];
  }
  if (state !== undefined) writeCell(row, 1, state);
  if (answer !== undefined) writeCell(row, 2, answer);
}

function writeCell(row: Node, column: number, text: string): void {
  const cell = row.content?.[column];
  if (cell === undefined) throw new Error(`no column ${column}`);
  cell.content = [{ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }];
}
