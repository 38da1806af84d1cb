const listId = 'action-items';

/** Ids of the places inside the macro that checks lead to. */
export const actionItemsAnchor = listId;

export function itemAnchor(itemId: string): string {
  return `item-${itemId}`;
}

/** Brings the row of an action item, or the whole list, into view and gives it the focus; false when it is not shown. */
export function showItem(itemId: string | undefined): boolean {
  const place = document.getElementById(itemId === undefined ? listId : itemAnchor(itemId));
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
  return place !== null;
}
