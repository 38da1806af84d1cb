import type { CauseTag } from './cause-tags';
import type { CauseWords } from './cause-words';
import { sharedWords } from './cause-words';

/** What two incidents are compared by. */
export interface RepeatSubject {
  services: readonly string[];
  causes: CauseWords;
  trigger: CauseWords;
}

/** Why one incident counts as the repeat of another. */
export interface RepeatMatch {
  /** As the later one names it. */
  service: string;
  by: 'cause' | 'trigger';
  /** Tags in common; where there is none, the words. */
  tags: readonly CauseTag[];
  words: readonly string[];
}

/** Same service, and same cause or trigger: the cause is looked at first. Null when they have not both in common. */
export function matchRepeat(own: RepeatSubject, earlier: RepeatSubject): RepeatMatch | null {
  const service = sharedService(own.services, earlier.services);
  if (service === null) return null;
  const cause = sharedCause(own.causes, earlier.causes);
  if (cause !== null) return { service, by: 'cause', ...cause };
  const trigger = sharedCause(own.trigger, earlier.trigger);
  return trigger && { service, by: 'trigger', ...trigger };
}

function sharedService(own: readonly string[], others: readonly string[]): string | null {
  const names = new Set(others.map(plain));
  return own.find((service) => names.has(plain(service))) ?? null;
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

function sharedCause(own: CauseWords, other: CauseWords): Pick<RepeatMatch, 'tags' | 'words'> | null {
  const tags = own.tags.filter((tag) => other.tags.includes(tag));
  if (tags.length > 0) return { tags, words: [] };
  const words = sharedWords(own, other);
  return words.length > 0 ? { tags, words } : null;
}

const millisecondsInDay = 86_400_000;

/** Whole days from the earlier incident to the later one; negative when it was later. */
export function daysApart(earlierAt: string, laterAt: string): number {
  return Math.floor((Date.parse(laterAt) - Date.parse(earlierAt)) / millisecondsInDay);
}

/** E.g. `same service (checkout), same cause: expired certificate, 43 days ago`. */
export function explainRepeat(match: RepeatMatch, days: number): string {
  return `${explainMatch(match)}, ${sayDaysAgo(days)}`;
}

/** What both have in common, e.g. `same service (checkout), same cause: expired certificate`. */
export function explainMatch({ service, by, tags, words }: RepeatMatch): string {
  const shared = tags.length > 0 ? tags.join(', ') : `words “${words.slice(0, 5).join(', ')}”`;
  return `same service (${service}), same ${by}: ${shared}`;
}

/** How long before the later one the earlier one was. */
export function sayDaysAgo(days: number): string {
  return days === 0 ? 'the same day' : days === 1 ? 'a day ago' : `${days} days ago`;
}
