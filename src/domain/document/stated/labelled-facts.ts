import { childrenOf, textAttributeOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { isList, ownBlocks } from '../list-items';
import { lineOf, plainText } from '../plain-text';
import { detailFieldOf } from './stated-detail-labels';
import { columnTitles, gridOf } from '../table-grid';

/** "Severity: SEV-2", wherever it stands: a line, a list item, a row of a table, a small section, front matter. */
export interface LabelledFact {
  label: string;
  /** Line by line, item by item. */
  values: readonly string[];
  /** Account ids of mentions among the values. */
  mentioned: readonly string[];
}

const labelled = /^\W*([\p{L}][\p{L}\p{N} ()/’'&-]{0,50}?)\s*\**\s*[:：=]\**\s*(\S.*)$/su;
/** As PagerDuty's template asks: "Who was the IC? …". */
const asked = /^\W*who (?:was|were|is|are) (?:the |our )?([\p{L} -]{2,40}?)\??\s*\?\**\s*(\S.*)$/iu;
const between = /\s+[|·•]\s+|\s*;\s+(?=\p{Lu}[\p{L} ]{2,30}:)/u;

/** The facts in these blocks, in reading order; a heading with a known label holds for what follows it. */
export function labelledFacts(blocks: readonly AdfNode[]): LabelledFact[] {
  const facts: LabelledFact[] = [];
  let title: string | undefined;
  let below: AdfNode[] = [];
  const close = (): void => {
    if (title !== undefined && below.length > 0) facts.push(factBelow(title, below));
    [title, below] = [undefined, []];
  };
  for (const block of blocks) {
    const label = titleIn(block);
    if (label !== undefined || block.type === 'heading') {
      close();
      title = label;
    } else {
      facts.push(...factsInBlock(block));
      if (title !== undefined) below.push(block);
    }
  }
  close();
  return facts;
}

/** A heading, or a line of its own that ends with a colon or is a known label in bold. */
function titleIn(block: AdfNode): string | undefined {
  const words = lineOf(block);
  const isBold =
    childrenOf(block).length > 0 &&
    childrenOf(block).every(({ marks }) => marks?.some(({ type }) => type === 'strong') === true);
  const isLine = block.type === 'paragraph' && (words.endsWith(':') || isBold);
  return (block.type === 'heading' || isLine) && detailFieldOf(words) !== undefined ? words : undefined;
}

function factBelow(label: string, blocks: readonly AdfNode[]): LabelledFact {
  const values = blocks.flatMap((block) =>
    block.type === 'table'
      ? gridOf(block)
          .slice(1)
          .map((row) => lineOf(row[0] ?? block))
      : linesIn(block),
  );
  return { label, values, mentioned: blocks.flatMap(mentionsIn) };
}

function linesIn(block: AdfNode): string[] {
  if (isList(block))
    return childrenOf(block).flatMap((item) =>
      plainText({ type: 'listItem', content: [...ownBlocks(item)] }).split('\n'),
    );
  return plainText(block).split('\n');
}

function factsInBlock(block: AdfNode): LabelledFact[] {
  if (block.type === 'table') return factsInTable(block);
  if (isList(block)) return childrenOf(block).flatMap(factsInItem);
  return block.type === 'paragraph' || block.type === 'blockquote' ? factsInLines(block) : [];
}

/** "Responders:" with a list below it holds that list. */
function factsInItem(item: AdfNode): LabelledFact[] {
  if (isList(item)) return factsInBlock(item);
  const own: AdfNode = { type: 'listItem', content: [...ownBlocks(item)] };
  const nested = childrenOf(item).filter(isList);
  const label = lineOf(own).replace(/\s*:$/u, '');
  if (nested.length > 0 && detailFieldOf(label) !== undefined) return [factBelow(label, nested)];
  return [...factsInLines(own), ...nested.flatMap(factsInBlock)];
}

function factsInLines(block: AdfNode): LabelledFact[] {
  const lines = plainText(block)
    .split('\n')
    .flatMap((line) => line.split(between));
  const facts = lines.flatMap((line): LabelledFact[] => {
    const [, label = '', value = ''] = labelled.exec(line) ?? asked.exec(line) ?? [];
    return detailFieldOf(label) === undefined ? [] : [{ label, values: [value], mentioned: [] }];
  });
  const [only] = facts;
  return facts.length === 1 && only !== undefined ? [{ ...only, mentioned: mentionsIn(block) }] : facts;
}

/** Label and value side by side, or the labels as the header of a single row, or a column of them. */
function factsInTable(table: AdfNode): LabelledFact[] {
  const grid = gridOf(table);
  const titles = columnTitles(grid);
  const across = titles.filter((title) => detailFieldOf(title) !== undefined).length;
  const isAcross = grid.length > 1 && titles.length > 1 && (across >= 2 || (across === 1 && titles.length > 2));
  if (isAcross)
    return titles.map((label, column) =>
      cellFact(
        label,
        grid.slice(1).flatMap((row) => row[column] ?? []),
      ),
    );
  return grid.map(([label, value]) =>
    cellFact(label === undefined ? '' : lineOf(label), value === undefined || value === label ? [] : [value]),
  );
}

function cellFact(label: string, cells: readonly AdfNode[]): LabelledFact {
  return { label, values: cells.flatMap((cell) => plainText(cell).split('\n')), mentioned: cells.flatMap(mentionsIn) };
}

function mentionsIn(node: AdfNode): string[] {
  if (node.type !== 'mention') return childrenOf(node).flatMap(mentionsIn);
  return [textAttributeOf(node, 'id')].filter((id) => id !== '');
}
