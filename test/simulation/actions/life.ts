import { accountIdOf } from '../../../local/people';
import type { PostMortemView } from '../../../src/contract/views';
import type { PostMortem } from '../../../src/domain/post-mortem';
import { administersSpaceOf, mayEdit, sees } from '../world';
import type { Action, Attempt, Happening, Turn } from './action';
import { pickPostMortem, request } from './action';
import { seenVersion } from './item-actions';
import { showView } from './page-actions';
import { moderating } from './people';

const onSome =
  (act: (turn: Turn, postMortem: PostMortem, may: boolean) => Attempt): Action =>
  (turn) => {
    const postMortem = pickPostMortem(turn);
    return postMortem === null ? null : act(turn, postMortem, mayDecide(turn, postMortem));
  };

const mayDecide = ({ world, person }: Turn, { pageId, details: { participants } }: PostMortem): boolean =>
  sees(world, person, pageId) &&
  (participants.moderatorId === accountIdOf(person) || administersSpaceOf(world, person, pageId));

const shown = (turn: Turn) => ({ told: (view: PostMortemView) => showView(turn, view) });

const waive = onSome((turn, { pageId, version }, may) => {
  const payload = { pageId, version: seenVersion(turn, version), reason: `Told elsewhere, step ${turn.number}` };
  return request(turn, 'waivePostMortem', payload, { what: `waives ${pageId}`, may, ...shown(turn) });
});

const withdrawWaiver = onSome((turn, { pageId, version }, may) => {
  const payload = { pageId, version: seenVersion(turn, version) };
  return request(turn, 'withdrawWaiver', payload, { what: `takes the waiver of ${pageId} back`, may, ...shown(turn) });
});

const reopen = onSome((turn, { pageId, version }, may) => {
  const payload = { pageId, version: seenVersion(turn, version), reason: `Not all is said, step ${turn.number}` };
  return request(turn, 'reopenPostMortem', payload, {
    what: `takes the notes of ${pageId} up again`,
    may: may && mayEdit(turn.world, turn.person, pageId),
    ...shown(turn),
  });
});

const deciding = [...moderating, 'moderator', 'admin', 'admin'] as const;

/** What a moderator decides about a post-mortem as a whole. */
export const lifeActions = {
  waive: { weight: 2, by: deciding, act: waive },
  withdrawWaiver: { weight: 2, by: deciding, act: withdrawWaiver },
  reopen: { weight: 3, by: deciding, act: reopen },
} satisfies Record<string, Happening>;
