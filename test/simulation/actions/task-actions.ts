import { date, mention, taskItem, text } from '@atlaskit/adf-utils/builders';
import { accountIdOf } from '../../../local/people';
import { documentOf } from '../../../src/domain/document/adf-node';
import { findHandMadeTasks } from '../../../src/domain/document/items/hand-made-tasks';
import { parseAdf } from '../../../src/domain/document/parse-adf';
import { writePage } from '../../support/app-site';
import { secretWord } from '../secrets';
import { showItem } from '../told';
import { mayEdit } from '../world';
import type { Action, Happening } from './action';
import { directly, operationIdOf, pickFrom, pickPostMortem, request } from './action';
import { admin, anyone, editors } from './people';

/** Types a task below the heading of the section, as people do in the editor. */
const addTask: Action = (turn) => {
  const { world, person, number, random } = turn;
  const postMortem = pickPostMortem(turn);
  if (postMortem === null || !mayEdit(world, person, postMortem.pageId)) return null;
  const { pageId } = postMortem;
  const { content } = parseAdf(world.app.bodyOf(pageId));
  const at =
    content.findIndex((node) => node.type === 'heading' && JSON.stringify(node).includes('"Action items"')) + 1;
  if (at === 0) return null;
  const title = text(`Item ${secretWord(world, number, () => pageId)} `);
  const owner = mention({ id: accountIdOf(random.pick(['owner', 'engineer'])), text: '@someone' });
  const due = date({ timestamp: String(world.app.site.clock.now()) });
  const state = random.percent(30) ? 'DONE' : 'TODO';
  const task = taskItem({ localId: operationIdOf(number), state })(title, owner, text(' '), due);
  const list = { type: 'taskList', attrs: { localId: `by-hand-${number}` }, content: [task] };
  return directly(turn, `types task ${number} on ${pageId}`, async () => {
    await writePage(world.app, pageId, documentOf([...content.slice(0, at), list, ...content.slice(at)]), person);
  });
};

/** One at a time: then each is a version of the record. */
const adoptTask: Action = (turn) => {
  const { world, person } = turn;
  const postMortem = pickPostMortem(turn);
  if (postMortem === null) return null;
  const { pageId, actionItemIds, removedItemIds } = postMortem;
  const offered = findHandMadeTasks(parseAdf(world.app.bodyOf(pageId)), new Set([...actionItemIds, ...removedItemIds]));
  const task = pickFrom(
    turn,
    offered.filter(({ taskLocalId }) => taskLocalId.startsWith('00000000-0000-4000-8000')),
  );
  if (task === null) return null;
  const { taskLocalId: itemId } = task;
  return request(
    turn,
    'adoptTasks',
    { pageId, taskLocalIds: [itemId] },
    {
      what: `makes an action item of task ${itemId} on ${pageId}`,
      may: mayEdit(world, person, pageId),
      told: (items) => items.forEach((item) => world.note(showItem(world.told, item))),
    },
  );
};

/** Ticks a task, and may no longer change its page when the app hears of it. */
const tickAndLose: Action = (turn) => {
  const { world, person } = turn;
  const { site } = world.app;
  const { pages, tasks } = site.confluence;
  const isMine = (pageId: string): boolean =>
    world.stored.postMortem(pageId) !== undefined && mayEdit(world, person, pageId);
  const task = pickFrom(
    turn,
    tasks.list().filter(({ pageId }) => isMine(pageId) && pages.find(pageId)?.restrictions.read.length === 0),
  );
  const page = task && pages.find(task.pageId);
  if (!task || !page) return null;
  return directly(turn, `ticks task ${task.id} of ${page.id}, which is then restricted for changing`, async () => {
    const body = JSON.stringify({ status: task.isDone ? 'incomplete' : 'complete' });
    const headers = { 'content-type': 'application/json' };
    await site.fetchAs(person, `/wiki/api/v2/tasks/${task.id}`, { method: 'PUT', body, headers });
    // The tick is a version of its own, and somebody may have restricted reading at the same moment.
    const ticked = pages.find(page.id) ?? page;
    const { read } = ticked.restrictions;
    pages.restrict(ticked, { read: [...read], update: ['moderator', 'agent', 'app'].map(accountIdOf) });
  });
};

/** An account is closed, or opened again. */
const closeAccount: Action = (turn) => {
  const { world, random } = turn;
  const { people } = world.app.site.confluence;
  const name = random.pick(['owner', 'success']);
  const closed = people.find(name)?.closed !== true;
  return directly(turn, `${closed ? 'closes' : 'opens'} the account of ${name}`, () => {
    people.setClosed(name, closed);
    if (closed) turn.world.told.closed.add(accountIdOf(name));
  });
};

/** Tasks on pages, and what becomes of those who are to do them. Ticking them is in `tick-in-list.ts`. */
export const taskActions = {
  addTask: { weight: 4, by: editors, act: addTask },
  adoptTask: { weight: 5, by: anyone, act: adoptTask },
  tickAndLose: { weight: 2, by: ['engineer', 'owner', 'success'], act: tickAndLose, changesRights: true },
  closeAccount: { weight: 1, by: admin, act: closeAccount, changesRights: true },
} satisfies Record<string, Happening>;
