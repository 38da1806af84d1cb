import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { CreatedPage, MacroView } from '../contract/views';
import type { SpaceSettings } from '../domain/space-settings';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { listDesignatedSpaces, viewDesignatedSpace } from './list-designated-spaces';
import { viewPostMortem } from './view-post-mortem';

/**
 * What the macro shows on this page: its post-mortem, or a form that turns the page into one, or an offer to create the
 * post-mortem in a designated space.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export async function openMacro(
  ports: Ports,
  { callerId, page }: { callerId: string; page: Page },
): Promise<Result<MacroView>> {
  const { records, clock } = ports;
  const [postMortem, settings] = await Promise.all([
    records.findPostMortem(page.pageId),
    records.findSettings(page.spaceId),
  ]);
  if (postMortem === null) return succeed(await offer(ports, page, settings));
  const actionItems = await records.findItems(page.pageId, postMortem.actionItemIds);
  return succeed({
    kind: 'post-mortem',
    view: viewPostMortem({ page, postMortem, actionItems, settings, callerId, now: clock() }),
  });
}

async function offer(ports: Ports, page: Page, settings: SpaceSettings | null): Promise<MacroView> {
  if (!settings?.designated) {
    const listed = await listDesignatedSpaces(ports);
    const started = await findStarted(ports, page.pageId);
    return { kind: 'elsewhere', title: page.title, spaces: listed.ok ? listed.value : [], started };
  }
  const found = await ports.confluence.asCaller.spaces.find(page.spaceId);
  const space = viewDesignatedSpace(found ?? { spaceId: page.spaceId, key: '', name: '' }, settings);
  return { kind: 'ordinary', title: page.title, space, mayEdit: page.mayEdit };
}

async function findStarted({ records, confluence }: Ports, originPageId: string): Promise<CreatedPage | null> {
  const pageId = await records.findStartedFrom(originPageId);
  const page = pageId === null ? null : await confluence.asCaller.pages.find(pageId);
  return page && { pageId: page.pageId, title: page.title, path: page.path };
}
