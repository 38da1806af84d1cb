import { childrenOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import type { SectionPart } from '../find-sections';
import { isList, itemTexts, saysSomething } from '../list-items';
import { lineOf } from '../plain-text';
import type { WhyChain } from '../post-mortem-document';
import {
  chainsOfLines,
  chainsOfList,
  chainsOfNestedBullets,
  chainsOfTable,
  hasWhyColumns,
  isChainList,
  isWhyList,
} from './read-why-chains';
import { headingWords, topicOfHeading } from '../section-topics';
import { columnTitles, gridOf } from '../table-grid';
import { beginsWhy } from './why-words';

export interface Causes {
  whyChains: readonly WhyChain[];
  contributingFactors: readonly string[];
  trigger: string | null;
}

const triggerLabel =
  /^\W*(?:trigger(?:ed by|ing event)?|auslöser|déclencheur|detonante|desencadenante|udløser|utløser|utlösare|gatilho|aanleiding)\s*[:–—=-]\s*/iu;
const factorLabel =
  /^\W*(?:contributing|contributory|aggravating) (?:factor|cause|condition)s?(?: ?#?\d+)?\s*[:–—-]\s*/iu;
const causeLabel = /^\W*(?:the )?root causes?(?: ?#?\d+)?\s*[:–—-]\s*/iu;

/** Chains, factors and trigger from the parts of the root cause section. */
export function readCauses(parts: readonly SectionPart[]): Causes {
  const blocksUnder = (...topics: string[]): AdfNode[] =>
    parts.filter((part) => topics.includes(part.topic)).flatMap((part) => part.blocks.map((block) => block.node));
  const whys = blocksUnder('whys');
  const analysis = blocksUnder('cause', 'whys');
  const factors = blocksUnder('factors', 'causes');
  const chains = parts.filter((part) => part.topic !== 'trigger').flatMap(chainsOfPart);
  const bullets = analysis.filter((node) => node.type === 'bulletList' && !isWhyList(node) && !whys.includes(node));
  return {
    whyChains: chains.length > 0 ? chains : chainOfProse(parts),
    contributingFactors: [
      ...bullets.flatMap(factorsIn),
      ...factors.filter((node) => !isChainList(node) && !isWhyList(node)).flatMap(factorsIn),
      ...analysis.flatMap(labelledFactor),
    ],
    trigger: triggerIn(blocksUnder('trigger'), [...analysis, ...factors]),
  };
}

/** Under "Root causes" a numbered list of single causes is a list of factors; a nested one is chains. */
function chainsOfPart({ topic, blocks }: SectionPart): WhyChain[] {
  const nodes = blocks.map(({ node }) => node);
  const isFactors = topic === 'factors' || topic === 'causes';
  const structured = nodes.flatMap((node): WhyChain[] => {
    if (node.type === 'table') return chainsOfTable(node);
    if (isWhyList(node) && node.type !== 'orderedList') return chainsOfNestedBullets(node);
    if (node.type === 'orderedList')
      return isFactors && !isChainList(node) && !isWhyList(node) ? [] : chainsOfList(node);
    return topic === 'whys' && isList(node) ? chainsOfNestedBullets(node) : [];
  });
  return [...structured, ...chainsOfLines(nodes)];
}

/**
 * A cause told in prose is a chain with a single answer: the paragraphs that a part begins with. Where a chain's list or table stands it is what
 * tells the chain, empty or not.
 */
function chainOfProse(parts: readonly SectionPart[]): WhyChain[] {
  const told = parts
    .filter(({ topic }) => ['cause', 'causes', 'whys'].includes(topic))
    .map(({ blocks }) => blocks.map(({ node }) => node));
  if (told.flat().some(isPlaceOfChain)) return [];
  const lines = told.flatMap(leadingParagraphs).map(lineOf);
  const isLabelled = (line: string): boolean => triggerLabel.test(line) || factorLabel.test(line) || beginsWhy(line);
  const prose = lines
    .filter((line) => saysSomething(line) && !isLabelled(line))
    .map((line) => line.replace(causeLabel, ''));
  return prose.length === 0 ? [] : [{ whys: [prose.join(' ')] }];
}

/** One that is filled in and yet no chain is a list of factors. */
function isPlaceOfChain(node: AdfNode): boolean {
  return (
    (node.type === 'orderedList' && itemTexts(node).length === 0) || (node.type === 'table' && hasWhyColumns(node))
  );
}

/** Up to the first block of another kind; pictures stand between paragraphs of one text. */
function leadingParagraphs(nodes: readonly AdfNode[]): AdfNode[] {
  const words = nodes.filter(({ type }) => !pictures.has(type));
  const end = words.findIndex(({ type }) => type !== 'paragraph');
  return words.slice(0, end < 0 ? words.length : end);
}

const pictures = new Set(['mediaSingle', 'mediaGroup', 'media', 'rule', 'blockCard', 'embedCard']);

function factorsIn(node: AdfNode): string[] {
  if (isList(node)) return itemTexts(node).filter((text) => !triggerLabel.test(text) && !causeLabel.test(text));
  if (node.type === 'table') return factorsOfTable(node);
  const text = lineOf(node);
  const isProse = node.type === 'paragraph' && saysSomething(text) && !triggerLabel.test(text) && !beginsWhy(text);
  return isProse ? [text.replace(factorLabel, '')] : [];
}

/** Each row below the header is a factor: its first cell with words that are no number, and what the others say of it. */
function factorsOfTable(table: AdfNode): string[] {
  const grid = gridOf(table);
  const titles = columnTitles(grid).map(headingWords);
  const named = titles.findIndex((title) =>
    /\b(?:factors?|causes?|conditions?|description|faktor|facteur|factor)\b/u.test(title),
  );
  return grid.slice(1).flatMap((row) => {
    const cells = row.map(lineOf);
    const text = named >= 0 ? (cells[named] ?? '') : (cells.find((words) => /\p{L}{2}/u.test(words)) ?? '');
    return saysSomething(text) ? [text] : [];
  });
}

function labelledFactor(node: AdfNode): string[] {
  const line = lineOf(node);
  return node.type === 'paragraph' && factorLabel.test(line)
    ? [line.replace(factorLabel, '')].filter(saysSomething)
    : [];
}

function triggerIn(under: readonly AdfNode[], analysis: readonly AdfNode[]): string | null {
  const stated = under.map(lineOf).filter(saysSomething).join(' ');
  return (
    stated ||
    analysis
      .flatMap(labelledLines)
      .find((line) => triggerLabel.test(line))
      ?.replace(triggerLabel, '') ||
    (analysis.flatMap(triggerRow)[0] ?? null)
  );
}

function labelledLines(node: AdfNode): string[] {
  if (isList(node)) return itemTexts(node).map((text) => text.replace(/\n/gu, ' '));
  return node.type === 'paragraph' ? [lineOf(node)] : [];
}

function triggerRow(node: AdfNode): string[] {
  if (node.type !== 'table') return [];
  return childrenOf(node).flatMap((row) => {
    const [label = '', ...values] = childrenOf(row).map(lineOf);
    return topicOfHeading(label) === 'trigger' ? values.filter(saysSomething).slice(0, 1) : [];
  });
}
