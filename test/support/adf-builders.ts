import type { AdfNode } from '../../src/domain/document/adf-node';
import { documentOf } from '../../src/domain/document/adf-node';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';

/** Short words for pages in tests: `page(h(2, 'Timeline'), p('09:00 — deploy'))`. */
export function page(...blocks: AdfNode[]): AdfDocument {
  return documentOf(blocks);
}

export function text(words: string, ...marks: NonNullable<AdfNode['marks']>): AdfNode {
  return { type: 'text', text: words, ...(marks.length === 0 ? {} : { marks }) };
}

export function p(...inline: (string | AdfNode)[]): AdfNode {
  return { type: 'paragraph', content: inline.map(inlineOf) };
}

export function h(level: number, words: string): AdfNode {
  return { type: 'heading', attrs: { level }, content: [text(words)] };
}

export function ul(...items: (string | AdfNode[])[]): AdfNode {
  return { type: 'bulletList', content: items.map(itemOf) };
}

export function ol(...items: (string | AdfNode[])[]): AdfNode {
  return { type: 'orderedList', content: items.map(itemOf) };
}

export function task(localId: string, state: 'TODO' | 'DONE', ...inline: (string | AdfNode)[]): AdfNode {
  return { type: 'taskItem', attrs: { localId, state }, content: inline.map(inlineOf) };
}

export function tasks(...items: AdfNode[]): AdfNode {
  return { type: 'taskList', attrs: { localId: 'tasks' }, content: items };
}

/** A table whose first row is its header. */
export function table(...rows: (string | AdfNode)[][]): AdfNode {
  return {
    type: 'table',
    content: rows.map((cells, index) => ({ type: 'tableRow', content: cells.map((cell) => cellOf(cell, index)) })),
  };
}

export function container(type: string, attrs: Record<string, unknown>, ...content: AdfNode[]): AdfNode {
  return { type, attrs, content };
}

export function bold(words: string): AdfNode {
  return text(words, { type: 'strong' });
}

export function linkTo(href: string, words = 'graph'): AdfNode {
  return text(words, { type: 'link', attrs: { href } });
}

function cellOf(cell: string | AdfNode, row: number): AdfNode {
  if (typeof cell !== 'string' && cell.type.startsWith('table')) return cell;
  return { type: row === 0 ? 'tableHeader' : 'tableCell', content: [cell === '' ? { type: 'paragraph' } : p(cell)] };
}

function itemOf(item: string | AdfNode[]): AdfNode {
  return { type: 'listItem', content: typeof item === 'string' ? [p(item)] : item };
}

function inlineOf(inline: string | AdfNode): AdfNode {
  return typeof inline === 'string' ? text(inline) : inline;
}
