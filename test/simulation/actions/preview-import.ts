import { hasRole } from '../world';
import type { Happening } from './action';
import { request } from './action';
import { anyone } from './people';

/** Looks at what an import would bring: nothing is written. */
export const previewImport: Happening = {
  weight: 2,
  by: anyone,
  act(turn) {
    const { world, person, number, random } = turn;
    const spaceId = world.app.spaceId(random.percent(80) ? 'PM' : 'PAY');
    const markdown = `# Preview ${number}\n\n## Action items\n\n- [ ] Look at dashboards\n- [x] Roll back`;
    const before = world.stored.postMortems().length;
    return request(
      turn,
      'previewImport',
      { spaceId, markdown, timeZone: 'UTC' },
      {
        what: 'looks at what an import would bring',
        may: hasRole(world, person, spaceId, 'edit'),
        told({ items }) {
          if (items.length !== 2) world.note(`a preview of two items showed ${items.length}`);
          if (turn.isAlone && world.stored.postMortems().length > before) world.note('a preview made a post-mortem');
        },
      },
    );
  },
};
