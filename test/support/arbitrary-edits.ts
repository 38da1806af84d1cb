import fc from 'fast-check';
import type { AdfNode } from '../../src/domain/document/adf-node';
import { childrenOf, documentOf } from '../../src/domain/document/adf-node';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';
import { h, ol, p, page, table, task, tasks, text, ul } from './adf-builders';

/** One thing that a person does to a page; `at` and `to` choose among the places where it can be done. */
export interface Edit {
  how: 'reword' | 'add' | 'delete' | 'move' | 'comment' | 'retitle' | 'add section' | 'delete section' | 'move section';
  at: number;
  to: number;
}

/** What someone made of a page, with the words that changed their place. */
export interface Edited {
  page: AdfDocument;
  moved: ReadonlySet<string>;
}

/** Words that stand once on a page, by which they are found again: `b7` of the base, `m7` and `t7` of the two who edit. */
const traced = /\b[bmt]\d+\b/gu;

/** The traced words under these nodes, and the inline comments, as often as they stand there. */
export function tracesIn(nodes: readonly (AdfNode | AdfDocument)[]): string[] {
  return nodes.flatMap((node: AdfNode) => [
    ...((node.text ?? '').match(traced) ?? []),
    ...(node.marks ?? []).map(({ attrs }) => String(attrs === undefined ? '' : Reflect.get(attrs, 'id'))),
    ...tracesIn(childrenOf(node)),
  ]);
}

/** Fresh traced words of one person. */
function wordsOf(person: 'b' | 'm' | 't'): (like: string) => string {
  let used = 0;
  return (like) => like.replace(/#/gu, () => `${person}${(used += 1)}`);
}

interface Sizes {
  rows: number;
  whys: number;
  lessons: number;
  tasks: number;
  paragraphs: number;
  isAlike: boolean;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_none, index) => index);

/** A post-mortem page with traced words everywhere. Rows that are alike but for them are hard to tell apart. */
export const tracedPage: fc.Arbitrary<AdfDocument> = fc
  .record({
    ...{ rows: fc.nat(7), whys: fc.nat(3), lessons: fc.integer({ min: 1, max: 4 }) },
    ...{ tasks: fc.integer({ min: 1, max: 4 }), paragraphs: fc.integer({ min: 1, max: 3 }), isAlike: fc.boolean() },
  })
  .map(tracedPageOf);

function tracedPageOf(sizes: Sizes): AdfDocument {
  const say = wordsOf('b');
  const comment = { type: 'annotation', attrs: { id: say('#'), annotationType: 'inlineComment' } };
  const rowOf = (minute: number): string[] =>
    sizes.isAlike
      ? [say('10:00 #'), say('The queue #'), 'step', '']
      : [say(`10:0${minute} #`), say(`${sentences[minute] ?? ''} # and #`), 'step', say('#')];
  return page(
    h(2, say('Overview #')),
    p(text(say('Shops # were'), comment), text(say(' down for # hours'))),
    ...upTo(sizes.paragraphs).map(() => p(say('Customers # saw errors # at checkout'))),
    h(2, say('Timeline')),
    table(['Time', 'Event', 'Kind', 'Evidence'], ...upTo(sizes.rows).map(rowOf)),
    h(2, '5 whys'),
    ol(upTo(sizes.whys).reduce<AdfNode[]>((deeper) => [p(say('Because of #')), ol(deeper)], [p(say('It was full #'))])),
    h(2, say('Notes #')),
    p(say('About # in #')),
    h(2, 'Lessons learned'),
    h(3, 'What went well'),
    ul(...upTo(sizes.lessons).map(() => say('Lesson # of #'))),
    h(2, 'Action items'),
    tasks(...upTo(sizes.tasks).map((index) => task(`task-${index}`, 'TODO', say('Do # by #')))),
  );
}

const sentences = [
  'Deploy of the till begins',
  'First alert about payments',
  'Someone looks at graphs',
  'Rollback is started by hand',
  'Queue drains again slowly',
  'Support answers merchants',
  'All clear',
];

const ways: readonly Edit['how'][] = [
  ...(['reword', 'reword', 'reword', 'add', 'add', 'delete', 'move', 'comment'] as const),
  ...(['retitle', 'add section', 'delete section', 'move section'] as const),
];

export const arbitraryEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({ how: fc.constantFrom(...ways), at: fc.nat(999), to: fc.nat(999) }),
  { maxLength: 5 },
);

/** The page after someone's edits. What cannot be done to it is left. */
export function editedBy(person: 'm' | 't', base: AdfDocument, edits: readonly Edit[]): Edited {
  const page = documentOf(structuredClone(base).content.map((node): AdfNode => node));
  const moved = new Set<string>();
  const say = wordsOf(person);
  for (const { how, at, to } of edits) {
    for (const node of acts[how]({ page, at, to, say })) tracesIn([node]).forEach((word) => moved.add(word));
  }
  return { page, moved };
}

interface Act {
  page: AdfDocument;
  at: number;
  to: number;
  say: (like: string) => string;
}

/** Each changes the page, and returns what it moved. */
const acts: Readonly<Record<Edit['how'], (act: Act) => readonly AdfNode[]>> = {
  reword: ({ page, at, to, say }) => {
    const words = pick(
      textsOf(page, (holder) => holder.type !== 'heading'),
      at,
    );
    const known = words?.text?.match(traced) ?? [];
    const old = pick(known, to);
    if (words !== undefined) {
      words.text = old === undefined ? say(`${words.text ?? ''} #`) : (words.text ?? '').replace(old, say('#'));
    }
    return [];
  },
  retitle: ({ page, at, say }) => {
    const words = pick(
      textsOf(page, (holder) => holder.type === 'heading'),
      at,
    );
    if (words !== undefined) words.text = say('Renamed #');
    return [];
  },
  comment: ({ page, at, say }) => {
    const words = pick(
      textsOf(page, () => true),
      at,
    );
    if (words !== undefined) {
      const attrs = { id: say('#'), annotationType: 'inlineComment' };
      words.marks = [...(words.marks ?? []), { type: 'annotation', attrs }];
    }
    return [];
  },
  add: ({ page, at, say }) => {
    const place = pick(placesIn(page), at);
    if (place !== undefined) place.siblings.splice(place.index + 1, 0, freshLike(place.node, say));
    return [];
  },
  delete: ({ page, at }) => {
    const place = pick(placesIn(page).filter(isOneOfMany), at);
    place?.siblings.splice(place.index, 1);
    return [];
  },
  move: ({ page, at, to }) => {
    const place = pick(placesIn(page).filter(isOneOfMany), at);
    if (place === undefined) return [];
    const among = placesIn(page).filter(({ siblings }) => siblings === place.siblings);
    const target = pick(among, to)?.index ?? place.index;
    place.siblings.splice(target, 0, ...place.siblings.splice(place.index, 1));
    return target === place.index ? [] : place.siblings.filter((node) => node !== undefined);
  },
  'add section': ({ page, at, say }) => {
    const blocks = contentOf(page);
    const start = pick(sectionsOf(page), at)?.start ?? blocks.length;
    blocks.splice(start, 0, h(2, say('New #')), p(say('Also # and #')));
    return [];
  },
  'delete section': ({ page, at }) => {
    const section = pick(sectionsOf(page), at);
    if (section !== undefined) contentOf(page).splice(section.start, section.count);
    return [];
  },
  'move section': ({ page, at, to }) => {
    const section = pick(sectionsOf(page), at);
    if (section === undefined) return [];
    const taken = contentOf(page).splice(section.start, section.count);
    const target = pick([...sectionsOf(page), { start: contentOf(page).length }], to)?.start ?? 0;
    contentOf(page).splice(target, 0, ...taken);
    return contentOf(page).filter((node) => node !== undefined);
  },
};

function pick<Element>(elements: readonly Element[], at: number): Element | undefined {
  return elements[at % Math.max(1, elements.length)];
}

function contentOf(node: AdfNode): (AdfNode | undefined)[] {
  return node.content ?? [];
}

function textsOf(node: AdfNode, isWanted: (holder: AdfNode) => boolean): AdfNode[] {
  return childrenOf(node).flatMap((child) => {
    if (child.type === 'text') return isWanted(node) ? [child] : [];
    return textsOf(child, isWanted);
  });
}

interface Place {
  siblings: (AdfNode | undefined)[];
  index: number;
  node: AdfNode;
}

const placed = new Set(['tableRow', 'listItem', 'taskItem', 'paragraph']);

/** Rows but for the header, items, tasks, and paragraphs of the page itself. */
function placesIn(node: AdfNode): Place[] {
  const siblings = contentOf(node);
  return childrenOf(node).flatMap((child, index) => [
    ...(placed.has(child.type) && !(child.type === 'tableRow' && index === 0) && isFree(node, child)
      ? [{ siblings, index, node: child }]
      : []),
    ...placesIn(child),
  ]);
}

function isFree(parent: AdfNode, { type }: AdfNode): boolean {
  return type !== 'paragraph' || parent.type === 'doc';
}

/** Lists and tasks keep one; a table keeps its header in any case. */
function isOneOfMany({ siblings, node }: Place): boolean {
  return node.type === 'paragraph' || siblings.length > 1;
}

function freshLike({ type, content = [] }: AdfNode, say: (like: string) => string): AdfNode {
  if (type === 'paragraph') return p(say('One more # for #'));
  if (type === 'listItem') return { type, content: [p(say('Item # with #'))] };
  if (type === 'taskItem') return task(say('task-#'), 'TODO', say('Task # after #'));
  const cells = content.map((_cell, index): AdfNode => ({
    type: 'tableCell',
    content: [p(say(index === 0 ? '10:05 #' : 'It was # again'))],
  }));
  return { type, content: cells };
}

/** Headings with what stands below them up to the next one. */
function sectionsOf(page: AdfDocument): { start: number; count: number }[] {
  const blocks = childrenOf(page);
  const starts = blocks.flatMap(({ type }, index) => (type === 'heading' ? [index] : []));
  return starts.map((start, index) => ({ start, count: (starts[index + 1] ?? blocks.length) - start }));
}
