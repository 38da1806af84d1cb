import type { ActionItem } from '../action-item';
import { isOverdue, stageOf } from '../action-item';
import type { FollowUpCounts } from './follow-up';
import type { MoveName, MovesSince } from './moves';
import { hasSlipped, isStillOpen, movesOf } from './moves';
import type { PostMortemLine } from './subject';

/** Where the item of a row is stored: a row holds no more, so that a sum can wait in storage for the next run. */
export interface TalliedItem {
  pageId: string;
  itemId: string;
}

/** The first rows of a list, and how many there are in all. */
export interface GrowingList<Row> {
  rows: Row[];
  count: number;
}

export const postMortemLists = ['missing', 'late', 'published', 'waived'] as const;
export type PostMortemList = (typeof postMortemLists)[number];

/** What a follow-up page counts while records are read, some at a time: numbers, and the rows that are shown, never all. */
export interface Tally {
  counts: FollowUpCounts;
  moves: Record<MoveName, GrowingList<TalliedItem>>;
  owners: Record<string, { overdue: number; items: GrowingList<TalliedItem> }>;
  unowned: GrowingList<TalliedItem>;
  toVerify: GrowingList<TalliedItem>;
  postMortems: Record<PostMortemList, GrowingList<PostMortemLine>>;
  /** Pages that would have stood in one of those lists, had everyone been able to read them. */
  restrictedPageIds: string[];
  /** Rows of owners so far. */
  ownerRows: number;
}

/** Rows of one list: nobody goes through more in a meeting, and the report has them all. */
const mostRows = 25;
const mostRowsOfOwner = 20;
/** Rows of all owners; of those who come later the first ones are shown all the same, so that each finds their block. */
const mostRowsOfOwners = 400;
const fewestRowsOfOwner = 2;
/** Whose blocks are shown: with more a page is no agenda. Items of others are counted with all. */
const mostOwners = 150;
/** Of the pages that are only counted. */
const mostRestricted = 1_000;

export function emptyTally(): Tally {
  const list = <Row>(): GrowingList<Row> => ({ rows: [], count: 0 });
  return {
    counts: {
      ...{ open: 0, overdue: 0, unowned: 0, toVerify: 0 },
      ...{ closed: 0, verified: 0, added: 0, slipped: 0, redated: 0, restricted: 0 },
    },
    moves: { closed: list(), verified: list(), added: list(), slipped: list(), redated: list() },
    owners: {},
    unowned: list(),
    toVerify: list(),
    postMortems: { missing: list(), late: list(), published: list(), waived: list() },
    restrictedPageIds: [],
    ownerRows: 0,
  };
}

export interface TallyDates extends MovesSince {
  /** Calendar date `YYYY-MM-DD` in the space's zone. */
  today: string;
}

/** Adds an item that is open or to be verified. They come by due date, so that of many the overdue ones are shown. */
export function tallyOpenItem(tally: Tally, item: ActionItem, dates: TallyDates): void {
  if (stageOf(item.status) === 'to_verify') {
    tally.counts.toVerify += 1;
    return add(tally.toVerify, placeOf(item));
  }
  const overdue = isOverdue(item, dates.today) ? 1 : 0;
  tally.counts.open += 1;
  tally.counts.overdue += overdue;
  if (hasSlipped(item, dates, dates.today)) tallyMove(tally, 'slipped', item);
  // Who left, or does not see the page, does not do it.
  if (item.ownerId === null || item.ownerProblem !== null) {
    tally.counts.unowned += 1;
    return add(tally.unowned, placeOf(item));
  }
  addToOwner(tally, item.ownerId, placeOf(item), overdue);
}

/** Adds what happened to an item that changed. */
export function tallyChangedItem(tally: Tally, item: ActionItem, dates: MovesSince): void {
  for (const name of movesOf(item, dates)) tallyMove(tally, name, item);
}

/** Adds an item of a restricted page, of which nothing else is told. What the walk over open items met counts once. */
export function tallyRestrictedItem(tally: Tally, item: ActionItem, walk: 'open' | 'changed', dates: MovesSince): void {
  const counts = walk === 'open' || (!isStillOpen(item) && movesOf(item, dates).length > 0);
  if (counts) tally.counts.restricted += 1;
}

/** @param line null for what is counted without being named */
export function tallyPostMortem(tally: Tally, list: PostMortemList, line: PostMortemLine | null): void {
  if (line === null) tally.postMortems[list].count += 1;
  else add(tally.postMortems[list], line);
}

export function tallyRestrictedPage(tally: Tally, pageId: string): void {
  const { restrictedPageIds } = tally;
  if (restrictedPageIds.length < mostRestricted && !restrictedPageIds.includes(pageId)) restrictedPageIds.push(pageId);
}

/** Places of all rows that are shown, each once. */
export function talliedItems({ moves, owners, unowned, toVerify }: Tally): readonly TalliedItem[] {
  const lists = [...Object.values(moves), ...Object.values(owners).map(({ items }) => items), unowned, toVerify];
  return [...new Map(lists.flatMap(({ rows }) => rows).map((row) => [placeKeyOf(row), row])).values()];
}

export function placeKeyOf({ pageId, itemId }: TalliedItem): string {
  return `${pageId}:${itemId}`;
}

export function placeOf({ pageId, id }: Pick<ActionItem, 'pageId' | 'id'>): TalliedItem {
  return { pageId, itemId: id };
}

function tallyMove(tally: Tally, name: MoveName, item: ActionItem): void {
  tally.counts[name] += 1;
  add(tally.moves[name], placeOf(item));
}

function addToOwner(tally: Tally, ownerId: string, place: TalliedItem, overdue: number): void {
  const known = tally.owners[ownerId];
  if (known === undefined && Object.keys(tally.owners).length === mostOwners) return;
  const block = known ?? { overdue: 0, items: { rows: [], count: 0 } };
  tally.owners[ownerId] = block;
  block.overdue += overdue;
  const shown = block.items.rows.length;
  add(block.items, place, tally.ownerRows < mostRowsOfOwners ? mostRowsOfOwner : fewestRowsOfOwner);
  tally.ownerRows += block.items.rows.length - shown;
}

function add<Row>(list: GrowingList<Row>, row: Row, most = mostRows): void {
  list.count += 1;
  if (list.rows.length < most) list.rows.push(row);
}
