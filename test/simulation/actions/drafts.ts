import { accountIdOf } from '../../../local/people';
import type { DraftedDocument } from '../../../src/domain/draft';
import type { PostMortem } from '../../../src/domain/post-mortem';
import { administersSpaceOf, mayEdit } from '../world';
import type { Action, Attempt, Happening, Turn } from './action';
import { operationIdOf, pickPostMortem, request } from './action';
import { seenVersion } from './item-actions';
import { showView } from './page-actions';
import { moderating } from './people';

const onSome =
  (act: (turn: Turn, postMortem: PostMortem) => Attempt): Action =>
  (turn) => {
    const postMortem = pickPostMortem(turn);
    return postMortem === null ? null : act(turn, postMortem);
  };

const mayModerate = ({ world, person }: Turn, { pageId, details: { participants } }: PostMortem): boolean =>
  mayEdit(world, person, pageId) &&
  (participants.moderatorId === accountIdOf(person) || administersSpaceOf(world, person, pageId));

/** Notes as a moderator leaves them in the middle of a word. */
const notes = (number: number): DraftedDocument => ({
  overview: [`On 21 November 2026 at 09:02 it broke, as step ${number} saw it.`, ''],
  timeline: [
    {
      ...{ occurredAt: '2026-11-21T08:02:00.000Z', statedTime: '', kind: 'started', text: `Begins in step ${number} ` },
      ...{ certainty: 'exact', row: 0 },
    },
  ],
  whyChains: [{ whys: [`Because of step ${number}`] }],
  contributingFactors: [],
  trigger: null,
  lessons: [{ kind: 'went_well', text: 'Nobody panicked' }],
  conclusion: [`Step ${number} has to be mended.`],
});

const saveDraft = onSome((turn, postMortem) => {
  const { world, number, isAlone } = turn;
  const { pageId } = postMortem;
  const draft = world.stored.draft(pageId);
  const basePageVersion = draft?.basePageVersion ?? world.app.site.confluence.pages.find(pageId)?.version.number ?? 1;
  const payload = { pageId, version: draft?.version ?? 0, basePageVersion, document: notes(number) };
  return request(turn, 'saveDraft', payload, {
    what: `saves notes of ${pageId}`,
    may: mayModerate(turn, postMortem),
    told: ({ version }) => {
      if (isAlone && world.stored.draft(pageId)?.version !== version)
        world.note(`the notes of page ${pageId} were saved in version ${version}, which is not there`);
    },
  });
});

const discardDraft = onSome((turn, postMortem) => {
  const { pageId } = postMortem;
  const version = turn.world.stored.draft(pageId)?.version ?? 0;
  const may = mayModerate(turn, postMortem);
  return request(turn, 'discardDraft', { pageId, version }, { what: `discards the notes of ${pageId}`, may });
});

const publishDraft = onSome((turn, postMortem) => {
  const { world, number } = turn;
  const { pageId, version } = postMortem;
  const operationId = operationIdOf(number);
  const draftVersion = world.stored.draft(pageId)?.version ?? null;
  const payload = {
    operationId,
    pageId,
    version: seenVersion(turn, version),
    overrideReason: 'Year end',
    draftVersion,
  };
  return request(turn, 'publishNotes', payload, {
    what: `publishes notes of ${pageId}`,
    may: mayModerate(turn, postMortem),
    told: (view) => {
      showView(turn, view);
      const { publication } = view.postMortem;
      if (publication?.operationId !== operationId) return;
      const { publishedAt, publishedById } = publication;
      world.told.published.set(operationId, { pageId, publishedAt, publishedById });
      if (draftVersion !== null && world.stored.draft(pageId)?.version === draftVersion)
        world.note(`the notes of page ${pageId} were published and are still a draft`);
    },
    ended: (ending) => {
      if (ending !== 'refused') world.told.maybePublished.set(operationId, pageId);
    },
  });
});

/** What a moderator does in the console. */
export const draftActions = {
  saveDraft: { weight: 6, by: [...moderating, 'admin', 'admin', 'admin'], act: saveDraft },
  discardDraft: { weight: 1, by: [...moderating, 'admin'], act: discardDraft },
  publishDraft: { weight: 4, by: [...moderating, 'admin', 'admin', 'admin'], act: publishDraft },
} satisfies Record<string, Happening>;
