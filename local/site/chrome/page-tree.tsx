import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import { useState } from 'react';
import { SiteLink } from '../navigation/site-link';
import { paths } from '../navigation/routes';
import { listAncestors, listChildPages, listRootPages, type ChildPage } from '../rest/pages';
import type { Space } from '../rest/spaces';
import { useSession } from '../session/session';
import { useLoaded } from '../session/use-loaded';
import { useTreeVersion } from './tree-version';

/** The pages of a space as a tree whose branches load when they are opened; the way to the open page is open. */
export function PageTree({ space, openPageId }: { space: Space; openPageId: string }) {
  const { moment } = useSession();
  const version = useTreeVersion();
  const [loaded] = useLoaded(`${space.id} ${moment} ${version}`, () => listTop(space));
  const [path] = useLoaded(`path ${openPageId} ${version}`, async () =>
    openPageId === '' ? [] : listAncestors(openPageId),
  );
  if (loaded.state === 'loading') return <p className="side-note">Loading pages …</p>;
  if (loaded.state === 'failed') return <p className="side-note">{loaded.error.message}</p>;
  if (loaded.value.length === 0) return <p className="side-note">No pages yet</p>;
  const open = path.state === 'ready' ? path.value.map(({ id }) => id) : [];
  return <Branch pages={loaded.value} space={space} openPageId={openPageId} path={open} />;
}

interface BranchProps {
  space: Space;
  openPageId: string;
  path: string[];
}

function Branch({ pages, ...rest }: BranchProps & { pages: ChildPage[] }) {
  return (
    <ul className="side-list">
      {pages.map((page) => (
        <Twig key={page.id} page={page} {...rest} />
      ))}
    </ul>
  );
}

function Twig({ page, ...rest }: BranchProps & { page: ChildPage }) {
  const { moment } = useSession();
  const version = useTreeVersion();
  const isOnPath = rest.path.includes(page.id);
  const [chosen, setChosen] = useState<boolean>();
  const isOpen = chosen ?? isOnPath;
  const [children] = useLoaded(`${page.id} ${moment} ${version}`, () => listChildPages(page.id));
  const below = children.state === 'ready' ? children.value : [];
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <li>
      <div className="side-twig">
        {below.length === 0 ? (
          <span className="side-leaf" aria-hidden="true" />
        ) : (
          <button
            type="button"
            className="side-toggle"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Collapse' : 'Expand'} ${page.title}`}
            onClick={(event) => {
              event.stopPropagation();
              setChosen(!isOpen);
            }}
          >
            <Chevron label="" size="small" />
          </button>
        )}
        <SiteLink
          href={paths.page(rest.space.key, page.id)}
          className="side-link"
          aria-current={page.id === rest.openPageId ? 'page' : undefined}
        >
          <span>{page.title}</span>
        </SiteLink>
      </div>
      {isOpen && below.length > 0 ? <Branch pages={below} {...rest} /> : null}
    </li>
  );
}

/** As in Confluence, the home page stands for the space: what is below it is at the top, then pages beside it. */
async function listTop({ id, homepageId }: Space): Promise<ChildPage[]> {
  const roots = await listRootPages(id);
  if (!homepageId) return roots;
  const below = await listChildPages(homepageId);
  return [...below, ...roots.filter((root) => root.id !== homepageId)];
}
