import { z } from 'zod';
import type { Happening } from './action';
import { asPerson, pickFrom } from './action';
import { anyone } from './people';

const copied = z.object({ id: z.string() });

/** Copies a page of a post-mortem with its macro: the copy is nobody's post-mortem. */
export const copy: Happening = {
  weight: 2,
  by: anyone,
  act(turn) {
    const { world, number } = turn;
    const found = pickFrom(turn, world.stored.postMortems());
    const origin = found && world.app.site.confluence.pages.find(found.pageId);
    if (!origin) return null;
    return asPerson(turn, `copies ${origin.id}`, {
      method: 'POST',
      path: `/wiki/rest/api/content/${origin.id}/copy`,
      body: {
        destination: { type: 'space', value: 'PM' },
        pageTitle: `Copy ${number} of ${origin.title}`,
        copyLabels: true,
        copyProperties: true,
      },
      told: (answer) => void world.copies.set(copied.parse(answer).id, origin.id),
    });
  },
};
