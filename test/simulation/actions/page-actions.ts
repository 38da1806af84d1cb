import { p, text } from '@atlaskit/adf-utils/builders';
import { accountIdOf } from '../../../local/people';
import type { PostMortemView } from '../../../src/contract/views';
import { answers, unknownCircumstances } from '../../../src/domain/circumstances';
import { parseAdf } from '../../../src/domain/document/parse-adf';
import type { PostMortem } from '../../../src/domain/post-mortem';
import { fillPage, writePage } from '../../support/app-site';
import { showItem, showRecord } from '../told';
import { administersSpaceOf, mayEdit, sees } from '../world';
import type { Action, Happening, Turn } from './action';
import { directly, operationIdOf, pickFrom, pickPostMortem, request } from './action';
import { seenVersion } from './item-actions';
import { anyone, editors, moderating } from './people';

/** What a view shows, against what was shown before. */
export function showView({ world, isAlone }: Turn, { postMortem, actionItems }: PostMortemView): void {
  const newest = world.told.newest('post-mortem', postMortem.pageId)?.version ?? 0;
  if (isAlone && postMortem.version < newest)
    world.note(`post-mortem ${postMortem.pageId} was shown in version ${postMortem.version} after ${newest}`);
  if (isAlone && actionItems.length < postMortem.actionItemIds.length)
    world.note(`post-mortem ${postMortem.pageId} was shown without all of its items`);
  world.note(showRecord(world.told, postMortem));
  actionItems.forEach((item) => world.note(showItem(world.told, item)));
}

const shown = (turn: Turn) => ({ told: (view: PostMortemView) => showView(turn, view) });

const onSome =
  (act: (turn: Turn, postMortem: PostMortem) => ReturnType<Action>): Action =>
  (turn) => {
    const postMortem = pickPostMortem(turn);
    return postMortem === null ? null : act(turn, postMortem);
  };

const open = onSome((turn, { pageId }) =>
  request(
    turn,
    'openMacro',
    { pageId },
    {
      what: `opens ${pageId}`,
      may: sees(turn.world, turn.person, pageId),
      told: (opened) => {
        if (opened.kind === 'post-mortem') showView(turn, opened.view);
        else turn.world.note(`the post-mortem of page ${pageId} was shown as ${opened.kind}`);
      },
    },
  ),
);

const circumstances = ({ random, number }: Turn) => ({
  ...unknownCircumstances,
  dataLoss: random.pick(answers),
  noticedByPerson: random.pick(answers),
  requestedBecause: random.pick(['', `Asked for in step ${number}`]),
});

const saveDetails = onSome((turn, { pageId, version, details }) => {
  const { random, world, person, number } = turn;
  return request(
    turn,
    'saveDetails',
    {
      pageId,
      version: seenVersion(turn, version),
      details: {
        severity: random.pick([0, 1, 2, 3, 4]),
        services: ['checkout'],
        impact: { customers: random.pick(['none', 'some']), statement: `As of ${number}` },
        participants: {
          ...details.participants,
          responderIds: [accountIdOf('engineer')],
          customerSuccessIds: [],
          solutionLeadIds: [],
          attendeeIds: [accountIdOf('agent'), accountIdOf('engineer')],
        },
      },
      // A page that was loaded before an update does not send them.
      ...(random.percent(80) && { circumstances: circumstances(turn) }),
    },
    { what: `saves details of ${pageId}`, may: mayEdit(world, person, pageId), ...shown(turn) },
  );
});

const handOver = onSome((turn, { pageId, version, createdById, details: { participants } }) => {
  const { random, world, person } = turn;
  const { moderatorId } = participants;
  const me = accountIdOf(person);
  const mayName = moderatorId === me || (moderatorId === null && createdById === me);
  return request(
    turn,
    'handOverModerator',
    { pageId, version: seenVersion(turn, version), moderatorId: accountIdOf(random.pick(['moderator', 'engineer'])) },
    {
      what: `hands on the moderator's role of ${pageId}`,
      may: sees(world, person, pageId) && (mayName || administersSpaceOf(world, person, pageId)),
      ...shown(turn),
    },
  );
});

const publish = onSome((turn, { pageId, version, details: { participants } }) => {
  const { world, person, number, random } = turn;
  const operationId = operationIdOf(number);
  const isAdmin = administersSpaceOf(world, person, pageId);
  return request(
    turn,
    'publishNotes',
    {
      operationId,
      pageId,
      version: seenVersion(turn, version),
      overrideReason: random.percent(95) ? 'The quarter ends' : '',
    },
    {
      what: `publishes ${pageId}`,
      may: mayEdit(world, person, pageId) && (participants.moderatorId === accountIdOf(person) || isAdmin),
      told: (view) => {
        showView(turn, view);
        const { publication } = view.postMortem;
        // Somebody may have published since: then the view tells of theirs.
        if (publication?.operationId !== operationId) return;
        const { publishedAt, publishedById } = publication;
        world.told.published.set(operationId, { pageId, publishedAt, publishedById });
      },
      ended: (ending) => {
        if (ending !== 'refused') world.told.maybePublished.set(operationId, pageId);
      },
    },
  );
});

const accept: Action = onSome((turn, { pageId, version, details: { participants } }) => {
  const { world, person } = turn;
  const isModerator = participants.moderatorId === accountIdOf(person);
  const resultKey = turn.random.pick(['timeline.milestones', 'overview.present', 'lessons.present']);
  return request(
    turn,
    'acceptWarning',
    { pageId, version: seenVersion(turn, version), resultKey, reason: 'We know' },
    { what: `accepts a warning of ${pageId}`, may: sees(world, person, pageId) && isModerator, ...shown(turn) },
  );
});

const editable = (turn: Turn): PostMortem | null =>
  pickFrom(
    turn,
    turn.world.stored.postMortems().filter(({ pageId }) => mayEdit(turn.world, turn.person, pageId)),
  );

const tickTask: Action = (turn) => {
  const { world, person } = turn;
  const found = editable(turn);
  if (found === null) return null;
  const { pageId } = found;
  const ticked = (): string => world.app.bodyOf(pageId).replace('"state":"TODO"', '"state":"DONE"');
  return directly(turn, `ticks a task on ${pageId}`, () => writePage(world.app, pageId, parseAdf(ticked()), person));
};

/** Fills the sections in, as the moderator, or adds a paragraph. */
const edit: Action = (turn) => {
  const { world, person, random, number } = turn;
  const found = editable(turn);
  if (found === null) return null;
  const { pageId } = found;
  const { app } = world;
  const paragraph = p(text(`Words of step ${number}`));
  const edits = {
    'fills in': () => (mayEdit(world, 'moderator', pageId) ? fillPage(app, pageId) : Promise.resolve()),
    'adds a paragraph to': async () => {
      const body = parseAdf(app.bodyOf(pageId));
      await writePage(app, pageId, { ...body, content: [...body.content, paragraph] }, person);
    },
  };
  const how = random.pick(['fills in', 'adds a paragraph to'] as const);
  return directly(turn, `${how} ${pageId}`, edits[how]);
};

/** What people do on the page of a post-mortem. */
export const pageActions = {
  open: { weight: 7, by: anyone, act: open },
  saveDetails: { weight: 8, by: anyone, act: saveDetails },
  handOver: { weight: 3, by: [...moderating, 'admin', 'agent'], act: handOver },
  publish: { weight: 14, by: [...moderating, ...Array<string>(6).fill('admin')], act: publish },
  accept: { weight: 2, by: moderating, act: accept },
  edit: { weight: 7, by: editors, act: edit },
  tickTask: { weight: 3, by: editors, act: tickTask },
} satisfies Record<string, Happening>;
