import { childrenOf } from './adf-node';
import type { AdfNode } from './adf-node';
import { findSections } from './find-sections';
import { markMentions } from './mention-marks';
import { lineOf, linesOf } from './plain-text';
import type { AdfDocument, SectionName } from './post-mortem-document';
import { sectionNames } from './post-mortem-document';
import type { SectionHeadings } from './section-headings';

/**
 * What one section of a page says, line by line: a line for each paragraph, item and row of a table. People are named by whoever
 * shows a line (`splitMentions`).
 */
export interface SectionLines {
  /** Null for what stands under no heading that is known. */
  section: SectionName | null;
  /** As on the page; empty when there is none. */
  heading: string;
  lines: readonly string[];
}

/** The page's sections in the order of a new page, then what stands under no known heading. */
export function sectionLines(page: AdfDocument, headings?: SectionHeadings): readonly SectionLines[] {
  const { parts, others, owned } = findSections(page, headings);
  const ownedBlocks = { details: owned.detailsTables, conclusion: owned.conclusion };
  const known = sectionNames.map((section): SectionLines => {
    const own = parts.filter((part) => part.section === section);
    const written = section === 'details' || section === 'conclusion' ? ownedBlocks[section] : [];
    const blocks = [...own.flatMap((part) => part.blocks), ...written];
    return { section, heading: own[0]?.heading ?? '', lines: blocks.flatMap(({ node }) => linesIn(node)) };
  });
  return [...known, { section: null, heading: '', lines: others.flatMap(({ node }) => linesIn(node)) }];
}

/** Cells of a row stand side by side. */
const betweenCells = ' · ';

function linesIn(block: AdfNode): string[] {
  const node = markMentions(block);
  if (node.type === 'table') return childrenOf(node).map(rowLine).filter(saysSomething);
  return linesOf([node]).split('\n').filter(saysSomething);
}

function rowLine(row: AdfNode): string {
  return childrenOf(row).map(lineOf).filter(saysSomething).join(betweenCells);
}

function saysSomething(line: string): boolean {
  return line !== '';
}
