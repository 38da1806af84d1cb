import type { AdfNode } from '../../document/adf-node';
import type { CutList, FollowUpLinks } from '../subject';
import { blockIdOf } from './block-ids';
import { headingOf, linkTo, listOf, paragraphOf } from './page-nodes';
import type { Inline } from './page-nodes';
import { mostRowsOfList } from './page-limits';

/** What is left out of a list, and where it is; nothing when all is shown. */
export function moreWords(left: number, { reportUrl }: FollowUpLinks): readonly Inline[] {
  return left <= 0 ? [] : [`… and ${left} more in the `, linkTo(reportUrl, 'report')];
}

/** The line below a table that was cut. */
export function moreBelow(section: string, left: number, links: FollowUpLinks): AdfNode[] {
  return left <= 0 ? [] : [paragraphOf(moreWords(left, links), blockIdOf('more', section))];
}

export interface ListToTell<Row> {
  section: string;
  title: string;
  level: 2 | 3;
  list: CutList<Row>;
  lineOf: (row: Row) => AdfNode;
}

/** A heading with the count and the first of its rows; nothing for an empty list. */
export function toldList<Row>(told: ListToTell<Row>, links: FollowUpLinks): AdfNode[] {
  const { section, title, level, list, lineOf } = told;
  if (list.count === 0) return [];
  const rows = list.rows.slice(0, mostRowsOfList);
  const lines = rows.map(lineOf);
  return [
    headingOf(level, [level === 2 ? title : `${title} (${list.count})`], blockIdOf('heading', section)),
    ...(lines.length === 0 ? [] : [listOf(lines, blockIdOf('list', section))]),
    ...moreBelow(section, list.count - rows.length, links),
  ];
}
