import type { ActionItem } from '../../../../../src/domain/action-item';

/** Tells items of several pages apart: a copied page has tasks with the ids of the original's, and so have items made of them. */
export function itemKey({ pageId, id }: Pick<ActionItem, 'pageId' | 'id'>): string {
  return `${pageId}:${id}`;
}
