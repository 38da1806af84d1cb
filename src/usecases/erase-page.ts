import type { Ports } from '../ports/ports';
import { placeRecord } from './follow-page';

/**
 * Confluence said that a page was deleted for good: whoever did that wanted nothing of it kept, so neither do we. The event is the
 * proof; that the app does not see the page alone never is. A page that is seen all the same, as after a mixed-up event, is followed.
 */
export async function erasePage(ports: Ports, pageId: string): Promise<void> {
  const postMortem = await ports.records.findPostMortem(pageId);
  if (postMortem === null) return;
  const place = (await ports.confluence.asApp.pages.placesOf([pageId])).get(pageId);
  await (place === undefined ? ports.life.erasePage(postMortem) : placeRecord(ports, pageId, place));
}
