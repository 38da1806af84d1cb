import { z } from 'zod';
import { mayEdit } from '../world';
import type { Action, Happening } from './action';
import { asPerson, pickFrom, request } from './action';
import { anyone } from './people';

const copied = z.object({ id: z.string() });

/** Says of a copy that it stays a page like any other. */
const keepPlain: Action = (turn) => {
  const { world, person } = turn;
  const copyId = pickFrom(turn, [...world.copies.keys()]);
  if (copyId === null) return null;
  const may = mayEdit(world, person, copyId);
  return request(turn, 'keepCopyPlain', { pageId: copyId }, { what: `keeps the copy ${copyId} plain`, may });
};

/** Copies a page of a post-mortem with its macro: the copy is nobody's post-mortem until somebody makes it one. */
export const copy: Happening = {
  weight: 2,
  by: anyone,
  act(turn) {
    const { world, number, random } = turn;
    if (world.copies.size > 0 && random.percent(30)) return keepPlain(turn);
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
