import { prepareWorkedExample } from '../../../local/worked-example/prepare-worked-example';
import { findBarriers } from '../support/check-accessibility';
import type { LiveSite } from '../support/open-site';
import { openLiveSite } from '../support/open-site';
import { takePicture } from '../support/take-picture';
import type { Visitor } from '../support/visitor';
import type { Surface } from './surface';

const themes = ['light', 'dark'] as const;

/** Looks at each of these surfaces of one site in both themes. */
export function describeSurfaces(which: string, surfaces: readonly Surface[]): void {
  describe(which, () => {
    let site: LiveSite;
    beforeAll(async () => {
      site = await openLiveSite(prepareWorkedExample);
    }, 60_000);
    afterAll(() => site.close());

    describe.each(themes)('%s', (theme) => {
      const visitors = new Map<string, Promise<Visitor>>();
      const visitorFor = ({ person, width = 1280, height = 900 }: Surface): Promise<Visitor> => {
        const key = `${person} ${width} ${height}`;
        const visitor = visitors.get(key) ?? site.open(person, { theme, width, height });
        visitors.set(key, visitor);
        return visitor;
      };

      const shown = surfaces.filter((surface) => (surface.theme ?? theme) === theme);
      it.each(shown.map((surface) => [surface.name, surface] as const))(
        '%s has no barriers',
        async (_name, surface) => {
          const visitor = await visitorFor(surface);
          await surface.open(visitor, site);
          const barriers = await findBarriers(visitor);
          if (surface.picture?.theme === theme) await takePicture(visitor, surface.picture.file);
          expect(barriers).toEqual([]);
        },
        60_000,
      );
    });

    describe('afterwards', () => {
      it('no window has heard of an error', () => expect(site.troubles).toEqual([]));
    });
  });
}
