import type { PageRecord } from '../model/records';
import { invalid } from '../refusal';

type Order = (left: PageRecord, right: PageRecord) => number;

const byId: Order = (left, right) => Number(left.id) - Number(right.id);
const byCreation: Order = (left, right) => left.createdAt - right.createdAt || byId(left, right);
const byChange: Order = (left, right) => left.version.createdAt - right.version.createdAt || byId(left, right);
const byTitle: Order = (left, right) => left.title.localeCompare(right.title) || byId(left, right);
const reversed =
  (order: Order): Order =>
  (left, right) =>
    order(right, left);

/** `PageSortOrder` of the API. */
const ORDERS: Readonly<Record<string, Order>> = {
  id: byId,
  '-id': reversed(byId),
  'created-date': byCreation,
  '-created-date': reversed(byCreation),
  'modified-date': byChange,
  '-modified-date': reversed(byChange),
  title: byTitle,
  '-title': reversed(byTitle),
};

/** Pages in the order that was asked for. @throws ConfluenceRefusal (400) when there is no such order. */
export function sortPages(pages: readonly PageRecord[], sort: string | null): PageRecord[] {
  const order = ORDERS[sort ?? 'id'];
  if (order === undefined) throw invalid(`There is no sort order ${sort ?? ''}`);
  return [...pages].sort(order);
}
