import type { Action, Happening } from './action';
import { directly } from './action';
import { followUpActions } from './follow-ups';
import { move } from './move';
import { admin } from './people';
import { shelve } from './shelve';
import { tickInList } from './tick-in-list';

/** What becomes of a page, and the app hears of it at once: for the crash points only, where somebody waits for the app's calls. */
const heard = (act: Action): Happening => ({
  weight: 0,
  by: admin,
  act(turn) {
    const attempt = act(turn);
    if (attempt === null) return null;
    return {
      ...attempt,
      async ask() {
        const answer = await attempt.ask();
        await turn.world.app.site.runDueWork();
        return answer;
      },
    };
  },
});

/** Forge's daily trigger, which also comes by itself as days pass. */
const sweep: Happening = {
  weight: 0,
  by: admin,
  act: (turn) =>
    directly({ ...turn, person: 'Forge' }, 'runs the daily sweep', async () => {
      await turn.world.app.site.runScheduledTrigger('daily-sweep');
      await turn.world.app.site.runDueWork();
    }),
};

const mostMinutesLate = 31;

/** What is on its way from Forge arrives, however late. */
const deliver: Happening = {
  weight: 0,
  by: admin,
  act: (turn) =>
    directly({ ...turn, person: 'Forge' }, 'delivers what is on its way', async () => {
      const { site } = turn.world.app;
      await site.travel(site.clock.now() + mostMinutesLate * 60_000);
    }),
};

export const followActions = {
  answerHeard: heard(followUpActions.answerFollowUp.act),
  deliver,
  moveHeard: heard(move.act),
  shelveHeard: heard(shelve.act),
  tickHeard: heard(tickInList.act),
  sweep,
};
