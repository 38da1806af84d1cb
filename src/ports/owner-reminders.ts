import type { OwnerReminder } from '../domain/owner-reminder/owner-reminder';

/** What was said to owners on their items' pages, by page id. Written with `Records.commit`; read as it was written last. */
export interface OwnerReminders {
  find(pageId: string): Promise<OwnerReminder | null>;
  /** Those that there are. */
  findAll(pageIds: readonly string[]): Promise<ReadonlyMap<string, OwnerReminder>>;
  /** Creates only when the page has none yet. */
  create(reminder: OwnerReminder): Promise<'created' | 'exists'>;
}
