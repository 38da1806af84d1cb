import { childrenOf, textAttributeOf, withChildren } from './adf-node';
import type { AdfNode } from './adf-node';

/** Private characters of Unicode: text that holds them loses them here, so that only a mention stands between them. */
const [opening, closing] = ['\ue000', '\ue001'];
const marks = /[\ue000\ue001]/gu;
const marked = /\ue000([^\ue001]*)\ue001/u;

/** A piece of a line: words, or a person who is mentioned, to be named by whoever shows it. */
export type LinePiece = { text: string } | { personId: string };

/** The node with each mention saying the person's account id, so that lines made of it can be shown with names. */
export function markMentions(node: AdfNode): AdfNode {
  if (node.type === 'mention') {
    return { ...node, attrs: { ...node.attrs, text: `${opening}${textAttributeOf(node, 'id')}${closing}` } };
  }
  if (node.text !== undefined) return { ...node, text: node.text.replace(marks, '') };
  const children = childrenOf(node);
  return children.length === 0 ? node : withChildren(node, children.map(markMentions));
}

/** A line that was made of marked nodes, in its pieces. */
export function splitMentions(line: string): readonly LinePiece[] {
  return line.split(marked).flatMap((piece, index): LinePiece[] => {
    if (index % 2 === 1) return [{ personId: piece }];
    return piece === '' ? [] : [{ text: piece }];
  });
}
