import type { Action, Happening } from './action';
import { directly } from './action';
import { changeRole } from './change-role';
import { copy } from './copy';
import { draftActions } from './drafts';
import { exportPage } from './export-page';
import { factActions } from './facts';
import { figureActions } from './figures';
import { followActions } from './follow';
import { followUpActions } from './follow-ups';
import { itemActions } from './item-actions';
import { lifeActions } from './life';
import { meetingActions } from './meeting';
import { move } from './move';
import { pageActions } from './page-actions';
import { admin } from './people';
import { previewImport } from './preview-import';
import { reportActions } from './report-actions';
import { restrict } from './restrict';
import { restrictWhileRead } from './restrict-while-read';
import { setUpActions } from './set-up';
import { shelve } from './shelve';
import { spaceActions } from './space-actions';
import { startActions } from './start-actions';
import { taskActions } from './task-actions';
import { tickInList } from './tick-in-list';

/** Forge's tick at a moment of its own choosing. */
const runTick: Action = (turn) =>
  directly({ ...turn, person: 'Forge' }, 'runs the hourly tick', async () => {
    await turn.world.app.site.runScheduledTrigger('hourly-tick');
    await turn.world.app.site.runDueWork();
  });
const tick: Happening = { weight: 4, by: admin, act: runTick };

/** Everything that happens on a site. What people can do from now on is a file here and a line in this table. */
export const actions = {
  ...startActions,
  ...itemActions,
  ...pageActions,
  ...draftActions,
  ...spaceActions,
  ...figureActions,
  ...followActions,
  ...followUpActions,
  ...factActions,
  ...meetingActions,
  ...lifeActions,
  ...reportActions,
  ...setUpActions,
  ...taskActions,
  changeRole,
  copy,
  exportPage,
  move,
  previewImport,
  restrict,
  restrictWhileRead,
  shelve,
  tick,
  tickInList,
} satisfies Record<string, Happening>;
export type ActionName = keyof typeof actions;

/** Each name as often as its weight says. */
export const actionNames: readonly ActionName[] = (Object.keys(actions) as ActionName[]).flatMap((name) =>
  Array.from({ length: actions[name].weight }, () => name),
);
