import { childrenOf } from './adf-node';
import type { AdfNode } from './adf-node';
import type { SectionPart } from './find-sections';
import { isList, itemTexts, nestedLists, ownText, saysSomething } from './list-items';
import { lineOf, linesOf } from './plain-text';
import type { Lesson, LessonKind } from './post-mortem-document';
import { headingWords, topicOfHeading } from './section-topics';
import type { Topic } from './section-topics';
import { columnTitles, gridOf } from './table-grid';

/** Lessons that stand under none of the three headings tell what to do better. */
const kindOfTopic: Partial<Record<Topic, LessonKind>> = {
  went_well: 'went_well',
  went_wrong: 'went_wrong',
  got_lucky: 'got_lucky',
  lessons: 'went_wrong',
};

/** Words that announce a kind only within the lessons: Start/Stop/Continue, the 4 Ls, marks. */
const kindOfWord: ReadonlyMap<string, LessonKind> = new Map([
  ...(
    ['continue', 'keep', 'liked', 'loved', 'glad', 'well', 'plus', 'more of', 'beibehalten', 'continuer'] as const
  ).map((word): [string, LessonKind] => [word, 'went_well']),
  ...(
    [
      'start',
      'stop',
      'learned',
      'learnt',
      'lacked',
      'longed for',
      'mad',
      'sad',
      'delta',
      'wrong',
      'badly',
      'poorly',
    ] as const
  ).map((word): [string, LessonKind] => [word, 'went_wrong']),
  ...(
    [
      'improve',
      'improvements',
      'less of',
      'start doing',
      'stop doing',
      'change',
      'to change',
      'problems',
      'issues',
    ] as const
  ).map((word): [string, LessonKind] => [word, 'went_wrong']),
]);
const marks: readonly (readonly [RegExp, LessonKind])[] = [
  [/^(?:✅|✔|👍|😀|🙂|💚|🟢|🎉|[+➕](?=\s))\ufe0f?\s*/u, 'went_well'],
  [/^(?:❌|✖|👎|🙁|😞|🔴|⚠|🛑|[➖](?=\s))\ufe0f?\s*/u, 'went_wrong'],
  [/^(?:🍀|🎲|🤞|🌈)\ufe0f?\s*/u, 'got_lucky'],
];
const longestLabel = 60;

/** The lessons section's items: of lists, tables and labelled paragraphs; prose without a list is a lesson for each paragraph. */
export function readLessons(parts: readonly SectionPart[]): Lesson[] {
  return parts.flatMap((part) => {
    const kind = kindOfTopic[part.topic];
    return kind === undefined ? [] : lessonsOf(part, kind);
  });
}

interface Group {
  kind: LessonKind;
  nodes: AdfNode[];
}

/** Headings and short lines that name a kind hold for what follows them; other headings name what it is about. */
function lessonsOf({ blocks }: SectionPart, kind: LessonKind): Lesson[] {
  const groups: Group[] = [{ kind, nodes: [] }];
  for (const { node } of blocks) {
    const named = isTitle(node) ? kindNamed(lineOf(node)) : undefined;
    if (named !== undefined) groups.push({ kind: named, nodes: [] });
    else if (node.type === 'heading') groups.push({ kind, nodes: [] });
    else groups.at(-1)?.nodes.push(node);
  }
  return groups.flatMap(lessonsIn);
}

function isTitle(node: AdfNode): boolean {
  return node.type === 'heading' || (node.type === 'paragraph' && lineOf(node).length <= longestLabel);
}

/** The kind that a title, a label or a column names. */
function kindNamed(words: string): LessonKind | undefined {
  const topic = topicOfHeading(words);
  const known = topic === undefined || topic === 'lessons' ? undefined : kindOfTopic[topic];
  return known ?? kindOfWord.get(headingWords(words));
}

function lessonsIn({ kind, nodes }: Group): Lesson[] {
  const isStructure = (node: AdfNode): boolean => isList(node) || node.type === 'table';
  const structured = nodes.filter(isStructure).flatMap((node) => structuredLessons(node, kind));
  const told = nodes.filter((node) => !isStructure(node));
  // An empty list is there to be filled in: what stands around it was no lesson before its last item went, and is none now.
  if (nodes.some(isStructure)) return [...told.flatMap(labelledLesson), ...structured];
  return told
    .map(lineOf)
    .filter((text) => saysSomething(text) && !/:$/u.test(text))
    .map((text) => lessonOf(text, kind));
}

function structuredLessons(node: AdfNode, kind: LessonKind): Lesson[] {
  return node.type === 'table'
    ? lessonsOfTable(node, kind)
    : childrenOf(node).flatMap((item) => lessonsOfItem(item, kind));
}

/** An item that names a kind holds lessons itself: nested, or behind its colon. */
function lessonsOfItem(item: AdfNode, kind: LessonKind): Lesson[] {
  const named = kindNamed(ownText(item));
  const nested = nestedLists(item);
  if (named !== undefined && nested.length > 0) return nested.flatMap((list) => structuredLessons(list, named));
  return [linesOf([item])].filter(saysSomething).map((text) => lessonOf(text, kind));
}

/** One column for each kind, or a column that says the kind of each row; else one lesson a row. */
function lessonsOfTable(table: AdfNode, kind: LessonKind): Lesson[] {
  const grid = gridOf(table);
  const kinds = columnTitles(grid).map(kindNamed);
  if (kinds.some((named) => named !== undefined)) {
    return kinds.flatMap((named, column) =>
      named === undefined
        ? []
        : grid
            .slice(1)
            .flatMap((row) => textsOfCell(row[column]))
            .map((text) => lessonOf(text, named)),
    );
  }
  return grid.flatMap((row, index) => {
    const [first, ...others] = row;
    const named = first === undefined ? undefined : kindNamed(lineOf(first));
    if (named !== undefined) return others.flatMap(textsOfCell).map((text) => lessonOf(text, named));
    return index === 0
      ? []
      : row
          .flatMap(textsOfCell)
          .slice(0, 1)
          .map((text) => lessonOf(text, kind));
  });
}

function textsOfCell(cell: AdfNode | undefined): string[] {
  if (cell === undefined) return [];
  const lists = childrenOf(cell).filter(isList);
  const lines = lists.length > 0 ? lists.flatMap(itemTexts) : [linesOf([cell])];
  return lines.filter((text) => saysSomething(text) && /\p{L}/u.test(text));
}

/** "Went well: the alert fired" and "✅ The alert fired" say their kind themselves. */
function lessonOf(text: string, kind: LessonKind): Lesson {
  const mark = marks.find(([pattern]) => pattern.test(text));
  if (mark !== undefined) return { kind: mark[1], text: text.replace(mark[0], '') };
  const [, label = '', rest = ''] = /^\**([^:\n]{3,40}):\**\s+(\S.*)$/su.exec(text) ?? [];
  const named = label === '' ? undefined : kindNamed(label);
  return named === undefined ? { kind, text } : { kind: named, text: rest };
}

function labelledLesson(node: AdfNode): Lesson[] {
  const text = lineOf(node);
  const [, label = '', rest = ''] = /^\**([^:\n]{3,40}):\**\s+(\S.*)$/su.exec(text) ?? [];
  const kind = label === '' ? undefined : kindNamed(label);
  return kind === undefined ? [] : [{ kind, text: rest }];
}
