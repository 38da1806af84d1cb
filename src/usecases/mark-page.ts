import type { PostMortem } from '../domain/post-mortem';
import type { ConfluenceAs } from '../ports/confluence';

/** Finds every published post-mortem in Confluence's own search. */
export const postMortemLabel = 'post-mortem';
/** As manifest.yml declares it for CQL. */
export const propertyKey = 'incident_post_mortem';

/** Tells Confluence on which pages the byline item is shown; as manifest.yml names it. */
export const shownKey = 'incident_post_mortem_page';

/** Lets the byline item be shown on the page of a new post-mortem. Safe to repeat. Somebody at the same moment writes the same. */
export async function showInByline({ marks }: Pick<ConfluenceAs, 'marks'>, pageId: string): Promise<void> {
  await marks.writeProperty(pageId, shownKey, { isPostMortem: 'yes' });
}

/**
 * Makes a published post-mortem findable: a label, and a content property that CQL searches. Safe to repeat. The app reads
 * neither: whoever may edit the page may write both.
 * @returns `later` when somebody marked it at the same moment; a page that is not to be seen by whoever acts needs nothing more
 */
export async function markPage(
  { marks }: Pick<ConfluenceAs, 'marks'>,
  { pageId, status, details }: PostMortem,
): Promise<'done' | 'later'> {
  const { severity, services } = details;
  // Services as one text: Confluence does not index lists.
  const value = { state: status, severity, services: services.join(', ') };
  if ((await marks.addLabel(pageId, postMortemLabel)) === 'gone') return 'done';
  return (await marks.writeProperty(pageId, propertyKey, value)) === 'conflict' ? 'later' : 'done';
}
