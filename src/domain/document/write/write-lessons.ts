import type { AdfNode } from '../adf-node';
import { changed } from './block-edits';
import type { BlockEdits } from './block-edits';
import type { PlacedBlock, SectionPart } from '../find-sections';
import { isList } from '../list-items';
import type { AdfDocument, Lesson, LessonKind } from '../post-mortem-document';
import { readLessons } from '../read-lessons';
import { nextTry, placeNew } from './write-place';
import type { Try } from './write-place';
import { bulletListSaying, editTold, keepEmptied, rewriteList, tellingsOf } from './write-told';
import type { Rewrite, Telling } from './write-told';
import { paragraphSaying } from './written-blocks';

export const lessonKinds: readonly LessonKind[] = ['went_well', 'went_wrong', 'got_lucky'];

/** Lessons of each kind stand under that kind's heading; their order among kinds is the page's. */
export function writeLessons(attempt: Try, wanted: readonly Lesson[]): AdfDocument {
  return lessonKinds.reduce(
    (page, kind) =>
      writeKind(
        nextTry(page, attempt),
        kind,
        wanted.filter((lesson) => lesson.kind === kind),
      ),
    attempt.page,
  );
}

function writeKind(attempt: Try, kind: LessonKind, wanted: readonly Lesson[]): AdfDocument {
  const parts = attempt.found.parts.filter((part) => part.section === 'lessons');
  const isOfKind = (lesson: Lesson): boolean => lesson.kind === kind;
  const [before, after] = [readLessons(parts).filter(isOfKind).map(textOf), wanted.map(textOf)];
  if (JSON.stringify(before) === JSON.stringify(after)) return attempt.page;
  const told = (block: PlacedBlock, part: SectionPart): string[] =>
    readLessons([{ ...part, blocks: [block] }])
      .filter(isOfKind)
      .map(textOf);
  return writePieces(attempt, { parts, told, before, after, topic: kind, rewrite: rewriteWords });
}

interface Pieces {
  parts: readonly SectionPart[];
  /** What one block tells by itself. */
  told: (block: PlacedBlock, part: SectionPart) => readonly string[];
  before: readonly string[];
  after: readonly string[];
  topic: LessonKind | 'factors';
  rewrite: Rewrite;
}

/** Pieces that stand in lists and paragraphs under some headings. */
export function writePieces(attempt: Try, { parts, told, before, after, topic, rewrite }: Pieces): AdfDocument {
  const partOf = new Map(parts.flatMap((part) => part.blocks.map((block) => [block, part] as const)));
  const read = (block: PlacedBlock): readonly string[] => {
    const part = partOf.get(block);
    return part === undefined ? [] : told(block, part);
  };
  const listed = parts.flatMap((part) =>
    part.blocks.some(({ node }) => isList(node)) ? part.blocks.filter(({ node }) => isList(node)) : part.blocks,
  );
  const blocks = parts.flatMap((part) => part.blocks);
  const tellings = tellingsOf(listed, read, before) ?? tellingsOf(blocks, read, before);
  const edits: BlockEdits = { replaced: new Map(), after: new Map() };
  if (tellings !== undefined && tellings.length > 0 && attempt.thoroughness === 0) {
    editTold(tellings, after, rewrite, edits);
    keepEmptied(parts, edits);
    return changed(attempt.page, edits);
  }
  for (const { block } of tellings ?? tellersOf(blocks, read, before)) edits.replaced.set(block.path.join('.'), []);
  const cleared = changed(attempt.page, edits);
  return placeNew(nextTry(cleared, attempt), [topic], after.length === 0 ? [] : [bulletListSaying(after)]);
}

/** Blocks that tell some of what is read, when they cannot be told apart piece by piece. */
export function tellersOf(
  blocks: readonly PlacedBlock[],
  read: (block: PlacedBlock) => readonly string[],
  together: readonly string[],
): Telling[] {
  const isTold = (text: string): boolean => together.some((whole) => whole.includes(text));
  return blocks.map((block) => ({ block, told: read(block) })).filter(({ told }) => told.some(isTold));
}

/** A list by its items; another block becomes a paragraph for each piece. */
export const rewriteWords: Rewrite = (node: AdfNode, pieces) =>
  isList(node) ? rewriteList(node, pieces) : pieces.map(({ text, isSame }) => (isSame ? node : paragraphSaying(text)));

function textOf({ text }: Lesson): string {
  return text;
}
