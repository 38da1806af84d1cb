import type { Action } from './action';
import { directly } from './action';
import { itemActions } from './item-actions';
import { pageActions } from './page-actions';
import { spaceActions } from './space-actions';
import { startActions } from './start-actions';

/** Forge's tick at a moment of its own choosing. */
const tick: Action = (turn) =>
  directly({ ...turn, person: 'Forge' }, 'runs the hourly tick', async () => {
    await turn.world.app.site.runScheduledTrigger('hourly-tick');
    await turn.world.app.site.runDueWork();
  });

/** Everything that happens on a site. */
export const actions = { ...startActions, ...itemActions, ...pageActions, ...spaceActions, tick } satisfies Record<
  string,
  Action
>;
export type ActionName = keyof typeof actions;

const editors = ['agent', 'engineer', 'moderator', 'success', 'owner'];
const anyone = [...editors, ...editors, ...editors, 'admin', 'reader', 'outsider'];
const moderating = ['moderator', 'moderator', 'engineer', 'reader', 'outsider'];

/** Who does it: mostly who may, sometimes who may not. */
export const casts: Record<ActionName, readonly string[]> = {
  create: anyone,
  createNamesake: anyone,
  turnPage: anyone,
  writeNotes: editors,
  importReport: anyone,
  addItem: anyone,
  changeItem: anyone,
  removeItem: anyone,
  open: anyone,
  saveDetails: anyone,
  handOver: [...moderating, 'admin', 'agent'],
  publish: [...moderating, 'admin', 'admin', 'admin', 'admin', 'admin', 'admin'],
  accept: moderating,
  edit: editors,
  tickTask: editors,
  report: ['moderator', 'success', 'engineer', 'reader', 'outsider', 'outsider'],
  loadSettings: anyone,
  saveSettings: ['admin', 'admin', 'admin', 'moderator', 'outsider'],
  restrict: ['admin'],
  trash: ['admin'],
  tick: ['admin'],
};

const weights: Record<ActionName, number> = {
  create: 8,
  createNamesake: 2,
  turnPage: 5,
  writeNotes: 4,
  importReport: 5,
  addItem: 14,
  changeItem: 14,
  removeItem: 5,
  open: 7,
  saveDetails: 8,
  handOver: 3,
  publish: 14,
  accept: 2,
  edit: 7,
  tickTask: 3,
  report: 8,
  loadSettings: 1,
  saveSettings: 5,
  restrict: 3,
  trash: 1,
  tick: 4,
};

/** Each name as often as its weight says. */
export const actionNames: readonly ActionName[] = (Object.keys(weights) as ActionName[]).flatMap((name) =>
  Array.from({ length: weights[name] }, () => name),
);
