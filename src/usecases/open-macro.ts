import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { DesignatedSpace, MacroView } from '../contract/views';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { listDesignatedSpaces } from './list-designated-spaces';
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
  const postMortem = await records.findPostMortem(page.pageId);
  if (postMortem === null) return succeed(await offer(ports, page));
  const actionItems = await records.findItems(page.pageId, postMortem.actionItemIds);
  return succeed({
    kind: 'post-mortem',
    view: viewPostMortem({ page, postMortem, actionItems, callerId, now: clock() }),
  });
}

async function offer(ports: Ports, page: Page): Promise<MacroView> {
  const settings = await ports.records.findSettings(page.spaceId);
  if (!settings?.designated) {
    const listed = await listDesignatedSpaces(ports);
    return { kind: 'elsewhere', title: page.title, spaces: listed.ok ? listed.value : [] };
  }
  const found = await ports.confluence.asCaller.spaces.find(page.spaceId);
  const space: DesignatedSpace = {
    spaceId: page.spaceId,
    spaceKey: found?.key ?? '',
    name: found?.name ?? '',
    timeZone: settings.timeZone,
  };
  return { kind: 'ordinary', title: page.title, space, mayEdit: page.mayEdit };
}
