import { router } from '@forge/bridge';
import type { SectionName } from '../../../../../src/domain/document/post-mortem-document';
import { sectionLabels } from '../words/labels';
import { describeBreakdown } from './breakdown';

/** Shows the page of a post-mortem. */
export function goToPage(pageId: string): void {
  router.navigate({ target: 'contentView', contentId: pageId }).catch(describeBreakdown);
}

/** Shows a section of a page. Confluence's anchors are the heading's text with `-` for spaces. */
export function goToSection(spaceKey: string, pageId: string, section: SectionName): void {
  const anchor = encodeURIComponent(sectionLabels[section].replace(/\s+/gu, '-'));
  const page = `/wiki/spaces/${encodeURIComponent(spaceKey)}/pages/${encodeURIComponent(pageId)}`;
  router.navigate(`${page}#${anchor}`).catch(describeBreakdown);
}

/** Loads the whole page anew, so that what was written to it shows. */
export function reloadPage(): void {
  router.reload().catch(describeBreakdown);
}
