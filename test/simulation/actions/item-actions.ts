import { accountIdOf } from '../../../local/people';
import type { ActionItem } from '../../../src/domain/action-item';
import { actionItemStatuses } from '../../../src/domain/action-item';
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

function changeOf(turn: Turn): Partial<Pick<ActionItem, 'status' | 'dueDate' | 'ownerId' | 'doneWhen'>> {
  const { random, number } = turn;
  return random.pick([
    { status: random.pick(actionItemStatuses) },
    { dueDate: someDate(turn) },
    { ownerId: owner(turn) },
    { doneWhen: `Seen to work, ${number}`, status: random.pick(actionItemStatuses) },
  ]);
}

const changeItem: Action = (turn) => {
  const { world, person } = turn;
  const item = pickItem(turn);
  if (item === null) return null;
  const { pageId, id: itemId } = item;
  const content = changeOf(turn);
  return request(
    turn,
    'changeActionItem',
    { pageId, itemId, version: seenVersion(turn, item.version), content },
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
  removeItem: { weight: 5, by: anyone, act: removeItem },
} satisfies Record<string, Happening>;
