import type { AdfNode } from '../document/adf-node';
import { attributeOf, childrenOf, documentOf } from '../document/adf-node';
import { findSections } from '../document/find-sections';
import { lineOf } from '../document/plain-text';
import { topicOfHeading } from '../document/section-topics';
import { findStatedTimes } from '../document/times/stated-time';
import { withRunInHeadings } from './run-in-headings';

/** A stretch of a report that tells one incident of several. */
export interface IncidentBlocks {
  /** The heading that begins it. */
  title: string;
  /** All below that heading. */
  blocks: readonly AdfNode[];
}

const deepestLevel = 3;
const namesIncident =
  /\b(?:incidents?|outages?|disruptions?|degradations?|degraded|downtime|störung|ausfall|panne|incidente|interrupción|hændelse|driftstans|storing)\b/iu;
const tellsLength =
  /\b(?:last(?:ed|ing)|for|duration:?)\s+(?:about |around |approximately |over )?\d+|\bbetween\b.*\d:\d\d.*\band\b/iu;

/**
 * The incidents of a report that tells several: headings of one level, none of them a section's, each with sections of its own or with the time of an incident. None when the report tells one.
 */
export function splitIncidents(blocks: readonly AdfNode[]): readonly IncidentBlocks[] {
  let most: readonly IncidentBlocks[] = [];
  for (let level = 1; level <= deepestLevel; level += 1) {
    const incidents = stretchesOf(blocks, level).filter(isIncident);
    if (incidents.length > Math.max(1, most.length)) most = incidents;
  }
  return most;
}

/**
 * The same blocks with the bold lines as headings that begin an incident each: "**March 05 17:31 UTC (lasting 38 minutes)**". As headings
 * of the deepest level they stand below the others.
 */
export function withIncidentHeadings(blocks: readonly AdfNode[]): AdfNode[] {
  const titles = blocks.filter((block) => block.type === 'paragraph' && isBold(block) && isTimedTitle(lineOf(block)));
  if (titles.length < 2) return [...blocks];
  return blocks.map((block) =>
    titles.includes(block) ? { ...block, type: 'heading', attrs: { level: deepestLevel } } : block,
  );
}

function isBold(paragraph: AdfNode): boolean {
  const texts = childrenOf(paragraph).filter(({ type, text }) => type !== 'text' || text?.trim() !== '');
  return texts.length > 0 && texts.every(({ marks }) => marks?.some(({ type }) => type === 'strong') === true);
}

function isTimedTitle(words: string): boolean {
  const isDated = findStatedTimes(words).some(({ date }) => date !== undefined);
  return isDated && words.length <= 120 && (tellsLength.test(words) || namesIncident.test(words));
}

/** What stands under each heading of this level that stands under no section's. */
function stretchesOf(blocks: readonly AdfNode[], level: number): IncidentBlocks[] {
  const stretches: { title: string; blocks: AdfNode[] }[] = [];
  let inSection: number | undefined;
  let open = false;
  for (const block of blocks) {
    const depth = block.type === 'heading' ? Number(attributeOf(block, 'level') ?? 1) : undefined;
    if (depth !== undefined && depth <= level) {
      if (inSection !== undefined && depth <= inSection) inSection = undefined;
      const isSection = topicOfHeading(lineOf(block)) !== undefined;
      if (isSection) inSection ??= depth;
      open = depth === level && inSection === undefined && lineOf(block) !== '';
      if (open) stretches.push({ title: lineOf(block), blocks: [] });
    } else if (open) {
      stretches.at(-1)?.blocks.push(block);
    }
  }
  return stretches;
}

function isIncident({ title, blocks }: IncidentBlocks): boolean {
  const sections = new Set(findSections(documentOf(withRunInHeadings(blocks))).parts.map((part) => part.section));
  if (sections.has('timeline') || sections.size >= 2) return true;
  const isTimed = findStatedTimes(title).some(({ date }) => date !== undefined);
  const words = [title, ...blocks.map(lineOf)].join(' ');
  if (isTimed) return sections.size > 0 || tellsLength.test(words) || namesIncident.test(words);
  return /\d/u.test(title) && namesIncident.test(title) && blocks.length > 0;
}
