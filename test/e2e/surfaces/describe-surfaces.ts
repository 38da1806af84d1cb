import { prepareWorkedExample } from '../../../local/worked-example/prepare-worked-example';
import { findBarriers } from '../support/check-accessibility';
import type { LiveSite } from '../support/open-site';
import { openLiveSite } from '../support/open-site';
import { takePicture } from '../support/take-picture';
import type { Visitor } from '../support/visitor';
import type { Surface } from './surface';

/** In which themes to look, the one that the window is in first. */
function themesOf(surface: Surface, visitor: Visitor): readonly ('light' | 'dark')[] {
  if (surface.theme !== undefined) return [surface.theme];
  return visitor.theme === 'light' ? ['light', 'dark'] : ['dark', 'light'];
}

/** Looks at each of these surfaces of one site in both themes: it is opened once and turned dark, or light, where it stands. */
export function describeSurfaces(which: string, surfaces: readonly Surface[]): void {
  describe(which, () => {
    let site: LiveSite;
    beforeAll(async () => {
      site = await openLiveSite(prepareWorkedExample);
    }, 60_000);
    afterAll(() => site.close());

    const visitors = new Map<string, Promise<Visitor>>();
    const visitorFor = (person: string): Promise<Visitor> => {
      const visitor = visitors.get(person) ?? site.open(person);
      visitors.set(person, visitor);
      return visitor;
    };

    it.each(surfaces.map((surface) => [surface.name, surface] as const))(
      '%s has no barriers',
      async (_name, surface) => {
        const visitor = await visitorFor(surface.person);
        await visitor.resize(surface.width ?? 1280, surface.height ?? 900);
        await surface.open(visitor, site);
        const barriers: string[] = [];
        for (const [index, theme] of themesOf(surface, visitor).entries()) {
          await visitor.turn(theme);
          const found = await findBarriers(visitor, index === 0 ? 'all' : 'colours');
          barriers.push(...found.map((barrier) => `${theme}: ${barrier}`));
          if (surface.picture?.theme === theme) await takePicture(visitor, surface.picture.file);
        }
        expect(barriers).toEqual([]);
      },
      60_000,
    );

    it('no window has heard of an error', () => expect(site.troubles).toEqual([]));
  });
}
