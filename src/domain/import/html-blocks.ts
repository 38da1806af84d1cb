import type { AdfNode } from '../document/adf-node';
import { withoutLayoutTags } from './layout-tags';
import { textNodes } from './markdown-inline';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

/** Simple HTML as blocks: headings, rows of tables, items of lists, a `<summary>` as a bold line; all else is paragraphs. */
export function htmlAsBlocks(html: string): AdfNode[] {
  const blocks: AdfNode[] = [];
  const pieces = html.split(
    /(<table[\s>][\s\S]*?<\/table>|<[uo]l[\s>][\s\S]*?<\/[uo]l>|<h[1-6][\s>][\s\S]*?<\/h[1-6]>|<summary[\s>][\s\S]*?<\/summary>|<summary>[\s\S]*?<\/summary>)/giu,
  );
  for (const piece of pieces) blocks.push(...blocksOf(piece));
  return blocks;
}

function blocksOf(piece: string): AdfNode[] {
  const level = /^<h([1-6])/iu.exec(piece)?.[1];
  if (level !== undefined) return [{ type: 'heading', attrs: { level: Number(level) }, content: inlineOf(piece) }];
  if (/^<table/iu.test(piece)) return tableOf(piece);
  if (/^<[uo]l/iu.test(piece)) return listOf(piece);
  if (/^<summary/iu.test(piece)) return paragraphOf(inlineOf(piece, [{ type: 'strong' }]));
  return piece.split(/<br\s*\/?>|<\/p>|<\/div>|\n\s*\n/iu).flatMap((words) => paragraphOf(inlineOf(words)));
}

function tableOf(html: string): AdfNode[] {
  const rows = [...html.matchAll(/<tr[\s>][\s\S]*?(?=<tr[\s>]|<\/table>)/giu)].map(([row]) => row);
  const content = rows.flatMap((row): AdfNode[] => {
    const cells = [...row.matchAll(/<(t[dh])(?:\s[^<>]*)?>([\s\S]*?)(?=<t[dh][\s>]|<\/tr>|$)/giu)];
    return cells.length === 0
      ? []
      : [{ type: 'tableRow', content: cells.map(([, name = '', words = '']) => cellOf(name, words)) }];
  });
  return content.length === 0 ? paragraphOf(inlineOf(html)) : [{ type: 'table', content }];
}

function cellOf(name: string, words: string): AdfNode {
  return {
    type: name.toLowerCase() === 'th' ? 'tableHeader' : 'tableCell',
    content: [{ type: 'paragraph', content: inlineOf(words) }],
  };
}

function listOf(html: string): AdfNode[] {
  const items = html
    .split(/<li(?:\s[^<>]*)?>/iu)
    .slice(1)
    .map((words) => paragraphOf(inlineOf(words)));
  const content = items
    .filter((blocks) => blocks.length > 0)
    .map((blocks): AdfNode => ({ type: 'listItem', content: blocks }));
  if (content.length === 0) return paragraphOf(inlineOf(html));
  return [
    /^<ol/iu.test(html) ? { type: 'orderedList', attrs: { order: 1 }, content } : { type: 'bulletList', content },
  ];
}

function inlineOf(html: string, marks: NonNullable<AdfNode['marks']> = []): AdfNode[] {
  const words = withoutLayoutTags(html.replace(/<br\s*\/?>/giu, ' ')).replace(
    /&([a-z]+);/giu,
    (all, name: string) => entities[name.toLowerCase()] ?? all,
  );
  return textNodes(words.replace(/\s+/gu, ' ').trim(), marks);
}

function paragraphOf(inline: readonly AdfNode[]): AdfNode[] {
  return inline.length === 0 ? [] : [{ type: 'paragraph', content: [...inline] }];
}
