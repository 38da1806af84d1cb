import Link from '@atlaskit/link';
import type { MouseEvent, ReactNode } from 'react';
import { goToPage } from '../bridge/navigation';
import { useSurface } from '../surface/surface-context';

interface PageLinkProps {
  pageId: string;
  title: string;
  /** What stands here stays open. */
  opensTab?: boolean;
}

/** A link to a page: within the site by the host, in a new tab as any link. */
export function PageLink({ pageId, title, opensTab = false }: PageLinkProps): ReactNode {
  const { siteUrl, spaceKey } = useSurface();
  const follow = (event: MouseEvent): void => {
    if (opensTab || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goToPage(pageId);
  };
  return (
    <Link
      href={`${siteUrl}/wiki/spaces/${encodeURIComponent(spaceKey)}/pages/${encodeURIComponent(pageId)}`}
      onClick={follow}
      {...(opensTab && { target: '_blank', rel: 'noopener noreferrer' })}
    >
      <bdi>{title}</bdi>
    </Link>
  );
}
