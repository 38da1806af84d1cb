import type { AdfNode } from '../../document/adf-node';
import { formerUser } from '../../former-user';
import type { UnappliedAnswer, UnappliedReason } from '../follow-up';
import type { FollowUpSubject } from '../subject';
import { lineIdOf } from './block-ids';
import { toldList } from './cut-lists';
import type { Inline } from './page-nodes';
import { cardOf, listItemOf, mentionOf } from './page-nodes';

/** Why an answer was not applied, in words that say what to do. */
const reasons: Readonly<Record<UnappliedReason, string>> = {
  'may-not-change': 'may not change this action item; someone who may can answer instead',
  'not-understood': 'wrote a date or a state that could not be read; write it anew, such as “12 Dec 2026” or “Done”',
  'step-refused': 'gave a state that asks for a reason, or that cannot follow; write why in the column Answer',
  'changed-since': 'answered what had been changed meanwhile; look at the action item',
  gone: 'answered an action item that is no longer there',
};

/** Who is not known, or not any more, cannot be mentioned. */
function personOf(byId: string): Inline {
  if (byId === formerUser) return 'Former user';
  return byId === '' ? 'Somebody without an account' : mentionOf(byId);
}

/** "Answers that were not applied": by whom, why, and on which post-mortem; what was written stays where it stands. */
export function toldUnapplied({ unapplied, links }: FollowUpSubject): AdfNode[] {
  const lineOf = ({ pageId, itemId, why, byId }: UnappliedAnswer): AdfNode =>
    listItemOf(
      [personOf(byId), ` ${reasons[why]} — `, cardOf(links.pageUrl(pageId))],
      lineIdOf('unapplied', pageId, `${itemId}.${byId}`),
    );
  const list = { rows: [...unapplied].reverse(), count: unapplied.length };
  return toldList({ section: 'unapplied', title: 'Answers that were not applied', level: 2, list, lineOf }, links);
}
