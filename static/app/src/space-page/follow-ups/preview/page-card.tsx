import Link from '@atlaskit/link';
import type { ReactNode } from 'react';
import { isWebAddress } from '../../../../../../src/domain/document/adf-node';
import { PageLink } from '../../../shared/pages/page-link';
import classes from '../follow-ups.module.css';
import { pageOfAddress } from './page-cards';
import { usePageTitle } from './page-titles';

/** What stands on the page as a card: a page by its title, as far as the reader may see it. */
export function PageCard({ address }: { address: string }): ReactNode {
  const pageId = pageOfAddress(address);
  if (pageId !== null) return <TitledCard pageId={pageId} />;
  if (!isWebAddress(address)) return address;
  return (
    <Link href={address} target="_blank" rel="noopener noreferrer">
      {address}
    </Link>
  );
}

function TitledCard({ pageId }: { pageId: string }): ReactNode {
  const title = usePageTitle(pageId);
  if (title === null) return <span className={classes['quiet']}>a page that you may not see</span>;
  return <PageLink pageId={pageId} title={title ?? '…'} opensTab />;
}
