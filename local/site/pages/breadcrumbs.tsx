import { Fragment } from 'react';
import { useTreeVersion } from '../chrome/tree-version';
import { SiteLink } from '../navigation/site-link';
import { paths } from '../navigation/routes';
import { listAncestors } from '../rest/pages';
import type { Space } from '../rest/spaces';
import { useLoaded } from '../session/use-loaded';

/** The way from the space down to the page. */
export function Breadcrumbs({ space, pageId }: { space: Space; pageId: string }) {
  const version = useTreeVersion();
  const [loaded] = useLoaded(`${pageId} ${version}`, () => listAncestors(pageId));
  const ancestors = loaded.state === 'ready' ? loaded.value.filter(({ id }) => id !== space.homepageId) : [];
  return (
    <nav aria-label="Breadcrumbs" className="breadcrumbs">
      <SiteLink href={paths.space(space.key)}>{space.name}</SiteLink>
      {ancestors.map(({ id, title }) => (
        <Fragment key={id}>
          <span aria-hidden="true">/</span>
          <SiteLink href={paths.page(space.key, id)}>{title}</SiteLink>
        </Fragment>
      ))}
    </nav>
  );
}
