import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { SpaceSettingsView } from '../contract/views';
import type { SpaceSettings, WorkedExample } from '../domain/space-settings';
import {
  deploymentOutage,
  exampleImpact,
  exampleServices,
  exampleTitle,
} from '../domain/worked-example/deployment-outage';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';
import { changeSettings } from './change-settings';
import { importPostMortem } from './import-post-mortem';
import { removeExamplePage } from './remove-worked-example';
import { viewSettings } from './view-settings';

/** The example's outage is this long ago: its deadlines are near, and nothing of it is overdue yet. */
const hoursAgo = 24;

/**
 * Adds the worked example to a space: the notes of a made-up outage, imported like any report. Which one it is stands in the
 * settings before anything is written, so that a second click, a retry and a second admin find the same one.
 */
export async function createWorkedExample(
  ports: Ports,
  { callerId, space }: { callerId: string; space: Space },
): Promise<Result<SpaceSettingsView>> {
  const intent = await stateIntent(ports, space.spaceId, callerId);
  if (!intent.ok) return intent;
  const { settings, example } = intent.value;
  if (example.pageId !== null) return succeed(await viewSettings(ports, space, settings));
  const { operationId, startedAt, byId } = example;
  // Another admin's, on its way: what they began is finished for them, by them or by the sweep.
  if (byId !== callerId) return fail('busy', { retryAfterSeconds: retrySeconds });
  const imported = await importPostMortem(ports, {
    callerId,
    space,
    payload: {
      operationId,
      spaceId: space.spaceId,
      markdown: deploymentOutage(startedAt, example.timeZone),
      timeZone: example.timeZone,
      title: exampleTitle,
      startedAt,
      moderatorId: callerId,
      severity: 1,
      services: [...exampleServices],
      impact: { customers: 'some', statement: exampleImpact },
    },
  });
  if (!imported.ok) return imported;
  const { pageId } = imported.value;
  return notePage(ports, space, { ...example, pageId });
}

/** Removed meanwhile, when not a word of it was there yet: then nothing of it stays. */
async function notePage(ports: Ports, space: Space, example: WorkedExample): Promise<Result<SpaceSettingsView>> {
  const saved = await changeSettings(ports, space.spaceId, (now) =>
    now.example?.operationId === example.operationId ? { example } : null,
  );
  if (saved === null) return fail('busy', { retryAfterSeconds: 1 });
  if (saved.example?.operationId !== example.operationId) {
    const removed = await removeExamplePage(ports, example);
    if (!removed.ok) return removed;
  }
  return succeed(await viewSettings(ports, space, saved));
}

const retrySeconds = 30;

/** The example that the space has or is to have. One whose page is known and has no record any more is no example. */
async function stateIntent(
  ports: Ports,
  spaceId: string,
  callerId: string,
): Promise<Result<{ settings: SpaceSettings; example: WorkedExample }>> {
  const before = await ports.records.findSettings(spaceId);
  if (!before?.designated) return fail('space-not-designated', null);
  const isDead = before.example !== null && (await isOver(ports, before.example));
  const next: WorkedExample = {
    operationId: ports.newId(),
    pageId: null,
    startedAt: new Date(ports.clock() - hoursAgo * 3_600_000).toISOString(),
    timeZone: before.timeZone,
    byId: callerId,
  };
  await ports.peopleRegister.note(`space:${spaceId}`, [callerId]);
  const replaced = isDead ? before.example?.operationId : undefined;
  const settings = await changeSettings(ports, spaceId, ({ example }) =>
    example === null || example.operationId === replaced ? { example: next } : null,
  );
  if (settings === null) return fail('busy', { retryAfterSeconds: 1 });
  return succeed({ settings, example: settings.example ?? next });
}

/** Its page was deleted, for good or by hand into the trash, or its operation was given up. */
async function isOver({ records, operations }: Ports, { pageId, operationId }: WorkedExample): Promise<boolean> {
  if (pageId !== null) {
    const postMortem = await records.findPostMortem(pageId);
    return postMortem?.operationId !== operationId || postMortem.away !== null;
  }
  return (await operations.find(operationId))?.state === 'abandoned';
}
