import type { RootContent, Yaml } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { AdfNode } from '../document/adf-node';
import { markdownBlocks } from './markdown-blocks';

export interface ParsedMarkdown {
  blocks: readonly AdfNode[];
  /** YAML between the dashes on top, as it is; empty when there is none. */
  frontMatter: string;
  /** HTML comments: hints of a template as a rule. */
  comments: readonly string[];
}

/** CommonMark with tables, task lists, strikethrough, footnotes and YAML front matter. Any text is Markdown: never throws. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const root = fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  });
  const comments: string[] = [];
  const blocks = markdownBlocks(root.children, comments);
  return { blocks, frontMatter: root.children.find(isYaml)?.value ?? '', comments };
}

function isYaml(node: RootContent): node is Yaml {
  return node.type === 'yaml';
}
