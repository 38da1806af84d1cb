import { ConfluenceRefusal } from '../../../local/confluence/refusal';
import { sees } from '../world';
import type { Happening } from './action';
import { pickPostMortem } from './action';
import { anyone } from './people';

/** Exports a page: what stands for the macro is read as the person who exports. */
export const exportPage: Happening = {
  weight: 3,
  by: anyone,
  act(turn) {
    const { world, person, random } = turn;
    const { pageId } = pickPostMortem(turn) ?? {};
    if (pageId === undefined) return null;
    const kind = random.pick(['pdf', 'word', 'other'] as const);
    return {
      what: `${person} exports ${pageId} (${kind})`,
      may: sees(world, person, pageId),
      async ask() {
        try {
          return { ok: true, value: await world.app.site.exportMacro(person, pageId, kind) };
        } catch (error) {
          if (!(error instanceof ConfluenceRefusal)) throw error;
          return { ok: false, error: { code: 'page-not-found', detail: null } };
        }
      },
      end: () => undefined,
    };
  },
};
