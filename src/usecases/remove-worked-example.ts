import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { SpaceSettingsView } from '../contract/views';
import type { SpaceSettings, WorkedExample } from '../domain/space-settings';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';
import { changeSettings } from './change-settings';
import { viewSettings } from './view-settings';

/**
 * Removes the worked example: its page goes to the trash, in the name of who asks, and what is stored about it is erased. Each
 * step can be repeated; the settings name the example until all of it is done.
 */
export async function removeWorkedExample(
  ports: Ports,
  { space }: { space: Space },
): Promise<Result<SpaceSettingsView>> {
  const settings = await ports.records.findSettings(space.spaceId);
  const example = settings?.example ?? null;
  if (example === null) return succeed(await viewSettings(ports, space, settings));
  if (await isBeingAdded(ports, example)) return fail('busy', { retryAfterSeconds });
  const removed = await removeExamplePage(ports, example);
  if (!removed.ok) return removed;
  const saved = await forget(ports, space.spaceId, example);
  return saved ? succeed(await viewSettings(ports, space, saved)) : fail('busy', { retryAfterSeconds: 1 });
}

const retryAfterSeconds = 30;

/** What is not whole yet would go on after it was removed; one whose function died is finished or given up by the sweep. */
async function isBeingAdded({ operations }: Ports, { pageId, operationId }: WorkedExample): Promise<boolean> {
  return pageId === null && (await operations.find(operationId))?.state === 'open';
}

/** Safe to repeat; nothing is done where the example has no page any more. */
export async function removeExamplePage(ports: Ports, example: WorkedExample): Promise<Result<null>> {
  const { records, operations, life, confluence } = ports;
  const pageId = example.pageId ?? (await operations.find(example.operationId))?.pageId ?? null;
  if (pageId === null) return succeed(null);
  const postMortem = await records.findPostMortem(pageId);
  // Only ever the example's own page: one that came to stand for something else is nobody's to remove here.
  if (postMortem !== null && postMortem.operationId !== example.operationId) return succeed(null);
  if ((await confluence.asCaller.pages.trash(pageId)) === 'refused') return fail('not-allowed', { need: 'edit page' });
  if (postMortem !== null) await life.erasePage(postMortem);
  return succeed(null);
}

function forget(ports: Ports, spaceId: string, { operationId }: WorkedExample): Promise<SpaceSettings | null> {
  return changeSettings(ports, spaceId, ({ example }) =>
    example?.operationId === operationId ? { example: null } : null,
  );
}
