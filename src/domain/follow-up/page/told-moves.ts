import type { ActionItem } from '../../action-item';
import { actionItemStatusNames } from '../../action-item';
import type { AdfNode } from '../../document/adf-node';
import type { FollowUpSubject, Moves } from '../subject';
import { blockIdOf, lineIdOf } from './block-ids';
import { toldList } from './cut-lists';
import { cardOf, cellOf, headingOf, listItemOf, paragraphOf, rowOf, tableOf, titleText } from './page-nodes';
import { writtenDate, writtenTimes } from './written-dates';

const due = ({ dueDate }: ActionItem): string => (dueDate === null ? 'no due date' : `due ${writtenDate(dueDate)}`);

/** What each list says of its items beside the title. */
const lists: Readonly<Record<keyof Moves, { title: string; remark: (item: ActionItem) => string }>> = {
  closed: { title: 'Closed', remark: ({ status }) => actionItemStatusNames[status].toLowerCase() },
  verified: { title: 'Verified', remark: () => 'seen to work' },
  added: { title: 'New', remark: due },
  slipped: { title: 'Slipped', remark: due },
  redated: {
    title: 'Re-dated',
    remark: (item) => `${due(item)}, re-dated ${writtenTimes(item.timesRedated)} in all`,
  },
};
const order = ['closed', 'verified', 'added', 'slipped', 'redated'] as const satisfies readonly (keyof Moves)[];

/** "Since last time": the counts, then who did what. */
export function toldMoves(subject: FollowUpSubject): AdfNode[] {
  const { moves, links } = subject;
  return [
    headingOf(2, ['Since last time'], blockIdOf('heading', 'moves')),
    countsTable(subject),
    ...order.flatMap((name) => {
      const { title, remark } = lists[name];
      const lineOf = (item: ActionItem): AdfNode =>
        listItemOf(
          [`${titleText(item.title)} (${remark(item)}) — `, cardOf(links.pageUrl(item.pageId))],
          lineIdOf(name, item.pageId, item.id),
        );
      return toldList({ section: name, title, level: 3, list: moves[name], lineOf }, links);
    }),
  ];
}

function countsTable({ counts, restricted }: FollowUpSubject): AdfNode {
  const columns: readonly (readonly [string, number])[] = [
    ['Closed', counts.closed],
    ['Verified', counts.verified],
    ['New', counts.added],
    ['Slipped', counts.slipped],
    ['Re-dated', counts.redated],
    ['Open now', counts.open],
    ['Overdue', counts.overdue],
    ['Needs an owner', counts.unowned],
    ['To verify', counts.toVerify],
    ...(restricted.items > 0 ? ([['Restricted', restricted.items]] as const) : []),
  ];
  const row = rowOf(columns.map(([, count]) => cellOf([paragraphOf([String(count)])])));
  return tableOf(
    columns.map(([title]) => title),
    [row],
    blockIdOf('counts', 'moves'),
  );
}
