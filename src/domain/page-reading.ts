import type { ReadingContext } from './document/read-document';
import type { PostMortem } from './post-mortem';
import type { SpaceSettings } from './space-settings';

/**
 * With what a post-mortem's page is read: its own time zone, and the headings of the space that it stands in.
 * @param settings of that space; null where nobody set up anything
 */
export function pageReading(
  { timeZone }: Pick<PostMortem, 'timeZone'>,
  settings: SpaceSettings | null,
): ReadingContext {
  return settings === null ? { timeZone } : { timeZone, headings: settings.headings };
}
