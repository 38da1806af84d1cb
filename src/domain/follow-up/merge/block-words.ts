import { childrenOf, textAttributeOf, withChildren } from '../../document/adf-node';
import type { AdfNode } from '../../document/adf-node';
import { lineOf } from '../../document/plain-text';
import { columnTitles, gridOf } from '../../document/table-grid';
import { pagesOfCards } from '../answers-read/item-lines';
import { blockIdOf, lineIdOf, ownIdOf } from '../page/block-ids';
import { itemColumns } from '../page/item-row';
import { withLocalId } from './people-nodes';

/** Words by which the app's headings are known where their ids are gone, and the sections that they begin. */
const sectionOf: ReadonlyMap<string, string> = new Map([
  ...([
    ['since last time', 'moves'],
    ['closed', 'closed'],
    ['verified', 'verified'],
    ['new', 'added'],
  ] as const),
  ...([
    ['slipped', 'slipped'],
    ['re-dated', 'redated'],
    ['needs an owner', 'unowned'],
  ] as const),
  ...([
    ['to verify', 'verify'],
    ['post-mortems', 'post-mortems'],
    ['missing', 'missing'],
    ['late', 'late'],
  ] as const),
  ...([
    ['published', 'published'],
    ['waived', 'waived'],
    ['figures', 'figures'],
  ] as const),
  ...([
    ['happened before', 'repeats'],
    ['answers that were not applied', 'unapplied'],
  ] as const),
]);

/** Beginnings of the app's paragraphs, panel and tables. */
const beginnings: readonly (readonly [type: string, words: string, id: (section: string) => string])[] = [
  ['panel', 'Open meeting on ', () => blockIdOf('about', 'meeting')],
  ['paragraph', 'Nothing to report for this period.', () => blockIdOf('nothing', 'first')],
  ['paragraph', 'No action item is open or moved,', () => blockIdOf('nothing', 'second')],
  ['paragraph', 'Not shown here: ', () => blockIdOf('left', 'restricted')],
  ['paragraph', '… and ', (section) => blockIdOf('more', section)],
  ['table', 'Closed Verified New ', () => blockIdOf('counts', 'moves')],
  ['table', 'Figure This period ', () => blockIdOf('figures', 'figures')],
];

/**
 * The page with the ids of the app's blocks where Confluence gave all of them others: known by their words, in the order of the page.
 * A page that has any of the app's ids is given back itself.
 */
export function withIdsOfBlocks(page: AdfNode): AdfNode {
  if (hasOwnId(page)) return page;
  const given = new Set<string>();
  let section = '';
  const walk = (node: AdfNode): AdfNode => {
    if (node.type === 'heading') section = sectionOfHeading(node);
    const id = idOf(node, section);
    if (id === null) return nestingTypes.has(node.type) ? withChildren(node, childrenOf(node).map(walk)) : node;
    if (given.has(id)) return node;
    given.add(id);
    return withLocalId(node.type === 'bulletList' ? withIdsOfLines(node, section) : node, id);
  };
  return withChildren(page, childrenOf(page).map(walk));
}

const nestingTypes = new Set(['expand', 'layoutSection', 'layoutColumn', 'bodiedExtension']);

function hasOwnId(node: AdfNode): boolean {
  return ownIdOf(node) !== null || childrenOf(node).some(hasOwnId);
}

function sectionOfHeading(heading: AdfNode): string {
  const [only, ...more] = childrenOf(heading);
  if (only?.type === 'mention' && more.length === 0) return `owner-${textAttributeOf(only, 'id')}`;
  return (
    sectionOf.get(
      lineOf(heading)
        .replace(/ \(\d+\)$/u, '')
        .toLowerCase(),
    ) ?? ''
  );
}

function idOf(node: AdfNode, section: string): string | null {
  const words = lineOf(node);
  const known = beginnings.find(([type, beginning]) => node.type === type && words.startsWith(beginning));
  if (known !== undefined) return known[2](section);
  if (section === '') return null;
  if (node.type === 'heading') return blockIdOf('heading', section);
  if (node.type === 'bulletList') return blockIdOf('list', section);
  const isItems = node.type === 'table' && columnTitles(gridOf(node)).join('\n') === itemColumns.join('\n');
  return isItems ? blockIdOf('table', section) : null;
}

function withIdsOfLines(list: AdfNode, section: string): AdfNode {
  const lines = childrenOf(list).map((line) => {
    const [pageId] = pagesOfCards(line);
    return pageId === undefined ? line : withLocalId(line, lineIdOf(section, pageId));
  });
  return withChildren(list, lines);
}
