import { Fragment } from 'react';
import type { SlackText as Text } from '../rest/slack';
import { decodeEntities, readMarkup } from './mrkdwn';
import type { Piece } from './mrkdwn';

const MARKED = { bold: 'strong', italic: 'em', strike: 's' } as const;

function Shown({ piece }: { piece: Piece }) {
  if (piece.kind === 'text') return <>{piece.text}</>;
  if (piece.kind === 'code') return <code>{piece.text}</code>;
  if (piece.kind === 'mention') return <span className="slack-mention">{piece.text}</span>;
  if (piece.kind === 'link') return <SlackLink href={piece.href}>{piece.text}</SlackLink>;
  const Mark = MARKED[piece.kind];
  return (
    <Mark>
      <Pieces pieces={piece.pieces} />
    </Mark>
  );
}

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map((piece, index) => (
    <Fragment key={index}>
      <Shown piece={piece} />
    </Fragment>
  ));

/** A link as far as it leads to a web page: what stands in a message is data. */
export function SlackLink({ href, children, className }: { href: string; children: string; className?: string }) {
  if (!/^(?:https?|mailto):/u.test(href)) return <span className={className}>{children}</span>;
  return (
    <a href={href} className={className}>
      {children}
    </a>
  );
}

/** A text of a message as people see it. */
export const SlackText = ({ text }: { text: Text }) => (
  <span className="slack-text">
    {text.type === 'plain_text' ? decodeEntities(text.text) : <Pieces pieces={readMarkup(text.text)} />}
  </span>
);
