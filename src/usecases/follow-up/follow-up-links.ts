import type { AppIdentity } from '../../domain/document/macro-node';
import { followUpFragment } from '../../domain/follow-up/follow-up-mark';
import type { FollowUpLinks } from '../../domain/follow-up/subject';
import type { SpaceSettings } from '../../domain/space-settings';
import type { Ports } from '../../ports/ports';

/** The `route` of the space page in manifest.yml, and what its tab with follow-ups adds to it. */
const spacePageRoute = 'post-mortems';
const followUpsTab = 'follow-ups';

/**
 * The addresses that a follow-up page has in it. The site tells where it is with each page; the root page is at hand.
 * @param mark of the follow-up; null in a preview, which is of no page
 */
export async function followUpLinks(
  { confluence, identity }: Pick<Ports, 'confluence' | 'identity'>,
  { spaceId, rootPageId, participantsPageId }: SpaceSettings,
  mark: string | null,
): Promise<FollowUpLinks> {
  const { pages, spaces } = confluence.asApp;
  const [space, rootPage] = await Promise.all([spaces.find(spaceId), pages.find(rootPageId)]);
  const ofSpace = `${baseOf(rootPage?.address ?? null)}/spaces/${encodeURIComponent(space?.key ?? '')}`;
  const pageUrl = (pageId: string): string => `${ofSpace}/pages/${encodeURIComponent(pageId)}`;
  const reportUrl = `${ofSpace}/${spacePagePath(identity())}`;
  return {
    pageUrl,
    reportUrl,
    followUpsUrl: `${reportUrl}/${followUpsTab}${mark === null ? '' : followUpFragment(mark)}`,
    participantsUrl: participantsPageId === null ? null : pageUrl(participantsPageId),
  };
}

/** Where Forge shows a module of this kind. */
function spacePagePath({ appId, environmentId }: AppIdentity): string {
  return `apps/${appId}/${environmentId}/${spacePageRoute}`;
}

/** Up to the path of Confluence; the path alone where the site does not tell its address. */
function baseOf(address: string | null): string {
  const path = '/wiki';
  const at = address?.indexOf(`${path}/spaces/`) ?? -1;
  return address === null || at === -1 ? path : address.slice(0, at + path.length);
}
