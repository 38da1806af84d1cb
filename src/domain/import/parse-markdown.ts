import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { AdfNode } from '../document/adf-node';
import { lineOf } from '../document/plain-text';
import { markdownBlocks } from './markdown-blocks';

export interface ParsedMarkdown {
  blocks: readonly AdfNode[];
  /** YAML or TOML on top, as it is; empty when there is none. */
  frontMatter: string;
  /** HTML comments: hints of a template as a rule. */
  comments: readonly string[];
}

/** Marks of templates that other programs fill in: ERB's `<% … %>`, Hugo's and Quarto's `{{< … >}}` and fences of `:::`. */
const templateMarks = /<%[\s\S]*?%>|\{\{[<%][\s\S]*?[%>]\}\}|^:{3,}.*$/gmu;

/** CommonMark with tables, task lists, strikethrough, footnotes and front matter. Any text is Markdown: never throws. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const comments: string[] = [];
  const root = fromMarkdown(withoutTemplateMarks(text, comments), {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  });
  const blocks = markdownBlocks(root.children, comments).filter((block) => !isEmptyHeading(block));
  return { blocks, frontMatter: frontMatterIn(root.children), comments };
}

/** They are hints like comments, and reported as such; code keeps its own. */
function withoutTemplateMarks(text: string, comments: string[]): string {
  const [start = ''] = /^(?:\s*<%[\s\S]*?%>\s*)+(?=---|\+\+\+)/u.exec(text) ?? [];
  const pieces = text.slice(start.length).split(/(^(?:```|~~~)[\s\S]*?^(?:```|~~~)[ \t]*$)/mu);
  if (start !== '') comments.push(start.trim());
  const clean = pieces.map((piece, index) =>
    index % 2 === 1
      ? piece
      : piece.replace(templateMarks, (mark) => {
          if (!mark.startsWith(':::')) comments.push(mark);
          return '';
        }),
  );
  return clean.map((piece, index) => (index % 2 === 1 ? piece : withPipeTables(piece))).join('');
}

/** "|| Key || Owner ||" above "| A-1 | Ada |", as issue trackers write a table's header. */
function withPipeTables(text: string): string {
  return text.replace(/^[ \t]*(\|\|(?:[^|\n]+\|\|)+)[ \t]*$/gmu, (_line, header: string) => {
    const titles = header.split('||').slice(1, -1);
    return `|${titles.join('|')}|\n|${titles.map(() => ' --- |').join('')}`;
  });
}

interface Literal {
  type: string;
  value?: string;
}

function frontMatterIn(nodes: readonly Literal[]): string {
  return nodes.find(({ type }) => type === 'yaml' || type === 'toml')?.value ?? '';
}

/** A heading of which only a template's marks stood is none. */
function isEmptyHeading(block: AdfNode): boolean {
  return block.type === 'heading' && lineOf(block) === '';
}
