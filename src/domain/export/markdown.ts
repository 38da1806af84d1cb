import type { RootContent } from 'mdast';
import type { ActionItem } from '../action-item';
import { sectionTitles } from '../document/section-titles';
import { isColumnTitle } from '../document/timeline/timeline-columns';
import type { Lesson, LessonKind, Passage, PostMortemDocument, SectionName } from '../document/post-mortem-document';
import type { Metric } from '../metrics';
import type { IncidentDetails } from '../post-mortem';
import { detailRows } from './markdown-details';
import { itemOf, itemRows } from './markdown-items';
import { timelineRows } from './markdown-timeline';
import type { Cell } from './markdown-nodes';
import { remarks } from './markdown-remarks';
import { isFactOfItem } from '../document/items/action-item-words';
import { bulletList, heading, nestedList, paragraph, tableOf, written } from './markdown-nodes';

export interface MarkdownExport {
  title: string;
  document: PostMortemDocument;
  /** IANA zone in which times are written. */
  timeZone: string;
  /** From the record; without it what the document itself states is written. */
  details?: IncidentDetails;
  metrics?: readonly Metric[];
  /** From the record; without them those that the document states. */
  actionItems?: readonly ActionItem[];
  /** How a person is written, where names may be shown; the account id when absent. */
  nameOf?: (accountId: string) => string;
}

const lessonTitles: Readonly<Record<LessonKind, string>> = {
  went_well: 'What went well',
  went_wrong: 'What went wrong',
  got_lucky: 'Where we got lucky',
};

/** Heading of what no section takes: read back, it stands among what it heads. */
const notesTitle = 'Further notes';

/**
 * A whole post-mortem as Markdown, in the order of a new page: `importMarkdown` reads the same rows, whys, lessons and action
 * items from it. Text never becomes markup.
 */
export function exportMarkdown(post: MarkdownExport): string {
  const { title, document } = post;
  const { overview, conclusion } = document.sections;
  return written([
    heading(1, title),
    ...section('overview', paragraphs(overview?.passages)),
    ...section('details', detailBlocks(post)),
    ...section('timeline', timelineBlocks(post)),
    ...section('cause', causeBlocks(document)),
    ...section('lessons', lessonBlocks(document)),
    ...section('actions', actionBlocks(post)),
    ...section('conclusion', paragraphs(conclusion?.passages)),
    ...under(notesTitle, paragraphs(document.elsewhere.filter(({ text }) => text !== notesTitle))),
  ]);
}

function section(name: SectionName, blocks: readonly RootContent[]): RootContent[] {
  return blocks.length === 0 ? [] : [heading(2, sectionTitles[name]), ...blocks];
}

function under(title: string, blocks: readonly RootContent[]): RootContent[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

function part(title: string, blocks: readonly RootContent[]): RootContent[] {
  return blocks.length === 0 ? [] : [heading(3, title), ...blocks];
}

function paragraphs(passages: readonly Passage[] = []): RootContent[] {
  return passages.map(({ text }) => paragraph(text));
}

/** What a section says beside what was read as rows, causes, lessons or items. */
function passagesOf({ sections }: PostMortemDocument, name: SectionName): readonly Passage[] {
  return sections[name]?.passages ?? [];
}

function detailBlocks({ document, details, metrics = [], nameOf = asIs }: MarkdownExport): RootContent[] {
  if (details === undefined) return paragraphs(document.sections.details?.passages);
  return [tableOf([['Detail', 'Value'], ...detailRows(details, metrics, nameOf)])];
}

function timelineBlocks({ document, timeZone }: MarkdownExport): RootContent[] {
  const { timeline } = document;
  const passages = passagesOf(document, 'timeline');
  if (timeline.length === 0) return paragraphs(passages);
  const rows = timelineRows(timeline, timeZone);
  return [...remarks(passages, wordsOfRows(rows), isTitleOfTimeline), tableOf(rows)];
}

function isTitleOfTimeline({ row, text }: Passage): boolean {
  return row === undefined && isColumnTitle(text);
}

function causeBlocks(document: PostMortemDocument): RootContent[] {
  const { whyChains, contributingFactors, trigger } = document;
  const told = [...whyChains.flatMap(({ whys }) => whys), ...contributingFactors, trigger ?? ''];
  return [
    ...whyChains.flatMap(({ whys }) => nestedList(whys) ?? []),
    ...remarks(passagesOf(document, 'cause'), told),
    ...part('Contributing factors', contributingFactors.length === 0 ? [] : [bulletList(contributingFactors)]),
    ...part('Trigger', trigger === null || trigger === '' ? [] : [paragraph(trigger)]),
  ];
}

function lessonBlocks(document: PostMortemDocument): RootContent[] {
  const textsOf = (kind: LessonKind): string[] =>
    document.lessons.filter((lesson: Lesson) => lesson.kind === kind).map(({ text }) => text);
  const kinds = ['went_well', 'went_wrong', 'got_lucky'] as const;
  const told = [...kinds.flatMap(textsOf), ...Object.values(lessonTitles)];
  return [
    ...remarks(passagesOf(document, 'lessons'), told),
    ...kinds.flatMap((kind) => {
      const texts = textsOf(kind);
      return part(lessonTitles[kind], texts.length === 0 ? [] : [bulletList(texts)]);
    }),
  ];
}

function actionBlocks({ document, actionItems, nameOf = asIs }: MarkdownExport): RootContent[] {
  const items = actionItems?.map((item) => itemOf(item, nameOf)) ?? document.actionItems;
  const stated = document.actionItems;
  const told = [...wordsOfRows(itemRows(items)), ...wordsOfRows(itemRows(stated))];
  const prose = remarks(passagesOf(document, 'actions'), told, (passage) => stated.length > 0 && isItemFact(passage));
  return [...prose, ...(items.length === 0 ? [] : [tableOf(itemRows(items))])];
}

/** A cell of the items' table whose words are written in the table's own: a column's title, a day, a kind, a status. */
function isItemFact({ isCell, text }: Passage): boolean {
  return isCell === true && isFactOfItem(text);
}

function wordsOfRows(rows: readonly (readonly Cell[])[]): string[] {
  return rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.url));
}

function asIs(accountId: string): string {
  return accountId;
}
