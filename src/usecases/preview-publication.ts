import { longestPreviewedText } from '../contract/limits';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { PublicationPreview } from '../contract/views';
import { cutLines } from '../domain/document/cut-lines';
import { parseAdf } from '../domain/document/parse-adf';
import type { AdfDocument } from '../domain/document/post-mortem-document';
import { sectionChanges } from '../domain/document/section-changes';
import type { PostMortem } from '../domain/post-mortem';
import { blockersOf } from '../domain/rules/blockers';
import type { SpaceSettings } from '../domain/space-settings';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { findExpectedDraft, mergeNotes } from './merge-notes';
import { pageToPublish } from './page-to-publish';

export interface PreviewRequest {
  callerId: string;
  page: Page;
  postMortem: PostMortem;
  payload: Parsed<'previewPublication'>;
}

/**
 * What publishing would make of the page: section by section against the page as it stands and against the last publication,
 * with what has to be decided and what the checks say. Writes nothing.
 * @throws DamagedDocumentError when a body cannot be read
 */
export async function previewPublication(ports: Ports, request: PreviewRequest): Promise<Result<PublicationPreview>> {
  const { callerId, page, postMortem, payload } = request;
  const draft = await findExpectedDraft(ports, request, payload.draftVersion);
  if (!draft.ok) return draft;
  const [stored, settings, published] = await Promise.all([
    ports.records.findItems(page.pageId, postMortem.actionItemIds),
    ports.records.findSettings(page.spaceId),
    publishedPage(ports, request),
  ]);
  const merging = await mergeNotes(ports, { page, postMortem, draft: draft.value, choices: payload.choices, settings });
  if (!merging.ok) return merging;
  const { page: merged, conflicts } = merging.value;
  const now = ports.clock();
  const viewed = { page, postMortem, stored, settings, callerId, now };
  const { body, checks } = await pageToPublish(ports, viewed, merged);
  return succeed({
    pageVersion: page.version,
    sections: changesBetween(parseAdf(page.body), body, settings),
    sincePublication: published && changesBetween(published, body, settings),
    conflicts,
    checks,
    blockers: blockersOf(checks, postMortem.acceptances),
  });
}

/** What changes is told of whole sections, be they too long to be shown whole. */
function changesBetween(before: AdfDocument, after: AdfDocument, settings: SpaceSettings | null) {
  return sectionChanges(before, after, settings?.headings).map((section) => ({
    ...section,
    before: cutLines(section.before, longestPreviewedText),
    after: cutLines(section.after, longestPreviewedText),
  }));
}

/** Null when nothing was published yet, or when that version of the page was deleted. */
async function publishedPage(
  { confluence }: Ports,
  { page, postMortem: { publication } }: PreviewRequest,
): Promise<AdfDocument | null> {
  if (publication === null) return null;
  if (publication.pageVersion === page.version) return parseAdf(page.body);
  const body = await confluence.asCaller.pages.findBody(page.pageId, publication.pageVersion);
  return body === null ? null : parseAdf(body);
}
