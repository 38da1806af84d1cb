import type { Clock } from '../clock';
import { canSee } from '../confluence/find-page';
import type { ConfluenceSite } from '../confluence/model/confluence-site';
import { eventName, showEvent } from '../confluence/show-event';
import { APP_PERSON } from '../people';
import type { Json, OrderedStore } from '../store/ordered-store';
import type { AppIdentity } from './identity';
import type { AppManifest, TriggerModule } from './manifest';
import type { Queue } from './queue';

/** Scopes that events need. Source: Forge's events reference for Confluence. */
function scopesFor(event: string): readonly string[] {
  if (/^avi:confluence:\w+:task$/.test(event)) return ['read:confluence-content.all'];
  if (event === 'avi:confluence:deleted:space:V2') return ['read:confluence-space.summary', 'write:confluence-space'];
  if (/^avi:confluence:(trashed|deleted):page$/.test(event))
    return ['read:confluence-content.summary', 'write:confluence-content'];
  return event.startsWith('avi:confluence:') ? ['read:confluence-content.summary'] : [];
}

const MODELLED: readonly RegExp[] = [
  /^avi:confluence:(created|updated|moved|copied|children_reordered|archived|unarchived|trashed|restored|deleted):page$/,
  /^avi:confluence:permissions_updated:page$/,
  /^avi:confluence:(created|updated|removed):task$/,
  /^avi:confluence:deleted:space:V2$/,
  /^avi:forge:(installed|upgraded):app$/,
];
const isModelled = (event: string): boolean => MODELLED.some((pattern) => pattern.test(event));

/** @throws an error that names events which the host does not model or for which the manifest lacks a scope. */
function checkTriggers({ modules, permissions }: AppManifest): void {
  const granted = permissions?.scopes ?? [];
  for (const { key, events } of modules.trigger ?? []) {
    for (const event of events) {
      if (!isModelled(event))
        throw new Error(`The trigger ${key} names ${event}, which the local host does not model.`);
      const missing = scopesFor(event).find((scope) => !granted.includes(scope));
      if (missing !== undefined) throw new Error(`The trigger ${key} needs the scope ${missing} for ${event}.`);
    }
  }
}

const INSTALLED = ['forge', 'installed'] as const;

/** What of a manifest makes a new major version, which is told as an upgrade: its permissions. */
const permissionsOf = ({ permissions }: AppManifest): string => JSON.stringify(permissions ?? {});

/**
 * Sends the app the events that its manifest's triggers name: what happens to pages that the app may see, to their tasks,
 * and that the app was installed or upgraded.
 * @throws an error about triggers that cannot be served
 */
export function openProductEvents(options: {
  manifest: AppManifest;
  identity: AppIdentity;
  confluence: ConfluenceSite;
  store: OrderedStore;
  clock: Clock;
  queue: Queue;
  /** Milliseconds after which an event is sent, before whatever makes it later still. */
  delay: number;
}): void {
  const { manifest, identity, confluence, store, clock, queue, delay } = options;
  checkTriggers(manifest);
  const triggersFor = (event: string): TriggerModule[] =>
    (manifest.modules.trigger ?? []).filter(({ events }) => events.includes(event));
  const send = (event: string, body: () => Record<string, Json>): void =>
    triggersFor(event).forEach(({ key }) => queue.post(key, body(), delay));

  confluence.listen((happening) => {
    if ('page' in happening && !canSee(confluence, happening.page, APP_PERSON.accountId)) return;
    const at = clock.now();
    const selfGenerated = happening.actor === APP_PERSON.accountId;
    send(eventName(happening), () => ({ ...showEvent(confluence, happening, at), selfGenerated }));
  });

  const permissions = permissionsOf(manifest);
  const before = store.get(INSTALLED);
  if (before === permissions) return;
  store.write([{ key: INSTALLED, value: permissions }]);
  const event = before === undefined ? 'avi:forge:installed:app' : 'avi:forge:upgraded:app';
  const by = confluence.people.find('admin')?.accountId ?? '';
  send(event, () => ({
    id: identity.installationId,
    context: identity.installContext,
    ...(before === undefined ? { installerAccountId: by } : { upgraderAccountId: by }),
    app: { id: identity.appId, version: '1.0.0', name: manifest.app.name ?? '', ownerAccountId: by },
    environment: { id: identity.environmentId },
  }));
}
