import { textAttributeOf } from '../../document/adf-node';
import type { AdfNode } from '../../document/adf-node';

/*
 * Local ids by which the app finds again what it wrote, wherever people moved it:
 *
 *   follow-up.item.<page>.<item>            the task of an item
 *   follow-up.line.<section>.<page>.<item>  one line of a list; the item may be empty
 *   follow-up.block.<block>.<section>       heading, table, list, paragraph, panel
 *   follow-up.named.<section>               a heading of the app's to which people gave other words: they stay
 *   follow-up.kept.<page>                   what people wrote on a line of the app's; vanishes with its post-mortem
 */
const itemId = /^follow-up\.item\.([^.]+)\.(.+)$/u;
const pageOf = /^follow-up\.(?:item|kept|line\.[^.]+)\.([^.]+)(?:\.|$)/u;
const ofApp = /^follow-up\.(?:line|block)\./u;

/** Which item of which post-mortem. */
export interface ItemPlace {
  pageId: string;
  itemId: string;
}

export type BlockKind = 'about' | 'nothing' | 'heading' | 'counts' | 'list' | 'table' | 'more' | 'figures' | 'left';

/** The local id of an item's task on a follow-up page. */
export function taskIdOf(place: ItemPlace): string {
  return `follow-up.item.${place.pageId}.${place.itemId}`;
}

/** The item whose task has this local id; null for a task of anything else. */
export function placeOfTaskId(localId: string): ItemPlace | null {
  const [, pageId, item] = itemId.exec(localId) ?? [];
  return pageId === undefined || item === undefined ? null : { pageId, itemId: item };
}

export function blockIdOf(kind: BlockKind, section: string): string {
  return `follow-up.block.${kind}.${section}`;
}

export function lineIdOf(section: string, pageId: string, item = ''): string {
  return `follow-up.line.${section}.${pageId}.${item}`;
}

export function keptIdOf(pageId: string): string {
  return `follow-up.kept.${pageId}`;
}

const heading = 'follow-up.block.heading.';
const named = 'follow-up.named.';

/** The id of a heading with words of people, for the app's id of it. */
export function namedIdOf(id: string): string {
  return id.replace(heading, named);
}

/** The app's id of a heading that people gave other words; null for any other block. */
export function sectionNamedBy(node: AdfNode): string | null {
  const localId = textAttributeOf(node, 'localId');
  return localId.startsWith(named) ? localId.replace(named, heading) : null;
}

/** The local id of a block or line that the app wrote; null for one that people wrote. */
export function ownIdOf(node: AdfNode): string | null {
  const localId = textAttributeOf(node, 'localId');
  return ofApp.test(localId) ? localId : null;
}

/** Whether this is a table that the app wrote for people to answer in. */
export function isTableOfItems(node: AdfNode): boolean {
  return node.type === 'table' && textAttributeOf(node, 'localId').startsWith('follow-up.block.table.');
}

/** The post-mortem that a line, a task or what was kept of one tells of, by its local id; null for anything else. */
export function pageToldBy(node: AdfNode): string | null {
  return pageOf.exec(textAttributeOf(node, 'localId'))?.[1] ?? null;
}
