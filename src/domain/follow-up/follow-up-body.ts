import type { AdfNode } from '../document/adf-node';
import { documentOf } from '../document/adf-node';
import type { AdfDocument } from '../document/post-mortem-document';
import { aboutPanel } from './page/about-panel';
import { blockIdOf } from './page/block-ids';
import { itemTables } from './page/item-tables';
import { paragraphOf } from './page/page-nodes';
import { toldFigures } from './page/told-figures';
import { toldMoves } from './page/told-moves';
import { toldPostMortems, toldRepeats } from './page/told-post-mortems';
import { toldUnapplied } from './page/told-unapplied';
import type { FollowUpSubject } from './subject';

/**
 * The page of one open meeting, as the app writes it: titles of items are text, post-mortems are cards only, so that Confluence
 * itself checks who may read them. What is longer than a page can hold is cut, with a link to the report.
 */
export function followUpBody(subject: FollowUpSubject): AdfDocument {
  const told = isNothing(subject) ? nothing() : sections(subject);
  return documentOf([aboutPanel(subject), ...told, ...restrictedLine(subject)]);
}

function sections(subject: FollowUpSubject): AdfNode[] {
  return [
    ...toldMoves(subject),
    ...itemTables(subject),
    ...toldPostMortems(subject),
    ...toldFigures(subject),
    ...toldRepeats(subject),
    ...toldUnapplied(subject),
  ];
}

/** Figures without anything else are no news. */
function isNothing(subject: FollowUpSubject): boolean {
  const { counts, moves, missing, late, published, waived, repeats, unapplied } = subject;
  const { closed, verified, added, slipped, redated } = moves;
  const lists = [closed, verified, added, slipped, redated, missing, late, published, waived, repeats];
  const open = counts.open + counts.toVerify;
  return open === 0 && unapplied.length === 0 && lists.every(({ count }) => count === 0);
}

function nothing(): AdfNode[] {
  return [
    paragraphOf(['Nothing to report for this period.'], blockIdOf('nothing', 'first')),
    paragraphOf(
      ['No action item is open or moved, and no post-mortem is missing or late.'],
      blockIdOf('nothing', 'second'),
    ),
  ];
}

/** Of what not everyone in the space may read, the page tells how much there is and nothing else. */
function restrictedLine({ restricted: { items, postMortems } }: FollowUpSubject): AdfNode[] {
  if (items + postMortems === 0) return [];
  const parts = [
    ...(postMortems > 0 ? [counted(postMortems, 'restricted post-mortem')] : []),
    ...(items > 0 ? [counted(items, 'action item')] : []),
  ];
  const line = `Not shown here: ${parts.join(' with ')}. Those who may read them find them in the report.`;
  return [paragraphOf([line], blockIdOf('left', 'restricted'))];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
