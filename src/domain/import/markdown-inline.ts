import type { Definition, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { AdfNode } from '../document/adf-node';
import { withoutLayoutTags } from './layout-tags';

type Marks = NonNullable<AdfNode['marks']>;

/** What inline content needs to know of the whole document, and where it reports what it leaves out. */
export interface MarkdownContext {
  definitions: ReadonlyMap<string, Definition>;
  /** Collects HTML comments: hints of a template, not content. */
  comments: string[];
  /** Ids for native tasks, each once in a document. */
  nextId(): string;
}

type Converters = {
  [Type in PhrasingContent['type']]: (
    node: Extract<PhrasingContent, { type: Type }>,
    marks: Marks,
    context: MarkdownContext,
  ) => AdfNode[];
};

const converters: Converters = {
  text: (node, marks) => textNodes(node.value, marks),
  strong: (node, marks, context) => inlineNodes(node.children, withMark(marks, { type: 'strong' }), context),
  emphasis: (node, marks, context) => inlineNodes(node.children, withMark(marks, { type: 'em' }), context),
  delete: (node, marks, context) => inlineNodes(node.children, withMark(marks, { type: 'strike' }), context),
  inlineCode: (node, marks) =>
    textNodes(node.value, [...marks.filter((mark) => mark.type === 'link'), { type: 'code' }]),
  break: () => [{ type: 'hardBreak' }],
  link: (node, marks, context) => linked(node.children, node.url, marks, context),
  linkReference: (node, marks, context) =>
    linked(node.children, context.definitions.get(node.identifier)?.url ?? '', marks, context),
  image: (node, marks) => pictureNodes(node.alt, node.url, marks),
  imageReference: (node, marks, context) =>
    pictureNodes(node.alt, context.definitions.get(node.identifier)?.url ?? '', marks),
  footnoteReference: (node, marks) => textNodes(`[${node.identifier}]`, marks),
  html: (node, marks, context) => htmlNodes(node.value, marks, context),
};

/** Markdown's inline content as ADF. HTML stays text, pictures become links, only web and mail addresses are links. */
export function inlineNodes(nodes: readonly PhrasingContent[], marks: Marks, context: MarkdownContext): AdfNode[] {
  return nodes.flatMap((node) => convert(node, marks, context));
}

function convert<Type extends PhrasingContent['type']>(
  node: Extract<PhrasingContent, { type: Type }>,
  marks: Marks,
  context: MarkdownContext,
): AdfNode[] {
  const converter: Converters[Type] = converters[node.type];
  return converter(node, marks, context);
}

/** Text nodes for these words: line ends are spaces, control characters have no place on a page. */
export function textNodes(words: string, marks: Marks = []): AdfNode[] {
  const text = words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  if (text === '') return [];
  return [{ type: 'text', text, ...(marks.length === 0 ? {} : { marks }) }];
}

/** HTML as text, but for line breaks, comments and tags that only lay out. */
export function htmlNodes(html: string, marks: Marks, context: MarkdownContext): AdfNode[] {
  const visible = html.replace(/<!--([\s\S]*?)-->/gu, (_comment, hint: string) => {
    context.comments.push(hint.trim());
    return '';
  });
  if (/^<br\s*\/?>$/iu.test(visible.trim())) return [{ type: 'hardBreak' }];
  return textNodes(withoutLayoutTags(visible), marks);
}

function linked(children: readonly PhrasingContent[], url: string, marks: Marks, context: MarkdownContext): AdfNode[] {
  if (isLinkable(url)) return inlineNodes(children, withMark(marks, { type: 'link', attrs: { href: url } }), context);
  const isSaid = url === '' || toString(children) === url;
  return [...inlineNodes(children, marks, context), ...(isSaid ? [] : textNodes(` (${url})`, marks))];
}

function pictureNodes(alt: string | null | undefined, url: string, marks: Marks): AdfNode[] {
  const words = (alt ?? '') || 'Picture';
  if (isLinkable(url)) return textNodes(words, withMark(marks, { type: 'link', attrs: { href: url } }));
  return textNodes(url === '' ? words : `${words} (${url})`, marks);
}

function isLinkable(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/iu.test(url);
}

function withMark(marks: Marks, mark: Marks[number]): Marks {
  return [...marks.filter(({ type }) => type !== mark.type), mark];
}
