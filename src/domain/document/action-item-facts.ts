import { attributeOf, childrenOf, firstWebAddress, textAttributeOf } from './adf-node';
import type { AdfNode } from './adf-node';
import { dateText, lineOf } from './plain-text';
import type { StatedActionItem } from './post-mortem-document';

/** Marks where a task of the app ends its title; see the writer. */
export const doneWhenSeparator = ' — done when: ';

/** Mentions and dates are facts of their own and no part of the title; nor is what the app writes after it. */
export function titleIn(node: AdfNode): string {
  const words = lineOf(withoutFacts(node));
  const end = words.indexOf(doneWhenSeparator.trimEnd());
  return (end < 0 ? words : words.slice(0, end)).trim();
}

function withoutFacts(node: AdfNode): AdfNode {
  const kept = childrenOf(node).filter((child) => child.type !== 'mention' && child.type !== 'date');
  return node.content === undefined ? node : { ...node, content: kept.map(withoutFacts) };
}

export function factsIn(node: AdfNode): Pick<StatedActionItem, 'ownerId' | 'dueDate' | 'link'> {
  const ownerId = firstOfType(node, 'mention')
    .map((mention) => textAttributeOf(mention, 'id'))
    .find((id) => id !== '');
  const dueDate =
    firstOfType(node, 'date')
      .map((date) => dateText(attributeOf(date, 'timestamp')))
      .find((date) => date !== '') ?? writtenDueDate(lineOf(node));
  const link = firstWebAddress(node) ?? /https?:\/\/[^\s)\]>]+/u.exec(lineOf(node))?.[0];
  return {
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(link === undefined ? {} : { link }),
  };
}

function writtenDueDate(words: string): string | undefined {
  return /\b(?:due|deadline|by)\b(?: date)?:?\s+(\d{4}-\d{2}-\d{2})\b/iu.exec(words)?.[1];
}

function firstOfType(node: AdfNode, type: string): AdfNode[] {
  return node.type === type ? [node] : childrenOf(node).flatMap((child) => firstOfType(child, type));
}

export function inlineIn(blocks: readonly AdfNode[]): AdfNode[] {
  const lines = blocks.map(inlineOf).filter((line) => line.length > 0);
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', text: ' ' }, ...line]));
}

function inlineOf(block: AdfNode): AdfNode[] {
  const holdsInline = block.type === 'paragraph' || block.type === 'heading' || block.type === 'taskItem';
  if (holdsInline) return [...childrenOf(block)];
  if (block.type === 'codeBlock') return lineOf(block) === '' ? [] : [{ type: 'text', text: lineOf(block) }];
  return inlineIn(childrenOf(block));
}
