import { router } from '@forge/bridge';
import type { Place } from '../../../../../src/domain/rules/rule';
import { describeBreakdown } from './breakdown';

/** Shows the page of a post-mortem. */
export function goToPage(pageId: string): void {
  router.navigate({ target: 'contentView', contentId: pageId }).catch(describeBreakdown);
}

/** Shows a place on a page, as near as headings lead. Confluence's anchors are the heading's text with `-` for spaces. */
export function goToPlace(spaceKey: string, pageId: string, { heading = '' }: Place): void {
  const anchor = heading === '' ? '' : `#${encodeURIComponent(heading.replace(/\s+/gu, '-'))}`;
  const page = `/wiki/spaces/${encodeURIComponent(spaceKey)}/pages/${encodeURIComponent(pageId)}`;
  router.navigate(`${page}${anchor}`).catch(describeBreakdown);
}

/** Loads the whole page anew, so that what was written to it shows. */
export function reloadPage(): void {
  router.reload().catch(describeBreakdown);
}
