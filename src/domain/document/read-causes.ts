import { childrenOf } from './adf-node';
import type { AdfNode } from './adf-node';
import type { SectionPart } from './find-sections';
import { itemTexts, nestedLists, ownText, saysSomething } from './list-items';
import { lineOf, plainText } from './plain-text';
import type { WhyChain } from './post-mortem-document';

export interface Causes {
  whyChains: readonly WhyChain[];
  contributingFactors: readonly string[];
  trigger: string | null;
}

const triggerLabel = /^trigger(?:ed by)?\s*[:–—-]\s*/iu;
const whyNumber = /^why\s*#?\d*\s*\??\s*[:.)–—-]\s*/iu;

/** Chains, factors and trigger from the parts of the root cause section. */
export function readCauses(parts: readonly SectionPart[]): Causes {
  const blocksUnder = (...topics: string[]): AdfNode[] =>
    parts.filter((part) => topics.includes(part.topic)).flatMap((part) => part.blocks.map((block) => block.node));
  const analysis = blocksUnder('cause', 'whys');
  const factors = blocksUnder('factors', 'causes');
  const listed = [...analysis.filter((node) => node.type === 'orderedList'), ...nestedIn(factors)].flatMap(
    chainsOfList,
  );
  const numbered = chainOfLines(analysis);
  const chains = [...listed, ...numbered];
  return {
    whyChains: chains.length > 0 ? chains : chainOfProse(blocksUnder('cause', 'causes')),
    contributingFactors: [...analysis.filter((node) => node.type === 'bulletList'), ...withoutChains(factors)].flatMap(
      factorsIn,
    ),
    trigger: triggerIn(blocksUnder('trigger'), analysis),
  };
}

/** Under "Root causes" a numbered list of single causes is a list of factors; a nested one is chains. */
function nestedIn(factors: readonly AdfNode[]): AdfNode[] {
  return factors.filter(isChainList);
}

function withoutChains(factors: readonly AdfNode[]): AdfNode[] {
  return factors.filter((node) => !isChainList(node));
}

function isChainList(node: AdfNode): boolean {
  return (
    node.type === 'orderedList' &&
    childrenOf(node).some((item) => nestedLists(item).some((list) => itemTexts(list).length > 0))
  );
}

/** A flat list is one chain; in a nested one, each way from a top item to an innermost one is a chain. */
function chainsOfList(list: AdfNode): WhyChain[] {
  if (!isChainList(list)) return chainOf(itemTexts(list));
  return childrenOf(list).flatMap((item) => waysDown(item).flatMap(chainOf));
}

function waysDown(item: AdfNode): string[][] {
  const own = ownText(item).replace(/\n/gu, ' ');
  const deeper = nestedLists(item).flatMap((list) => childrenOf(list).flatMap(waysDown));
  return deeper.length === 0 ? [[own]] : deeper.map((way) => [own, ...way]);
}

function chainOf(texts: readonly string[]): WhyChain[] {
  const whys = texts.map((text) => text.replace(whyNumber, '').trim()).filter(saysSomething);
  return whys.length === 0 ? [] : [{ whys }];
}

/** Paragraphs "Why 1: …", one below the other. */
function chainOfLines(blocks: readonly AdfNode[]): WhyChain[] {
  const lines = blocks.filter((node) => node.type === 'paragraph').flatMap((node) => plainText(node).split('\n'));
  return chainOf(lines.filter((line) => whyNumber.test(line)));
}

/** A cause told in prose is a chain with a single answer. */
function chainOfProse(blocks: readonly AdfNode[]): WhyChain[] {
  const lines = blocks.filter((node) => node.type === 'paragraph').map(lineOf);
  const prose = lines.filter((line) => saysSomething(line) && !triggerLabel.test(line) && !whyNumber.test(line));
  return prose.length === 0 ? [] : [{ whys: [prose.join(' ')] }];
}

function factorsIn(node: AdfNode): string[] {
  if (node.type === 'bulletList' || node.type === 'orderedList') return itemTexts(node);
  const text = lineOf(node);
  return node.type === 'paragraph' && saysSomething(text) ? [text] : [];
}

function triggerIn(under: readonly AdfNode[], analysis: readonly AdfNode[]): string | null {
  const stated = under.map(lineOf).filter(saysSomething).join(' ');
  const labelled = analysis.map(lineOf).find((line) => triggerLabel.test(line));
  return stated || (labelled?.replace(triggerLabel, '') ?? null);
}
