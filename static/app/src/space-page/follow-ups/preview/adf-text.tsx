import Link from '@atlaskit/link';
import { createElement, type ReactNode } from 'react';
import type { AdfNode } from '../../../../../../src/domain/document/adf-node';
import { isWebAddress } from '../../../../../../src/domain/document/adf-node';

const tags: Readonly<Record<string, 'strong' | 'em' | 'u' | 's' | 'code' | undefined>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
};

/** Words with their marks; a link leads somewhere only where it is an address of the web. */
export function AdfText({ node: { text = '', marks = [] } }: { node: AdfNode }): ReactNode {
  return marks.reduce<ReactNode>((shown, { type, attrs }) => {
    const href: unknown = type === 'link' ? attrs?.['href'] : undefined;
    if (typeof href === 'string' && isWebAddress(href)) {
      return (
        <Link href={href} target="_blank" rel="noopener noreferrer">
          {shown}
        </Link>
      );
    }
    const tag = tags[type];
    return tag === undefined ? shown : createElement(tag, null, shown);
  }, text);
}
