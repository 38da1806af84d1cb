import type { AdfNode } from '../../document/adf-node';
import type { ActionItem } from '../../action-item';
import type { CutList, FollowUpSubject } from '../subject';
import { blockIdOf } from './block-ids';
import { moreBelow, moreWords } from './cut-lists';
import { itemColumns, itemRow } from './item-row';
import { mostItemsOnPage, mostOwnersOnPage } from './page-limits';
import type { Inline } from './page-nodes';
import { headingOf, mentionOf, paragraphOf, tableOf } from './page-nodes';

interface ItemBlock {
  section: string;
  title: Inline;
  list: CutList<ActionItem>;
}

/** One heading and table for each owner, then what needs one, then what is to be verified; cut to what a page can hold. */
export function itemTables(subject: FollowUpSubject): AdfNode[] {
  const { unowned, toVerify, links } = subject;
  const shown = subject.owners.slice(0, mostOwnersOnPage);
  const blocks: readonly ItemBlock[] = [
    ...shown.map(({ ownerId, items }) => ({ section: `owner-${ownerId}`, title: mentionOf(ownerId), list: items })),
    { section: 'unowned', title: 'Needs an owner', list: unowned },
    { section: 'verify', title: 'To verify', list: toVerify },
  ];
  let room = mostItemsOnPage;
  const told = blocks.map((block) => {
    const rows = block.list.rows.slice(0, room);
    room -= rows.length;
    return itemBlock({ ...block, list: { rows, count: block.list.count } }, subject);
  });
  return [...told.slice(0, shown.length), otherOwners(subject), ...told.slice(shown.length)].flat();

  function otherOwners({ owners }: FollowUpSubject): AdfNode[] {
    const others = owners.slice(mostOwnersOnPage);
    const items = others.reduce((sum, owner) => sum + owner.items.count, 0);
    if (others.length === 0) return [];
    const people = others.length === 1 ? 'one more owner' : `${others.length} more owners`;
    return [paragraphOf([`Of ${people}: `, ...moreWords(items, links)], blockIdOf('more', 'owners'))];
  }
}

function itemBlock({ section, title, list }: ItemBlock, { links, today }: FollowUpSubject): AdfNode[] {
  if (list.count === 0) return [];
  const rows = list.rows.map((item) => itemRow(item, links, today));
  return [
    headingOf(2, [title], blockIdOf('heading', section)),
    ...(rows.length === 0 ? [] : [tableOf(itemColumns, rows, blockIdOf('table', section))]),
    ...moreBelow(section, list.count - rows.length, links),
  ];
}
