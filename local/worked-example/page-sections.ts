import {
  bulletList,
  heading,
  listItem,
  orderedList,
  p,
  table,
  tableCell,
  tableHeader,
  tableRow,
  text,
} from '@atlaskit/adf-utils/builders';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';

type Block = AdfDocument['content'][number];

/** One line of a timeline: local time, what happened, kind of milestone (empty for a step), evidence. */
export type TimelineLine = readonly [time: string, event: string, kind: string, evidence: string];

/** What people write under the headings of a post-mortem's page; a heading that is absent stays as it is. */
export interface PageText {
  overview?: readonly string[];
  /** IANA zone of the times. */
  timeZone: string;
  timeline?: readonly TimelineLine[];
  /** One chain, from symptom to cause. */
  whys?: readonly string[];
  factors?: readonly string[];
  trigger?: string;
  wentWell?: readonly string[];
  wentWrong?: readonly string[];
  gotLucky?: readonly string[];
  conclusion?: readonly string[];
}

/** The page with these sections filled in, as a person would in the editor. Other blocks stay as they are. */
export function fillSections(page: AdfDocument, pageText: PageText): AdfDocument {
  const filled = blocksByHeading(pageText);
  const content = page.content.flatMap((block, index): Block[] => {
    const title = sectionAbove(page.content, index);
    const blocks = title === null ? undefined : filled.get(title);
    if (blocks === undefined) return [block];
    return isSectionHeading(block) ? [block, ...blocks] : [];
  });
  return { ...page, content };
}

function blocksByHeading(written: PageText): ReadonlyMap<string, readonly Block[]> {
  const { overview, timeline, whys, conclusion, timeZone } = written;
  return new Map<string, readonly Block[]>([
    ...(overview ? [['Overview', paragraphs(overview)] as const] : []),
    ...(timeline ? [['Timeline', [timelineTable(timeZone, timeline)]] as const] : []),
    ...(whys ? [['Root cause analysis', causes(whys, written)] as const] : []),
    ...(written.wentWell ? [['Lessons learned', lessons(written)] as const] : []),
    ...(conclusion ? [['Conclusion', paragraphs(conclusion)] as const] : []),
  ]);
}

function paragraphs(lines: readonly string[]): Block[] {
  return lines.map((line) => p(text(line)));
}

function timelineTable(timeZone: string, lines: readonly TimelineLine[]): Block {
  const header = [`Time (${timeZone})`, 'Event', 'Kind', 'Evidence'].map((label) => tableHeader({})(p(text(label))));
  return table(
    tableRow(header),
    ...lines.map((line) => tableRow(line.map((cell) => tableCell({})(cell === '' ? p() : p(text(cell)))))),
  );
}

function causes(whys: readonly string[], { factors = [], trigger = '' }: PageText): Block[] {
  return [
    chain(whys),
    heading({ level: 3 })(text('Contributing factors')),
    list(factors),
    heading({ level: 3 })(text('Trigger')),
    p(text(trigger)),
  ];
}

/** Each answer is nested below the one that it explains. */
function chain([first = '', ...deeper]: readonly string[]): ReturnType<ReturnType<typeof orderedList>> {
  const answer = p(text(first));
  return orderedList()(deeper.length === 0 ? listItem([answer]) : listItem([answer, chain(deeper)]));
}

function lessons({ wentWell = [], wentWrong = [], gotLucky = [] }: PageText): Block[] {
  return [
    ...[heading({ level: 3 })(text('What went well')), list(wentWell)],
    ...[heading({ level: 3 })(text('What went wrong')), list(wentWrong)],
    ...[heading({ level: 3 })(text('Where we got lucky')), list(gotLucky)],
  ];
}

function list(lines: readonly string[]): Block {
  return bulletList(...lines.map((line) => listItem([p(text(line))])));
}

function isSectionHeading(block: Block): boolean {
  return block.type === 'heading' && block.attrs.level === 2;
}

/** The level-2 heading that a block stands under, or is. */
function sectionAbove(content: readonly Block[], index: number): string | null {
  const above = content
    .slice(0, index + 1)
    .filter(isSectionHeading)
    .at(-1);
  if (above?.type !== 'heading') return null;
  return (above.content ?? []).map((node) => ('text' in node ? node.text : '')).join('');
}
