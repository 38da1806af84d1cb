import { childrenOf } from '../../document/adf-node';
import type { AdfNode } from '../../document/adf-node';
import { meaningOf } from '../../document/compare';
import type { ReadAnswer } from '../answers';
import type { ItemFinder, ItemLine } from '../answers-read/item-lines';
import { everyItemLineIn, itemLinesIn, pagesOfCards, titleOfTask } from '../answers-read/item-lines';
import type { ReadingContext } from '../answers-read/said-dates';
import type { ItemPlace } from '../page/block-ids';
import { isTableOfItems, ownIdOf } from '../page/block-ids';
import { readAnswers } from '../read-answers';
import { staysWhole } from './people-nodes';

/** Three versions of one follow-up page. */
export interface FollowUpVersions {
  /** As the app wrote it last. */
  base: AdfNode;
  /** As it is now, with what people wrote. */
  current: AdfNode;
  /** As the app would write it now if it were new. */
  mine: AdfNode;
}

/** An item's line in one version, and what it answers. */
export interface AnsweredLine {
  line: ItemLine;
  answer: ReadAnswer;
  /** Further lines of the same item. */
  copies: readonly ItemLine[];
}

/** What every step of one merge looks up. */
export interface Merging {
  context: ReadingContext;
  current: ReadonlyMap<string, AnsweredLine>;
  base: ReadonlyMap<string, AnsweredLine>;
  /** Items that are on the page from now on. */
  mine: ReadonlySet<string>;
  /** Whether everyone who sees the page may read this post-mortem, as was just seen. */
  mayStay: (pageId: string) => boolean;
  findItem: ItemFinder;
  /** Whether the app wrote this itself, in the version before or now. */
  isKnown: (node: AdfNode) => boolean;
}

export function keyOf({ pageId, itemId }: ItemPlace): string {
  return `${pageId}.${itemId}`;
}

export function openMerging(
  { base, current, mine }: FollowUpVersions,
  { mayStay, context, isWithoutIds }: Pick<Merging, 'mayStay' | 'context'> & { isWithoutIds: boolean },
): Merging {
  const findItem = finderIn([mine, base], isWithoutIds);
  return {
    ...{ context, mayStay, findItem },
    current: answeredLines(current, context, findItem),
    base: answeredLines(base, context, findItem),
    mine: new Set(itemLinesIn(mine).map(({ place }) => keyOf(place))),
    isKnown: knowing([base, mine]),
  };
}

function answeredLines(node: AdfNode, context: ReadingContext, findItem: ItemFinder): Map<string, AnsweredLine> {
  const answers = readAnswers(node, context, findItem);
  const every = everyItemLineIn(node, findItem);
  return new Map(
    itemLinesIn(node, findItem).flatMap((line, index) => {
      const answer = answers[index];
      const key = keyOf(line.place);
      const copies = every.filter((other) => keyOf(other.place) === key && other.task !== line.task);
      return answer === undefined ? [] : [[key, { line, answer, copies }] as const];
    }),
  );
}

/** Most of what the app wrote comes back as it was; meanings are asked only for what does not. */
function knowing(versions: readonly AdfNode[]): Merging['isKnown'] {
  const own = versions.flatMap(ownNodes);
  const written = new Set(own.map((node) => JSON.stringify(node)));
  let meanings: ReadonlySet<string> | undefined;
  return (node) => {
    if (written.has(JSON.stringify(node))) return true;
    meanings ??= new Set(own.map((one) => meaningOf(one)));
    return meanings.has(meaningOf(node));
  };
}

/** All blocks of the app with what is in them, but for tables that people answer in: what people add elsewhere is moved out. */
function ownNodes(node: AdfNode): readonly AdfNode[] {
  if (isTableOfItems(node)) return [];
  return ownIdOf(node) === null ? childrenOf(node).flatMap(ownNodes) : withDescendants(node);
}

/** As far down as what people write into a block is looked at: rows and lines stay whole. */
function withDescendants(node: AdfNode): readonly AdfNode[] {
  return staysWhole(node) ? [node] : [node, ...childrenOf(node).flatMap(withDescendants)];
}

/** Without ids, what is on the page no more is known by its title: its task is no task of people for all that. */
function finderIn(versions: readonly AdfNode[], isWithoutIds: boolean): ItemFinder {
  const ids = new Map(
    versions.flatMap((version) =>
      itemLinesIn(version).map(({ place, task, row }): [string, string] => {
        const pageId = row === undefined ? place.pageId : (pagesOfCards(row)[0] ?? place.pageId);
        return [`${pageId}\n${titleOfTask(task)}`, place.itemId];
      }),
    ),
  );
  return (pageId, title) => ids.get(`${pageId}\n${title}`) ?? (isWithoutIds ? `titled ${title}` : null);
}
