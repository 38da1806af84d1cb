import type { AdfDocument } from '../../domain/document/post-mortem-document';
import { followUpTitle } from '../../domain/follow-up/follow-up-title';
import { bearsFollowUpMark } from '../../domain/follow-up/follow-up-mark';
import { followUpLevel, titlesToTry } from '../../domain/page-tree';
import type { Period } from '../../domain/schedule/period';
import type { SpaceSettings } from '../../domain/space-settings';
import type { Page, Pages } from '../../ports/pages';
import type { Ports } from '../../ports/ports';
import { ensureLevels } from '../page-tree';
import { PreparationError } from './preparation-failure';

export interface PageToCreate {
  settings: SpaceSettings;
  period: Period;
  /** Of the follow-up (`follow-up-mark.ts`). */
  mark: string;
  body: AdfDocument;
  /** Somebody claimed the period before: the page may be there although nobody recorded it. */
  isClaimedBefore: boolean;
}

/** `isFound`: it was there already; what it says may be from an earlier run, changed by people since. */
export interface PlacedPage {
  pageId: string;
  isFound: boolean;
}

/**
 * The page of a period below "Follow-up meetings": created as the app, or found where an earlier run created it and its answer was
 * lost, under whatever title and wherever people put it meanwhile. Each bears a mark of its own.
 * @throws PreparationError when somebody has to mend something first
 */
export async function createFollowUpPage(ports: Ports, asked: PageToCreate): Promise<PlacedPage> {
  const { settings, period, mark, body, isClaimedBefore } = asked;
  const { asApp } = ports.confluence;
  const { spaceId, rootPageId } = settings;
  const earlier = isClaimedBefore ? await findAmongNewest(asApp.pages, spaceId, mark) : null;
  if (earlier !== null) return { pageId: earlier, isFound: true };
  const parentId = await ensureLevels(ports, asApp, { spaceId, rootPageId }, [followUpLevel]);
  if (parentId === null) throw new PreparationError(await whyNoLevel(asApp.pages, rootPageId));
  for (const title of titlesToTry(followUpTitle(period), period.start)) {
    const outcome = await asApp.pages.create({ spaceId, parentId, title, body });
    if (outcome.kind === 'created') return { pageId: outcome.pageId, isFound: false };
    if (outcome.kind === 'refused') throw new PreparationError('not-allowed');
    if (outcome.kind === 'too-large') throw new PreparationError('too-large');
    // Another run at the same moment, or one whose answer was lost, has it; what people wrote under this title is theirs.
    const taken = await asApp.pages.findByTitle(spaceId, title);
    const page = taken && (await asApp.pages.find(taken.pageId));
    if (page && (await isPageOf(asApp.pages, page, mark))) return { pageId: page.pageId, isFound: true };
  }
  throw new PreparationError('title-taken');
}

async function whyNoLevel(pages: Pages, rootPageId: string): Promise<'root-page-gone' | 'not-allowed'> {
  return (await pages.find(rootPageId)) === null ? 'root-page-gone' : 'not-allowed';
}

/** People may have renamed and moved it by now, so that only its mark tells. Of several the oldest: others were copied from it. */
async function findAmongNewest(pages: Pages, spaceId: string, mark: string): Promise<string | null> {
  const newest = await pages.newestIn(spaceId);
  const marked = newest.filter(({ body }) => bearsFollowUpMark(body, mark));
  return marked.at(-1)?.pageId ?? null;
}

/** Its first version is what the app wrote, whatever people made of it. */
async function isPageOf(pages: Pages, { pageId, version, body }: Page, mark: string): Promise<boolean> {
  if (bearsFollowUpMark(body, mark)) return true;
  const first = version === 1 ? null : await pages.findBody(pageId, 1);
  return first !== null && bearsFollowUpMark(first, mark);
}
