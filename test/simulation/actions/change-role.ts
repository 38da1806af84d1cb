import { accountIdOf } from '../../../local/people';
import type { Happening } from './action';
import { directly } from './action';
import { admin } from './people';

/** Somebody may do less in a space from now on, or as much as before. */
export const changeRole: Happening = {
  weight: 1,
  by: admin,
  changesRights: true,
  act(turn) {
    const { world, random } = turn;
    const whom = random.pick(['success', 'engineer']);
    const role = random.pick(['edit', 'edit', 'view', 'no'] as const);
    const spaceId = world.app.spaceId('PM');
    return directly(turn, `gives ${whom} the ${role} role in the space`, () =>
      world.app.site.confluence.spaces.setRole(spaceId, accountIdOf(whom), role === 'no' ? undefined : role),
    );
  },
};
