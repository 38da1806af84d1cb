import { childrenOf, documentOf } from '../document/adf-node';
import type { AdfNode } from '../document/adf-node';
import { isMarked } from '../document/items/action-item-words';
import { findSections } from '../document/find-sections';
import { isList, saysSomething } from '../document/list-items';
import { linesIn } from '../document/passages';
import { lineOf, plainText } from '../document/plain-text';
import type { SectionName } from '../document/post-mortem-document';
import { sectionOfTopic, topicOfHeading } from '../document/section-topics';

interface Label {
  words: string;
  /** The inline content behind the label. */
  rest: readonly AdfNode[];
  isBold: boolean;
}

/**
 * Reports without headings for some sections name them within the text: "**Root cause:** a full disk", "- **Key events**" with
 * a list below. Such labels become lines of their own, so that they are found as headings are. Sections that have a heading
 * are left as they are.
 */
export function withRunInHeadings(blocks: readonly AdfNode[]): AdfNode[] {
  const headed = new Set(
    findSections(documentOf(blocks.filter(({ type }) => type === 'heading'))).parts.map((part) => part.section),
  );
  const isNew = (words: string): boolean => {
    const topic = topicOfHeading(words);
    return topic !== undefined && !headed.has(sectionOfTopic[topic]);
  };
  let open = false;
  const lines = blocks.flatMap((block) => (isLabelledLines(block, isNew) ? splitLines(block) : [block]));
  return lines.flatMap((block, index) => {
    if (block.type === 'heading') open = false;
    if (isLabelledList(block)) return splitList(block);
    const below = lines[index + 1];
    const label = block.type === 'paragraph' ? (labelOf(block) ?? bareLabelOf(block, below)) : undefined;
    if (label === undefined) return [block];
    const isAlone = !saysSomething(lineOf({ type: 'paragraph', content: [...label.rest] }));
    const announces = below !== undefined && (isList(below) || below.type === 'table');
    if (isNew(label.words) && (label.isBold || !isAlone || announces)) {
      open = true;
      return [boldLine(label.words), ...(isAlone ? [] : [paragraphOf(label.rest)])];
    }
    if (!open || topicOfHeading(label.words) !== undefined || !label.isBold) return [block];
    open = false;
    return [
      { type: 'heading', attrs: { level: 6 }, content: [{ type: 'text', text: label.words }] },
      ...(isAlone ? [] : [paragraphOf(label.rest)]),
    ];
  });
}

function labelOf(paragraph: AdfNode): Label | undefined {
  const [first, ...rest] = childrenOf(paragraph);
  if (first?.type !== 'text' || first.text === undefined) return undefined;
  if (first.marks?.some((mark) => mark.type === 'strong') === true) {
    const [next] = rest;
    const after = next?.type === 'text' ? (next.text ?? '') : '';
    const isLabel = /:\s*$/u.test(first.text) || /^\s*[:：]/u.test(after) || rest.length === 0;
    if (!isLabel) return undefined;
    const trimmed =
      next === undefined
        ? []
        : [
            { ...next, ...(next.type === 'text' ? { text: after.replace(/^\s*[:：]?\s*/u, '') } : {}) },
            ...rest.slice(1),
          ];
    return {
      words: withoutColon(first.text),
      rest: trimmed.filter((node) => node.type !== 'text' || node.text !== ''),
      isBold: true,
    };
  }
  const [all = '', words = ''] = /^([\p{L}\d][^:.!?\n]{1,50}):(?:\s+|$)/u.exec(first.text) ?? [];
  if (words === '' || topicOfHeading(words) === undefined || isMarked(first.text)) return undefined;
  const text = first.text.slice(all.length);
  return { words: words.trim(), rest: [...(text === '' ? [] : [{ ...first, text }]), ...rest], isBold: false };
}

/** "timeline (PT)" on a line of its own above what it announces, as in plain notes and in text pasted from a word processor. */
function bareLabelOf(paragraph: AdfNode, below: AdfNode | undefined): Label | undefined {
  const words = lineOf(paragraph);
  const isLine = below !== undefined && linesIn(paragraph).length === 1 && !plainText(paragraph).includes('\n');
  if (!isLine || words.length > 40 || /[.!?,;]$/u.test(words) || topicOfHeading(words) === undefined) return undefined;
  return { words: withoutColon(words), rest: [], isBold: true };
}

/** A paragraph of which several lines name sections: "Summary: …", "Impact: …", "Trigger: …". */
function isLabelledLines(block: AdfNode, isNew: (words: string) => boolean): boolean {
  if (block.type !== 'paragraph') return false;
  const named = linesIn(block).filter((line) => isNew(labelOf(line)?.words ?? ''));
  return named.length >= 2;
}

/** What names no section comes first; a line without a label goes on with the one above it. */
function splitLines(paragraph: AdfNode): AdfNode[] {
  const groups: AdfNode[][] = [];
  for (const line of linesIn(paragraph)) {
    const isLabelled = labelOf(line) !== undefined || /^\p{Lu}[\p{L} ]{1,30}:\s/u.test(lineOf(line));
    if (isLabelled || groups.length === 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const isNamed = ([first]: readonly AdfNode[]): boolean =>
    first !== undefined && topicOfHeading(labelOf(first)?.words ?? '') !== undefined;
  const loose = groups.filter((group) => !isNamed(group)).flat();
  const top = loose.length === 0 ? [] : [linesTogether(loose)];
  return [...top, ...groups.filter(isNamed).flat()];
}

/** A list whose items are the sections of a report, as in incident logs. */
function isLabelledList(block: AdfNode): boolean {
  if (block.type !== 'bulletList' && block.type !== 'orderedList') return false;
  const sections = new Set(childrenOf(block).flatMap((item): SectionName[] => sectionOfItem(item) ?? []));
  const holdsRows = childrenOf(block).some(
    (item) => ['timeline', 'actions'].includes(sectionOfItem(item)?.[0] ?? '') && childrenOf(item).some(isList),
  );
  return sections.size >= 3 || (sections.size >= 2 && holdsRows);
}

function sectionOfItem(item: AdfNode): SectionName[] | undefined {
  const label = labelOfItem(item);
  const topic = label === undefined ? undefined : topicOfHeading(label.words);
  return topic === undefined ? undefined : [sectionOfTopic[topic]];
}

function labelOfItem(item: AdfNode): Label | undefined {
  const [first, ...more] = childrenOf(item);
  if (first?.type !== 'paragraph') return undefined;
  const words = lineOf(first);
  return (
    labelOf(first) ??
    (more.some(isList) && words.length <= 40 ? { words: withoutColon(words), rest: [], isBold: true } : undefined)
  );
}

/** What has no section comes first, so that it belongs to what introduces the report. */
function splitList(list: AdfNode): AdfNode[] {
  const items = childrenOf(list);
  const loose = items.filter((item) => sectionOfItem(item) === undefined);
  const named = items.flatMap((item) => {
    const label = sectionOfItem(item) === undefined ? undefined : labelOfItem(item);
    if (label === undefined) return [];
    const said = paragraphOf(label.rest);
    const isSaid = saysSomething(lineOf(said));
    return [boldLine(label.words), ...(isSaid ? [said] : []), ...childrenOf(item).slice(1)];
  });
  return [...(loose.length === 0 ? [] : [{ ...list, content: [...loose] }]), ...named];
}

function boldLine(words: string): AdfNode {
  return { type: 'paragraph', content: [{ type: 'text', text: words, marks: [{ type: 'strong' }] }] };
}

function linesTogether(lines: readonly AdfNode[]): AdfNode {
  return paragraphOf(
    lines.flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'hardBreak' }]), ...childrenOf(line)]),
  );
}

function paragraphOf(inline: readonly AdfNode[]): AdfNode {
  return { type: 'paragraph', content: [...inline] };
}

function withoutColon(words: string): string {
  return words.replace(/\s*[:：]\s*$/u, '').trim();
}
