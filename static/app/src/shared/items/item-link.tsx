import Link from '@atlaskit/link';
import type { ReactNode } from 'react';
import type { ActionItem } from '../../../../../src/domain/action-item';

/** The ticket or page that an action item points at; only web addresses become links. */
export function ItemLink({ item }: { item: ActionItem }): ReactNode {
  if (item.link === null || !URL.canParse(item.link)) return null;
  const { protocol, host } = new URL(item.link);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return (
    <Link href={item.link} target="_blank" rel="noopener noreferrer">
      {host}
    </Link>
  );
}
