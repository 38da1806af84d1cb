import type { SectionPart } from './find-sections';
import { isList, itemTexts, saysSomething } from './list-items';
import { lineOf } from './plain-text';
import type { Lesson, LessonKind } from './post-mortem-document';
import type { Topic } from './section-topics';

/** Lessons that stand under none of the three headings tell what to do better. */
const kindOfTopic: Partial<Record<Topic, LessonKind>> = {
  went_well: 'went_well',
  went_wrong: 'went_wrong',
  got_lucky: 'got_lucky',
  lessons: 'went_wrong',
};

/** The items of the lessons section; prose without a list is a lesson for each paragraph. */
export function readLessons(parts: readonly SectionPart[]): Lesson[] {
  return parts.flatMap((part) => {
    const kind = kindOfTopic[part.topic];
    return kind === undefined ? [] : textsOf(part).map((text): Lesson => ({ kind, text }));
  });
}

function textsOf(part: SectionPart): string[] {
  const nodes = part.blocks.map((block) => block.node).filter((node) => node.type !== 'heading');
  const listed = nodes.filter(isList).flatMap(itemTexts);
  return listed.length > 0 ? listed : nodes.map(lineOf).filter(saysSomething);
}
