import { childrenOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { factsIn, linkIn } from './action-item-facts';
import { itemLabels } from './action-item-labels';
import type { ItemField } from './action-item-labels';
import { takeField } from './action-item-words';
import type { ItemWords } from './action-item-words';
import { lineOf } from '../plain-text';
import type { StatedActionItem } from '../post-mortem-document';
import { headingWords } from '../section-topics';
import { columnNamed, columnTitles, gridOf, isBanner } from '../table-grid';
import { tellItemIn, withOneOwner } from './told-action-item';
import type { ItemContext, ToldActionItem } from './told-action-item';

type Columns = Readonly<Partial<Record<ItemField, number>>>;

const fields = ['owner', 'due', 'status', 'link', 'kind', 'priority', 'doneWhen'] as const;
const titleWord =
  /\b(?:actions?|tasks?|follow ups?|items?|recommendations?|measures?|improvements?|remediations?|todos?|steps?|fix(?:es)?)\b/u;
const none: AdfNode = { type: 'tableCell' };

/** One item for each row below the header; columns in any order. A table whose columns say nothing known holds none. */
export function tellTable(table: AdfNode, context: ItemContext): ToldActionItem[] {
  const grid = gridOf(table);
  const columns = columnsOf(columnTitles(grid));
  if (columns === undefined) return [];
  return grid.slice(1).flatMap((row) => (isBanner(row) ? [] : tellRow(row, columns, context)));
}

/** Whether a table is one of action items wherever it stands: what is to be done, and who does it or by when. */
export function isItemTable(table: AdfNode): boolean {
  const titles = columnTitles(gridOf(table));
  const columns = columnsOf(titles);
  const isNamed = columns?.title !== undefined && titleWord.test(headingWords(titles[columns.title] ?? ''));
  return isNamed && (columns.owner !== undefined || columns.due !== undefined);
}

function columnsOf(titles: readonly string[]): Columns | undefined {
  const taken: Partial<Record<ItemField, number>> = {};
  for (const field of ['title', ...fields] as const) {
    const index = titles.findIndex(
      (title, at) => !Object.values(taken).includes(at) && columnNamed([title], itemLabels[field]) === 0,
    );
    if (index >= 0) taken[field] = index;
  }
  const isFree = (index: number): boolean => !Object.values(taken).includes(index);
  const title = taken.title ?? titles.findIndex((words, index) => isFree(index) && titleWord.test(headingWords(words)));
  if (title >= 0) return { ...taken, title };
  const first = titles.findIndex(
    (words, index) => isFree(index) && /\p{L}{2}/u.test(words) && !/^(?:id|no|nr)\.?$/iu.test(words),
  );
  const isKnown = Object.keys(taken).length > 0;
  return isKnown && first >= 0 ? { ...taken, title: first } : undefined;
}

function tellRow(row: readonly AdfNode[], columns: Columns, context: ItemContext): ToldActionItem[] {
  const cellOf = (field: ItemField): AdfNode => row[columns[field] ?? -1] ?? none;
  return tellItemIn(childrenOf(cellOf('title')), context).map((told) => {
    const { title, done, ...own } = told.item;
    const facts: Omit<ItemWords, 'title'> = {};
    for (const field of fields) takeField(field, lineOf(cellOf(field)), { facts, yearOf: context.yearOf });
    const { done: isMarked, ...stated } = facts;
    const all = { type: 'tableRow', content: [...new Set(row)] };
    const link = linkIn(cellOf('link'));
    const item: StatedActionItem = {
      ...factsIn(all),
      ...own,
      ...stated,
      ...factsIn(cellOf('due')),
      ...(link === undefined ? {} : { link }),
      title,
      done: done || isMarked === true,
    };
    return { ...told, item: withOneOwner(item) };
  });
}
