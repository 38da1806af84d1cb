import { PageView } from '../pages/page-view';
import type { Space } from '../rest/spaces';
import { SiteMessage } from '../states/site-message';

/** A space opens on its home page when it has one. */
export function SpaceHome({ space }: { space: Space }) {
  if (space.homepageId) return <PageView key={space.homepageId} space={space} id={space.homepageId} />;
  return <SiteMessage title={space.name} text="Choose a page at the side, or create one." />;
}
