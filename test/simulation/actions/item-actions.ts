import { accountIdOf } from '../../../local/people';
import type { ActionItem } from '../../../src/domain/action-item';
import { actionItemStatuses } from '../../../src/domain/action-item';
import { mostItemChanges } from '../../../src/contract/limits';
import { nextStatuses } from '../../../src/domain/item-life';
import { itemContent } from '../../support/app-site';
import { secretWord } from '../secrets';
import { showItem } from '../told';
import { mayEdit } from '../world';
import type { Action, Happening, Turn } from './action';
import { anyone } from './people';
import { operationIdOf, pickItem, pickPostMortem, request } from './action';

/** Most people change what they have just seen; some have had it open for a while. */
export const seenVersion = ({ random }: Turn, version: number): number =>
  random.percent(12) ? Math.max(1, version - 1) : version;

const someDate = ({ random, world }: Turn): string =>
  new Date(world.app.site.clock.now() + random.between(-5, 30) * 24 * 3_600_000).toISOString().slice(0, 10);

const owner = ({ random }: Turn): string | null => {
  const name = random.pick(['owner', 'engineer', 'success', 'outsider', null]);
  return name === null ? null : accountIdOf(name);
};

const addItem: Action = (turn) => {
  const { world, person, number } = turn;
  const postMortem = pickPostMortem(turn);
  if (postMortem === null) return null;
  const { pageId } = postMortem;
  const itemId = operationIdOf(number);
  const title = `Item ${secretWord(world, number, () => pageId)}`;
  const content = itemContent({ title, ownerId: owner(turn), dueDate: someDate(turn) });
  return request(
    turn,
    'addActionItem',
    { pageId, operationId: itemId, content },
    {
      what: `adds ${title} to ${pageId}`,
      may: mayEdit(world, person, pageId),
      told: (item) => world.note(showItem(world.told, item)),
      ended: (added) => world.told.items.set(`${pageId}:${itemId}`, { pageId, itemId, added, removed: 'never' }),
    },
  );
};

type Content = Partial<Pick<ActionItem, 'status' | 'dueDate' | 'ownerId' | 'doneWhen'>>;

/** Mostly a step that there is. */
const someStatus = ({ random }: Turn, { status }: ActionItem): ActionItem['status'] =>
  random.pick(random.percent(85) ? nextStatuses(status) : actionItemStatuses);

function changeOf(turn: Turn, item: ActionItem): Content {
  const { random, number } = turn;
  return random.pick([
    { status: someStatus(turn, item) },
    { dueDate: someDate(turn) },
    { ownerId: owner(turn) },
    { doneWhen: `Seen to work, ${number}`, status: someStatus(turn, item) },
  ]);
}

/** Mostly what the step asks for; now and then nothing is said, which is refused where something is asked. */
function saidOf({ random, number, person }: Turn) {
  if (random.percent(15)) return { reason: '', verification: null };
  return { reason: `Because of ${number}`, verification: { how: `Seen at ${number}`, byId: accountIdOf(person) } };
}

/** Up to ten items, of as many pages as there are, some of which this person may not change. */
const changeItems: Action = (turn) => {
  const { world, random, person } = turn;
  const spaceId = world.app.spaceId('PM');
  const items = world.stored.items().filter((item) => item.spaceId === spaceId);
  const chosen = items.filter(() => random.percent(60)).slice(0, mostItemChanges);
  if (chosen.length === 0) return null;
  const content = random.pick([{ ownerId: owner(turn) }, { dueDate: someDate(turn) }, { status: 'wont_do' as const }]);
  const said = saidOf(turn);
  const changes = chosen.map((item) => {
    const { pageId, id: itemId, version } = item;
    return { pageId, itemId, version: seenVersion(turn, version), content, ...said };
  });
  const may = chosen.map((item) => mayEdit(world, person, item.pageId) || item.ownerId === accountIdOf(person));
  return request(
    turn,
    'changeActionItems',
    { spaceId, changes },
    {
      what: `changes ${changes.length} items to ${JSON.stringify(content)}`,
      told: (rows) =>
        rows.forEach((row, index) => {
          if (!row.ok) return;
          world.note(showItem(world.told, row.value));
          world.note(may[index] === true ? null : `${person} may not change ${row.value.title}, and did among others`);
        }),
    },
  );
};

const changeItem: Action = (turn) => {
  const { world, person } = turn;
  const item = pickItem(turn);
  if (item === null) return null;
  const { pageId, id: itemId } = item;
  const content = changeOf(turn, item);
  return request(
    turn,
    'changeActionItem',
    { pageId, itemId, version: seenVersion(turn, item.version), content, ...saidOf(turn) },
    {
      what: `changes ${item.title} to ${JSON.stringify(content)}`,
      may: mayEdit(world, person, pageId) || item.ownerId === accountIdOf(person),
      told: (changed) => world.note(showItem(world.told, changed)),
    },
  );
};

const removeItem: Action = (turn) => {
  const { world, person } = turn;
  const item = pickItem(turn);
  if (item === null) return null;
  const { pageId, id: itemId } = item;
  return request(
    turn,
    'removeActionItem',
    { pageId, itemId, version: seenVersion(turn, item.version) },
    {
      what: `removes ${item.title}`,
      may: mayEdit(world, person, pageId),
      ended: (removed) => {
        const key = `${pageId}:${itemId}`;
        const before = world.told.items.get(key) ?? { pageId, itemId, added: 'unknown' as const, removed: 'never' };
        if (removed !== 'refused' && before.removed !== 'acknowledged')
          world.told.items.set(key, { ...before, removed });
      },
    },
  );
};

/** What people do with action items. */
export const itemActions = {
  addItem: { weight: 14, by: anyone, act: addItem },
  changeItem: { weight: 14, by: anyone, act: changeItem },
  changeItems: { weight: 5, by: anyone, act: changeItems },
  removeItem: { weight: 5, by: anyone, act: removeItem },
} satisfies Record<string, Happening>;
