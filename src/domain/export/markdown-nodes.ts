import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Words as Markdown's text: whatever they look like, they are escaped when written. Line ends become breaks. */
function phrases(words: string, lineBreak: PhrasingContent): PhrasingContent[] {
  const lines = words
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/\p{Cc}+/gu, ' ').trim())
    .filter((line) => line !== '');
  return lines.flatMap((value, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [lineBreak]),
    { type: 'text', value },
  ]);
}

export function paragraph(words: string): Paragraph {
  return { type: 'paragraph', children: phrases(words, { type: 'break' }) };
}

export function heading(depth: 1 | 2 | 3, words: string): Heading {
  return { type: 'heading', depth, children: phrases(words.replace(/\s+/gu, ' '), { type: 'break' }) };
}

export function bulletList(lines: readonly string[]): List {
  return { type: 'list', ordered: false, spread: false, children: lines.map((line) => item([paragraph(line)])) };
}

/** Numbered lists nested in one another: each line answers the one above it. */
export function nestedList(lines: readonly string[]): List | undefined {
  return lines.reduceRight<List | undefined>(
    (below, line) => ({
      type: 'list',
      ordered: true,
      start: 1,
      spread: false,
      children: [item([paragraph(line), ...(below === undefined ? [] : [below])])],
    }),
    undefined,
  );
}

function item(children: BlockContent[]): ListItem {
  return { type: 'listItem', spread: false, children };
}

/** A cell's words, or an address as a link. */
export type Cell = string | { url: string };

/** @param rows the header first; all of one length */
export function tableOf(rows: readonly (readonly Cell[])[]): Table {
  return { type: 'table', children: rows.map((cells) => ({ type: 'tableRow', children: cells.map(cellOf) })) };
}

/** A row of a table is one line: its breaks are HTML's. */
function cellOf(cell: Cell): TableCell {
  if (typeof cell === 'string') return { type: 'tableCell', children: phrases(cell, { type: 'html', value: '<br>' }) };
  return {
    type: 'tableCell',
    children: [{ type: 'link', url: cell.url, children: [{ type: 'text', value: cell.url }] }],
  };
}

/** GitHub's Markdown. Lists that follow one another stay apart. */
export function written(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] };
  return toMarkdown(root, { bullet: '-', extensions: [gfmToMarkdown({ tablePipeAlign: false })] });
}
