import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { SpaceSettingsView } from '../contract/views';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';
import { changeSettings } from './change-settings';
import { viewSettings } from './view-settings';

export interface SetWebhookRequest {
  callerId: string;
  space: Space;
  payload: Parsed<'setSlackWebhook'>;
}

/**
 * Keeps the address of the channel that a space announces to, or forgets it. The settings tell when and by whom, never the
 * address itself. Safe to repeat: a half-done change is whole after the next one.
 */
export async function setSlackWebhook(ports: Ports, request: SetWebhookRequest): Promise<Result<SpaceSettingsView>> {
  const { callerId, space, payload } = request;
  const { spaceId } = space;
  if ((await ports.records.findSettings(spaceId)) === null) return fail('space-not-designated', null);
  if (payload.address !== null) {
    await ports.peopleRegister.note(`space:${spaceId}`, [callerId]);
    await ports.webhooks.keep(spaceId, payload.address);
  }
  const setAt = new Date(ports.clock()).toISOString();
  const slack = payload.address === null ? null : { setAt, setById: callerId };
  const settings = await changeSettings(ports, spaceId, () => ({ slack }));
  if (settings === null) return fail('busy', { retryAfterSeconds: 1 });
  if (payload.address === null) await ports.webhooks.forget(spaceId);
  return succeed(await viewSettings(ports, space, settings));
}
