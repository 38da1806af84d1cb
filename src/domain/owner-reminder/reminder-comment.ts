import { bulletList, date, listItem, mention, paragraph, text } from '@atlaskit/adf-utils/builders';
import { markedLink } from '../comment-mark';
import type { AdfNode } from '../document/adf-node';
import { documentOf } from '../document/adf-node';
import type { AdfDocument } from '../document/post-mortem-document';
import { singleLine } from '../document/single-line';
import type { OwnedItem, ReminderPlan } from './plan-reminder';

/** Of one owner, so that the comment stays short; the page has them all. */
const mostOfOwner = 10;

interface CommentPlace {
  pageId: string;
  mark: string;
  /** Calendar date in the space's zone. */
  today: string;
}

/**
 * The comment that reminds owners of a page's items: each is mentioned, with what waits for them and since when. Says when it reminded
 * last, so that each reminder is a change of it, and so when nothing is left; of what only lost its owner it does not say that it is done.
 */
export function reminderComment(
  { listed, told }: Pick<ReminderPlan, 'listed' | 'told'>,
  place: CommentPlace,
): AdfDocument {
  if (listed.length === 0) return documentOf([nothingLeft(place, isLeftToNobody(told))]);
  const owners = [...new Set(listed.map(({ ownerId }) => ownerId))];
  const blocks = owners.flatMap((ownerId) => {
    const own = listed.filter((item) => item.ownerId === ownerId);
    return blocksOf(ownerId, own, place);
  });
  const days = told.flatMap(({ lastOn }) => lastOn ?? []).sort();
  return documentOf([...blocks, howItStops(place, days.at(-1) ?? place.today)]);
}

function blocksOf(ownerId: string, items: readonly OwnedItem[], { today }: CommentPlace): readonly AdfNode[] {
  const one = items.length === 1;
  const words = one ? ' please look after this action item:' : ' please look after these action items:';
  const rows = items.slice(0, mostOfOwner).map((item) => listItem([paragraph(...rowOf(item, today))]));
  const more = items.length - rows.length;
  const rest = more === 0 ? [] : [listItem([paragraph(text(`and ${more} more`))])];
  return [paragraph(mention({ id: ownerId, text: '' }), text(words)), bulletList(...rows, ...rest)];
}

function rowOf({ title, dueDate }: OwnedItem, today: string) {
  const since = dueDate < today ? ' – overdue since ' : dueDate === today ? ' – due today, ' : ' – due ';
  return [text(singleLine(title) || 'Untitled'), text(since), dayOf(dueDate)];
}

const dayOf = (day: string) => date({ timestamp: String(Date.parse(day)) });

function howItStops(place: CommentPlace, remindedOn: string): AdfNode {
  return paragraph(
    text('It stops when the item is ticked in the '),
    markedLink('action items', place),
    text(' of this page, or has a new date there; until then this comment reminds you every week. Reminded last on '),
    dayOf(remindedOn),
    text('.'),
  );
}

function nothingLeft(place: CommentPlace, isLeft: boolean): AdfNode {
  const words = isLeft
    ? 'Nobody to remind: what this comment reminded of is finished, has a new date, or needs another owner, in the '
    : 'All done: what this comment reminded of is finished, or has a new date, in the ';
  return paragraph(text(words), markedLink('action items', place), text(' of this page.'));
}

/** Something that it reminded of is still to be done by that date, and nobody is left whom it could remind. */
function isLeftToNobody(told: ReminderPlan['told']): boolean {
  return told.some(({ lastOn }) => lastOn !== null);
}
