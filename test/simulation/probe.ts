import type { SeededRandom } from '../../local/simulation/seeded-random';
import { operationIdOf } from './actions/action';
import { agreementOf } from './page-invariants';
import type { World } from './world';
import { mayEdit } from './world';

/** Numbers of operations that no step has. */
const beyondSteps = 900_000;

/** When all is settled, people can work on: a post-mortem opens, is published, and its page then says what storage holds. */
export async function probe(world: World, random: SeededRandom): Promise<readonly string[]> {
  const open = world.stored.postMortems().filter(({ pageId }) => mayEdit(world, 'admin', pageId));
  if (open.length === 0) return [];
  const { pageId, version } = random.pick(open);
  const published = await world.app
    .ask('admin', 'publishNotes', {
      operationId: operationIdOf(beyondSteps),
      pageId,
      version,
      overrideReason: 'To see that it works',
    })
    .catch((error: unknown) => ({ ok: false as const, error }));
  if (!published.ok) return [`afterwards page ${pageId} could not be published: ${JSON.stringify(published.error)}`];
  const postMortem = world.stored.postMortem(pageId);
  return postMortem ? agreementOf(world, postMortem) : [`the record of page ${pageId} went with its publication`];
}
