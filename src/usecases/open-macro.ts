import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { CreatedPage, DesignatedSpace, MacroView } from '../contract/views';
import { macroLocalIds } from '../domain/document/macro-node';
import { parseAdf } from '../domain/document/parse-adf';
import type { PostMortem } from '../domain/post-mortem';
import type { SpaceSettings } from '../domain/space-settings';
import type { PageCopy } from '../ports/page-life';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { findCopy } from './find-copy';
import { tickIfOtherwise } from './tick-if-otherwise';
import { unadoptedTasks } from './unadopted-tasks';
import { listDesignatedSpaces, viewDesignatedSpace } from './list-designated-spaces';
import { statedStart } from './stated-start';
import { viewPostMortem } from './view-post-mortem';

/**
 * What the macro shows on this page: its post-mortem, or a form that turns the page into one, or an offer to create the
 * post-mortem in a designated space; on a copy of a post-mortem's page, the question what it is to be.
 * @param localId which of the macros on the page asks; null when that is not known
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export async function openMacro(
  ports: Ports,
  { callerId, page, localId }: { callerId: string; page: Page; localId: string | null },
): Promise<Result<MacroView>> {
  const { records, clock } = ports;
  if (localId !== null && isShownAbove(page, localId)) return succeed({ kind: 'shown-above', title: page.title });
  const [postMortem, settings] = await Promise.all([
    records.findPostMortem(page.pageId),
    records.findSettings(page.spaceId),
  ]);
  if (postMortem === null) return succeed(await offer(ports, page, settings));
  const actionItems = await records.findItems(page.pageId, postMortem.actionItemIds);
  await followIfElsewhere(ports, page, postMortem);
  await tickIfOtherwise(ports, page, postMortem, actionItems);
  return succeed({
    kind: 'post-mortem',
    view: viewPostMortem({ page, postMortem, actionItems, settings, callerId, now: clock() }),
    unadoptedTasks: unadoptedTasks(page, postMortem, settings),
  });
}

/** Whether the one that asks is not the first: all of them show the same post-mortem. Most pages have one, as a glance tells. */
function isShownAbove({ body }: Page, localId: string): boolean {
  const isOnlyOne = body.indexOf(macroMark) === body.lastIndexOf(macroMark);
  return !isOnlyOne && macroLocalIds(parseAdf(body)).indexOf(localId) > 0;
}
const macroMark = '"extensionKey"';

/** The page is seen here and not where the record takes it to be: an event was missed, or is still on its way. */
async function followIfElsewhere({ workQueue }: Ports, page: Page, { spaceId, away }: PostMortem): Promise<void> {
  if (spaceId === page.spaceId && away === null) return;
  await workQueue.push([{ kind: 'follow-page', pageId: page.pageId }]);
}

async function offer(ports: Ports, page: Page, settings: SpaceSettings | null): Promise<MacroView> {
  const copy = await findCopy(ports, page);
  if (copy !== null) return offerToCopy(ports, page, settings, copy);
  const { title, mayEdit } = page;
  const stated = mayEdit ? statedStart(page, settings) : null;
  if (settings?.designated) return { kind: 'ordinary', title, space: await spaceOf(ports, settings), mayEdit, stated };
  const listed = await listDesignatedSpaces(ports);
  const started = await findStarted(ports, page.pageId);
  return {
    kind: 'elsewhere',
    title,
    spaces: listed.ok ? listed.value : [],
    started,
    stated: statedStart(page, settings),
  };
}

async function offerToCopy(
  ports: Ports,
  page: Page,
  settings: SpaceSettings | null,
  { originPageId, staysPlain }: PageCopy,
): Promise<MacroView> {
  const { title, mayEdit } = page;
  const origin = await seePage(ports, originPageId);
  const space = settings?.designated ? await spaceOf(ports, settings) : null;
  const stated = mayEdit ? statedStart(page, settings) : null;
  return { kind: 'copy', title, origin, space, mayEdit, staysPlain, stated };
}

async function spaceOf({ confluence }: Ports, settings: SpaceSettings): Promise<DesignatedSpace> {
  const { spaceId } = settings;
  const found = await confluence.asCaller.spaces.find(spaceId);
  return viewDesignatedSpace(found ?? { spaceId, key: '', name: '' }, settings);
}

async function findStarted(ports: Ports, originPageId: string): Promise<CreatedPage | null> {
  const pageId = await ports.records.findStartedFrom(originPageId);
  return pageId === null ? null : seePage(ports, pageId);
}

/** What the reader may see of a page: nothing of one that is hidden from them. */
async function seePage({ confluence }: Ports, pageId: string): Promise<CreatedPage | null> {
  const page = await confluence.asCaller.pages.find(pageId);
  return page && { pageId, title: page.title, path: page.path };
}
