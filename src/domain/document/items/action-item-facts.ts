import { attributeOf, childrenOf, firstWebAddress, textAttributeOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { readItemWords } from './action-item-words';
import type { ItemWords, YearOf } from './action-item-words';
import { dateText, lineOf } from '../plain-text';
import type { StatedActionItem } from '../post-mortem-document';

/** Marks where a task of the app ends its title; see the writer. */
export const doneWhenSeparator = ' — done when: ';

/** What a node says as an item: mentions and dates are facts of their own and no part of the title. */
export function wordsIn(node: AdfNode, yearOf: YearOf): ItemWords {
  const words = lineOf(withoutFacts(node));
  const end = words.indexOf(doneWhenSeparator.trimEnd());
  if (end < 0) return readItemWords(words, yearOf);
  const doneWhen = words.slice(end + doneWhenSeparator.trimEnd().length).trim();
  return { ...readItemWords(words.slice(0, end), yearOf), ...(doneWhen === '' ? {} : { doneWhen }) };
}

function withoutFacts(node: AdfNode): AdfNode {
  const kept = childrenOf(node).filter((child) => child.type !== 'mention' && child.type !== 'date');
  return node.content === undefined ? node : { ...node, content: kept.map(withoutFacts) };
}

/** What mentions, date nodes and links under a node state. */
export function factsIn(node: AdfNode): Pick<StatedActionItem, 'ownerId' | 'dueDate' | 'link'> {
  const ownerId = firstOfType(node, 'mention')
    .map((mention) => textAttributeOf(mention, 'id'))
    .find((id) => id !== '');
  const dueDate = firstOfType(node, 'date')
    .map((date) => dateText(attributeOf(date, 'timestamp')))
    .find((date) => date !== '');
  const link = linkIn(node);
  return {
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(link === undefined ? {} : { link }),
  };
}

/** A link, or an address that is only typed out. Behind a quotation mark it goes on with what is not the address. */
export function linkIn(node: AdfNode): string | undefined {
  const address = firstWebAddress(node)?.replace(/["“”<].*$/u, '');
  return address ?? /https?:\/\/[^\s)\]>"“”<]+/u.exec(lineOf(node))?.[0];
}

function firstOfType(node: AdfNode, type: string): AdfNode[] {
  return node.type === type ? [node] : childrenOf(node).flatMap((child) => firstOfType(child, type));
}

/** The inline content of several blocks on one line. */
export function inlineIn(blocks: readonly AdfNode[], between = ' '): AdfNode[] {
  const lines = blocks.map(inlineOf).filter((line) => line.length > 0);
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', text: between }, ...line]));
}

function inlineOf(block: AdfNode): AdfNode[] {
  const holdsInline = block.type === 'paragraph' || block.type === 'heading' || block.type === 'taskItem';
  if (holdsInline) return [...childrenOf(block)];
  if (block.type === 'codeBlock') return lineOf(block) === '' ? [] : [{ type: 'text', text: lineOf(block) }];
  return inlineIn(childrenOf(block));
}
