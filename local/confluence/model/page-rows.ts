import type { Change } from '../../store/ordered-store';
import { KEYS } from './records';
import type { PageRecord } from './records';

/*
 * The rows of a page. A current page stands in its space's tree; an archived one keeps its title in the space and its
 * place in mind, but stands in no tree; one in the trash keeps neither.
 */
export const titleKey = (page: Pick<PageRecord, 'spaceId' | 'title'>) =>
  KEYS.title(page.spaceId, page.title.toLowerCase());
export const childKey = (page: PageRecord) => KEYS.child(page.spaceId, page.parentId ?? '', page.position, page.id);

export const enterTree = (page: PageRecord): Change[] => [
  { key: titleKey(page), value: page.id },
  { key: childKey(page), value: page.id },
];
export const leaveTree = (page: PageRecord): Change[] => [
  { key: titleKey(page), remove: true },
  { key: childKey(page), remove: true },
];
export const writePage = (page: PageRecord): Change => ({ key: KEYS.page(page.id), value: page });
export const writeBody = (page: PageRecord, body: string): Change => ({
  key: KEYS.body(page.id, page.version.number),
  value: { title: page.title, body, version: page.version },
});

/** A page in its new place in the tree instead of its old one. */
export const replace = (before: PageRecord, after: PageRecord): Change[] => [
  ...leaveTree(before),
  writePage(after),
  ...enterTree(after),
];
