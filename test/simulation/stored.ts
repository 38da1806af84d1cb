import { z } from 'zod';
import { prefixRange } from '../../local/store/key';
import type { OrderedStore } from '../../local/store/ordered-store';
import { isAnnouncementKey } from '../../src/adapters/kvs/layout';
import type { ActionItem } from '../../src/domain/action-item';
import type { Announcement } from '../../src/domain/announcement';
import type { Digest } from '../../src/domain/digest/digest';
import type { Draft } from '../../src/domain/draft';
import type { Fact } from '../../src/domain/fact';
import type { FollowUp } from '../../src/domain/follow-up/follow-up';
import type { OwnerReminder } from '../../src/domain/owner-reminder/owner-reminder';
import type { HistoryEntry, PostMortem } from '../../src/domain/post-mortem';
import type { Reminder } from '../../src/domain/reminder';
import type { SpaceSettings } from '../../src/domain/space-settings';
import type { Operation } from '../../src/ports/operations';

/** The app's records as they lie in the store: read around the app, so that a fault of its adapters cannot hide. */
export interface Stored {
  postMortems(): readonly PostMortem[];
  postMortem(pageId: string): PostMortem | undefined;
  items(): readonly ActionItem[];
  item(pageId: string, itemId: string): ActionItem | undefined;
  settings(spaceId: string): SpaceSettings | undefined;
  followUps(): readonly FollowUp[];
  operations(): readonly Operation[];
  draft(pageId: string): Draft | undefined;
  digests(): readonly Digest[];
  digest(pageId: string): Digest | undefined;
  announcements(): readonly Announcement[];
  history(): readonly HistoryEntry[];
  facts(): readonly Fact[];
  ownerReminders(): readonly OwnerReminder[];
  ownerReminder(pageId: string): OwnerReminder | undefined;
  /** Keys of `told.ts` of those who were reminded of the code of conduct. */
  reminders(): readonly string[];
}

const rowOf = <Value>() => z.object({ value: z.object({ record: z.object({ value: z.custom<Value>() }) }) });
const reminderRow = z.object({ key: z.string(), value: z.custom<Partial<Reminder>>() });
const historyRow = z.object({ key: z.string(), value: z.custom<HistoryEntry>() });

const reminded = 'reminded:';

export function readStored(store: OrderedStore): Stored {
  function listOf<Value>(entity: string): () => readonly Value[] {
    const row = rowOf<Value>();
    return () =>
      store.range(prefixRange(['kvs', 'entity', entity])).map(({ value }) => row.parse(value).value.record.value);
  }
  function oneOf<Value>(entity: string): (key: string) => Value | undefined {
    const row = rowOf<Value>();
    return (key) => {
      const found = store.get(['kvs', 'entity', entity, key]);
      return found === undefined ? undefined : row.parse(found).value.record.value;
    };
  }
  /** Announcements lie beside the operations; the key tells them apart. */
  function mattersOf<Value>(isWanted: (key: string) => boolean): () => readonly Value[] {
    const row = rowOf<Value>().extend({ key: z.string() });
    return () =>
      store
        .range(prefixRange(['kvs', 'entity', 'operation']))
        .map(({ value }) => row.parse(value))
        .filter(({ key }) => isWanted(key))
        .map(({ value }) => value.record.value);
  }
  const item = oneOf<ActionItem>('action-item');
  return {
    postMortems: listOf<PostMortem>('post-mortem'),
    postMortem: oneOf<PostMortem>('post-mortem'),
    items: listOf<ActionItem>('action-item'),
    item: (pageId, itemId) => item(`${pageId}:${itemId}`),
    settings: oneOf<SpaceSettings>('space-settings'),
    followUps: listOf<FollowUp>('follow-up'),
    operations: mattersOf<Operation>((key) => !isAnnouncementKey(key)),
    draft: oneOf<Draft>('draft'),
    facts: listOf<Fact>('fact'),
    ownerReminders: listOf<OwnerReminder>('owner-reminder'),
    ownerReminder: oneOf<OwnerReminder>('owner-reminder'),
    digests: listOf<Digest>('digest'),
    digest: oneOf<Digest>('digest'),
    announcements: mattersOf<Announcement>(isAnnouncementKey),
    history: () =>
      store
        .range(prefixRange(['kvs', 'plain']))
        .map(({ value }) => historyRow.parse(value))
        .filter(({ key }) => key.startsWith('history:'))
        .map(({ value }) => value),
    reminders: () =>
      store
        .range(prefixRange(['kvs', 'plain']))
        .map(({ value }) => reminderRow.parse(value))
        .filter(({ key, value }) => key.startsWith(reminded) && value.state !== 'begun')
        .map(({ key }) => key.slice(reminded.length)),
  };
}
