import type {
  BlockContent,
  Definition,
  DefinitionContent,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { childrenOf } from '../document/adf-node';
import type { AdfNode } from '../document/adf-node';
import { linesOf } from '../document/plain-text';
import { inlineNodes, textNodes } from './markdown-inline';
import { htmlAsBlocks } from './html-blocks';
import { withLineBreaks } from './line-breaks';
import type { MarkdownContext } from './markdown-inline';

type Block = BlockContent | DefinitionContent;

/** Where blocks go: ADF lets lists, quotes and table cells hold only some kinds of blocks. */
type Place = 'page' | 'listItem' | 'quote' | 'cell';

const allowed: Readonly<Record<Exclude<Place, 'page'>, ReadonlySet<string>>> = {
  listItem: new Set(['paragraph', 'bulletList', 'orderedList', 'taskList', 'codeBlock']),
  quote: new Set(['paragraph', 'bulletList', 'orderedList', 'codeBlock']),
  cell: new Set(['paragraph', 'bulletList', 'orderedList', 'taskList', 'codeBlock', 'heading', 'blockquote', 'rule']),
};

type Converters = {
  [Type in Block['type']]: (node: Extract<Block, { type: Type }>, context: MarkdownContext) => AdfNode[];
};

const converters: Converters = {
  paragraph: (node, context) => paragraphs(node.children, context),
  heading: (node, context) => [
    { type: 'heading', attrs: { level: node.depth }, content: inlineNodes(node.children, [], context) },
  ],
  code: (node) => [codeBlock(node.value, node.lang)],
  blockquote: (node, context) => quote(fitInto('quote', blockNodes(node.children, context))),
  list: (node, context) => dateParagraph(node, context) ?? [listNode(node, context)],
  table: (node, context) => [tableNode(node, context)],
  thematicBreak: () => [{ type: 'rule' }],
  html: (node, context) => htmlBlocks(node.value, context),
  definition: () => [],
  footnoteDefinition: (node, context) => footnote(node.identifier, blockNodes(node.children, context)),
};

/** Markdown's blocks as ADF. Front matter is none of them: it is the caller's. */
export function markdownBlocks(nodes: readonly RootContent[], comments: string[]): AdfNode[] {
  const definitions = new Map(nodes.filter(isDefinition).map((node) => [node.identifier, node]));
  let ids = 0;
  const nextId = (): string => `markdown-${(ids += 1)}`;
  return blockNodes(nodes.filter(isBlock), { definitions, comments, nextId });
}

/** These blocks as a place takes them: what it does not take is flattened to paragraphs, its words kept. */
export function fitInto(place: Exclude<Place, 'page'>, blocks: readonly AdfNode[]): AdfNode[] {
  return blocks.flatMap((block) => (allowed[place].has(block.type) ? [block] : flattened(block, place)));
}

function flattened(block: AdfNode, place: Exclude<Place, 'page'>): AdfNode[] {
  if (block.type === 'rule') return [];
  if (block.type === 'heading') return [{ type: 'paragraph', content: [...childrenOf(block)] }];
  if (block.type === 'table') return childrenOf(block).map(rowAsParagraph);
  if (block.type === 'blockquote') return fitInto(place, childrenOf(block));
  return paragraphOf(textNodes(linesOf([block])));
}

function rowAsParagraph(row: AdfNode): AdfNode {
  const words = childrenOf(row).map((cell) => linesOf([cell]).replace(/\n/gu, ' '));
  return { type: 'paragraph', content: textNodes(words.join(' | ')) };
}

function blockNodes(nodes: readonly Block[], context: MarkdownContext): AdfNode[] {
  return nodes.flatMap((node) => convert(node, context));
}

function convert<Type extends Block['type']>(
  node: Extract<Block, { type: Type }>,
  context: MarkdownContext,
): AdfNode[] {
  const converter: Converters[Type] = converters[node.type];
  return converter(node, context);
}

function paragraphs(children: readonly PhrasingContent[], context: MarkdownContext): AdfNode[] {
  return paragraphOf(inlineNodes(withLineBreaks(children), [], context));
}

function paragraphOf(inline: readonly AdfNode[]): AdfNode[] {
  return inline.length === 0 ? [] : [{ type: 'paragraph', content: [...inline] }];
}

/** Code keeps its line ends; other control characters have no place on a page. */
function codeBlock(code: string, language: string | null | undefined): AdfNode {
  const text = code.replace(/(?![\n\t])\p{Cc}/gu, ' ');
  const attrs = language === null || language === undefined || language === '' ? {} : { attrs: { language } };
  return { type: 'codeBlock', ...attrs, content: text === '' ? [] : [{ type: 'text', text }] };
}

function quote(blocks: readonly AdfNode[]): AdfNode[] {
  return blocks.length === 0 ? [] : [{ type: 'blockquote', content: [...blocks] }];
}

function footnote(identifier: string, blocks: readonly AdfNode[]): AdfNode[] {
  const [first, ...rest] = blocks;
  const label = textNodes(`[${identifier}] `);
  if (first?.type !== 'paragraph') return [...paragraphOf(label), ...blocks];
  return [{ ...first, content: [...label, ...childrenOf(first)] }, ...rest];
}

function htmlBlocks(html: string, context: MarkdownContext): AdfNode[] {
  const visible = html.replace(/<!--([\s\S]*?)(?:-->|$)/gu, (_comment, hint: string) => {
    context.comments.push(hint.trim());
    return '';
  });
  return htmlAsBlocks(visible);
}

const month =
  /^(?:jan|feb|mar|mär|mrt|apr|abr|avr|ma[iyj]|jun|juin|jul|juil|aug|aoû|ago|sep|set|oct|okt|out|nov|de[cz]|déc|dic|des|ene|fév|fev)\p{L}*\.?,?\s+\d/iu;

/** "5. Oktober 2026" begins with a date where it stands alone, not with the fifth item of a list. */
function dateParagraph(list: List, context: MarkdownContext): AdfNode[] | undefined {
  const [item, ...others] = list.children;
  const [first, ...more] = item?.children ?? [];
  if (list.ordered !== true || others.length > 0 || first?.type !== 'paragraph') return undefined;
  const [paragraph] = paragraphs(first.children, context);
  if (paragraph === undefined || !month.test(linesOf([paragraph]))) return undefined;
  const content = [...textNodes(`${list.start ?? 1}. `), ...childrenOf(paragraph)];
  return [{ type: 'paragraph', content }, ...blockNodes(more, context)];
}

function listNode(list: List, context: MarkdownContext): AdfNode {
  const isTaskList = list.children.length > 0 && list.children.every(isPlainTask);
  if (isTaskList)
    return {
      type: 'taskList',
      attrs: { localId: context.nextId() },
      content: list.children.map((item) => taskNode(item, context)),
    };
  const content = list.children.map((item) => itemNode(item, context));
  if (list.ordered !== true) return { type: 'bulletList', content };
  return { type: 'orderedList', attrs: { order: list.start ?? 1 }, content };
}

/** A native task holds inline content only. */
function isPlainTask(item: ListItem): boolean {
  return typeof item.checked === 'boolean' && item.children.length === 1 && item.children[0]?.type === 'paragraph';
}

function taskNode(item: ListItem, context: MarkdownContext): AdfNode {
  const content = blockNodes(item.children, context).flatMap(childrenOf);
  return {
    type: 'taskItem',
    attrs: { localId: context.nextId(), state: item.checked === true ? 'DONE' : 'TODO' },
    content,
  };
}

function itemNode(item: ListItem, context: MarkdownContext): AdfNode {
  const blocks = fitInto('listItem', blockNodes(item.children, context));
  const box = typeof item.checked === 'boolean' ? textNodes(item.checked ? '☑ ' : '☐ ') : [];
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph')
    return { type: 'listItem', content: [{ ...first, content: [...box, ...childrenOf(first)] }, ...rest] };
  const startsWell = first?.type === 'codeBlock' && box.length === 0;
  return { type: 'listItem', content: startsWell ? blocks : [{ type: 'paragraph', content: box }, ...blocks] };
}

function tableNode(table: Table, context: MarkdownContext): AdfNode {
  const content = table.children.map((row, index): AdfNode => ({
    type: 'tableRow',
    content: row.children.map((cell) => ({
      type: index === 0 ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', content: inlineNodes(cell.children, [], context) }],
    })),
  }));
  return { type: 'table', content };
}

function isDefinition(node: RootContent): node is Definition {
  return node.type === 'definition';
}

function isBlock(node: RootContent): node is Block {
  return node.type in converters;
}
