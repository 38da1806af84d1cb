import type { SpaceSettingsView } from '../../../src/contract/views';
import { setUpTopics } from '../../../src/domain/space-settings';
import type { Ending } from '../told';
import type { World } from '../world';
import { hasRole } from '../world';
import type { Action, Happening, Turn } from './action';
import { request } from './action';
import { showSettings } from './space-actions';

/** Action items of the example's notes. */
const exampleItems = 3;

const spaceOf = ({ world }: Turn): string => world.app.spaceId('PM');

const common = (turn: Turn) => ({
  may: hasRole(turn.world, turn.person, spaceOf(turn), 'administer'),
  told: (view: SpaceSettingsView) => showSettings(turn.world, view),
});

/** The example's operation is the app's own: what is known of it stands in the settings. */
function rememberExample({ stored, told }: World, spaceId: string, ending: Ending): void {
  const example = stored.settings(spaceId)?.example;
  if (!example || told.starts.get(example.operationId)?.ending === 'acknowledged') return;
  const { operationId, pageId } = example;
  told.starts.set(operationId, {
    ...{ operationId, pageId, itemCount: exampleItems },
    ending: ending === 'acknowledged' ? 'acknowledged' : 'unknown',
  });
}

const createExample: Action = (turn) => {
  const { world } = turn;
  const spaceId = spaceOf(turn);
  const ended = (ending: Ending) => rememberExample(world, spaceId, ending);
  return request(turn, 'createWorkedExample', { spaceId }, { what: 'adds the worked example', ...common(turn), ended });
};

const removeExample: Action = (turn) => {
  const { world } = turn;
  const spaceId = spaceOf(turn);
  const example = world.stored.settings(spaceId)?.example ?? null;
  if (example === null) return null;
  const record = world.stored.postMortems().find(({ operationId }) => operationId === example.operationId);
  const pageId = example.pageId ?? record?.pageId;
  return request(
    turn,
    'removeWorkedExample',
    { spaceId },
    {
      what: 'removes the worked example',
      ...common(turn),
      ended: (ending) => {
        if (ending !== 'refused' && pageId !== undefined)
          world.erased.set(pageId, { operationId: example.operationId, at: world.app.site.clock.now() });
      },
    },
  );
};

/** Seldom none: then nothing is announced. */
const setSlackWebhook: Action = (turn) => {
  const spaceId = spaceOf(turn);
  const { number, random } = turn;
  const address = random.percent(80) ? `https://hooks.slack.com/services/T1/B1/step${number}` : null;
  const what = address === null ? 'forgets the channel' : `sets the channel ${number}`;
  return request(turn, 'setSlackWebhook', { spaceId, address }, { what, ...common(turn) });
};

const sendSlackTest: Action = (turn) => {
  const spaceId = spaceOf(turn);
  return request(turn, 'sendSlackTest', { spaceId }, { what: 'tries the channel', may: common(turn).may });
};

const noteSetUp: Action = (turn) => {
  const { random } = turn;
  const payload = { spaceId: spaceOf(turn), seen: [random.pick(setUpTopics)], isHidden: random.percent(50) };
  return request(turn, 'noteSetUp', payload, { what: `has seen ${payload.seen.join()}`, ...common(turn) });
};

const admins = ['admin', 'admin', 'admin', 'admin', 'moderator', 'outsider'] as const;

/** How a space is set up beside its settings. */
export const setUpActions = {
  createExample: { weight: 2, by: admins, act: createExample },
  removeExample: { weight: 2, by: admins, act: removeExample, changesRights: true },
  setSlackWebhook: { weight: 3, by: admins, act: setSlackWebhook },
  sendSlackTest: { weight: 1, by: admins, act: sendSlackTest },
  noteSetUp: { weight: 1, by: admins, act: noteSetUp },
} satisfies Record<string, Happening>;
