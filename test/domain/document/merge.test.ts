import { findSections } from '../../../src/domain/document/find-sections';
import { merge, resolve } from '../../../src/domain/document/merge/merge';
import { plainText } from '../../../src/domain/document/plain-text';
import type { AdfNode } from '../../../src/domain/document/adf-node';
import { childrenOf, documentOf } from '../../../src/domain/document/adf-node';
import type { AdfDocument } from '../../../src/domain/document/post-mortem-document';
import { h, ol, p, page, table, task, tasks, text, ul, container } from '../../support/adf-builders';
import { schemaErrors } from '../../support/adf-schema';

const header = ['Time', 'Event'];
const first = ['2026-11-24 09:02', 'Deploy begins'];
const last = ['2026-11-24 10:14', 'Rolled back'];
const timeline = (...rows: string[][]): AdfDocument => page(h(2, 'Timeline'), table(header, ...rows));
const comment = { type: 'annotation', attrs: { id: 'c-1', annotationType: 'inlineComment' } };
const why = (...whys: string[]): AdfNode[] => {
  const [head = '', ...rest] = whys;
  return rest.length === 0
    ? [p(head)]
    : [p(head), { type: 'orderedList', content: [{ type: 'listItem', content: why(...rest) }] }];
};

interface Case {
  base: AdfDocument;
  mine: AdfDocument;
  theirs: AdfDocument;
  merged: AdfDocument;
}

const joined: Record<string, Case> = {
  'two people add rows: both, in the order of their times': {
    base: timeline(first),
    mine: timeline(first, last),
    theirs: timeline(first, ['2026-11-24 09:20', 'Alert'], ['2026-11-24 11:00', 'All clear']),
    merged: timeline(first, ['2026-11-24 09:20', 'Alert'], last, ['2026-11-24 11:00', 'All clear']),
  },
  'both take blocks out of a section, in another order: each block once, whoever is who': {
    base: page(h(1, 'Overview'), p('It was full.'), p('14:05 — '), h(1, 'Overview')),
    mine: page(p('It was full.'), p('14:05 — '), h(1, 'Overview')),
    theirs: page(p('14:05 — '), p('It was full.')),
    merged: page(p('14:05 — '), p('It was full.')),
  },
  'both add the same row: once': {
    base: timeline(first),
    mine: timeline(first, last),
    theirs: timeline(first, last),
    merged: timeline(first, last),
  },
  'one corrects a row, the other one below it': {
    base: timeline(first, last),
    mine: timeline(['2026-11-24 09:03', 'Deploy begins'], last),
    theirs: timeline(first, ['2026-11-24 10:14', 'Rolled back by hand']),
    merged: timeline(['2026-11-24 09:03', 'Deploy begins'], ['2026-11-24 10:14', 'Rolled back by hand']),
  },
  'one deletes a row, the other adds one': {
    base: timeline(first, last),
    mine: timeline(last),
    theirs: timeline(first, ['2026-11-24 09:30', 'Page'], last),
    merged: timeline(['2026-11-24 09:30', 'Page'], last),
  },
  'one renames a heading, the other adds an item below it': {
    base: page(h(2, 'Odds and ends'), p('Left over:'), ul('one')),
    mine: page(h(2, 'Open questions'), p('Left over:'), ul('one')),
    theirs: page(h(2, 'Odds and ends'), p('Left over:'), ul('one', 'two')),
    merged: page(h(2, 'Open questions'), p('Left over:'), ul('one', 'two')),
  },
  'one renames the heading of a table and corrects a row, the other adds a row': {
    base: page(h(2, 'Course of the day'), table(header, first, last)),
    mine: page(h(2, 'What happened when'), table(header, ['2026-11-24 09:03', 'Deploy begins'], last)),
    theirs: page(h(2, 'Course of the day'), table(header, first, last, ['2026-11-24 11:00', 'All clear'])),
    merged: page(
      h(2, 'What happened when'),
      table(header, ['2026-11-24 09:03', 'Deploy begins'], last, ['2026-11-24 11:00', 'All clear']),
    ),
  },
  'one deletes a row and corrects the one below that is much like it, the other deletes nothing': {
    base: timeline(['09:02', 'Alert about the queue of shop 1'], ['09:02', 'Alert about the queue of shop 2']),
    mine: timeline(['09:02', 'Alert about the queue of shop 2 as well']),
    theirs: timeline(['09:02', 'Alert about the queue of shop 1'], ['09:02', 'Alert about the queue of shop 2'], last),
    merged: timeline(['09:02', 'Alert about the queue of shop 2 as well'], last),
  },
  'one moves a section, the other edits it': {
    base: page(h(2, 'Overview'), p('Down.'), h(2, 'Timeline'), p('…'), h(2, 'Lessons learned'), ul('one')),
    mine: page(h(2, 'Lessons learned'), ul('one'), h(2, 'Overview'), p('Down.'), h(2, 'Timeline'), p('…')),
    theirs: page(h(2, 'Overview'), p('Down.'), h(2, 'Timeline'), p('…'), h(2, 'Lessons learned'), ul('one', 'two')),
    merged: page(h(2, 'Lessons learned'), ul('one', 'two'), h(2, 'Overview'), p('Down.'), h(2, 'Timeline'), p('…')),
  },
  'one adds a section, the other one too': {
    base: page(h(2, 'Overview'), p('Down.')),
    mine: page(h(2, 'Overview'), p('Down.'), h(2, 'Notes'), p('b')),
    theirs: page(h(2, 'Overview'), p('Down.'), h(2, 'Cost'), p('a')),
    merged: page(h(2, 'Overview'), p('Down.'), h(2, 'Cost'), p('a'), h(2, 'Notes'), p('b')),
  },
  'one comments on a paragraph, the other edits the next': {
    base: page(p('One.'), p('Two.')),
    mine: page(p('One.'), p('Two, corrected.')),
    theirs: page(p(text('One', comment), '.'), p('Two.')),
    merged: page(p(text('One', comment), '.'), p('Two, corrected.')),
  },
  'a why is added below one that is corrected': {
    base: page(h(2, '5 whys'), ol(why('down', 'full'))),
    mine: page(h(2, '5 whys'), ol(why('down', 'full', 'no limit'))),
    theirs: page(h(2, '5 whys'), ol(why('The shop was down', 'full'))),
    merged: page(h(2, '5 whys'), ol(why('The shop was down', 'full', 'no limit'))),
  },
  'one ticks a task, the other adds one': {
    base: page(tasks(task('a', 'TODO', 'Alert'))),
    mine: page(tasks(task('a', 'DONE', 'Alert'))),
    theirs: page(tasks(task('a', 'TODO', 'Alert'), task('b', 'TODO', 'Limit'))),
    merged: page(tasks(task('a', 'DONE', 'Alert'), task('b', 'TODO', 'Limit'))),
  },
  'in an expand, as on the page itself': {
    base: page(container('expand', { title: 'More' }, p('a'), p('b'))),
    mine: page(container('expand', { title: 'More' }, p('a, edited'), p('b'))),
    theirs: page(container('expand', { title: 'More' }, p('a'), p('b'), p('c'))),
    merged: page(container('expand', { title: 'More' }, p('a, edited'), p('b'), p('c'))),
  },
  'one deletes one of two items, the other the other: the list goes': {
    base: page(p('x'), ul('one', 'two')),
    mine: page(p('x'), ul('two')),
    theirs: page(p('x'), ul('one')),
    merged: page(p('x')),
  },
};

describe('what two people changed apart is joined', () => {
  test.each(Object.entries(joined))('%s', (_name, { base, mine, theirs, merged }) => {
    expect(merge(base, mine, theirs)).toEqual({ page: merged, conflicts: [] });
    expect(merge(base, theirs, mine)).toEqual({ page: merged, conflicts: [] });
    expect(schemaErrors(merged)).toEqual([]);
  });
});

interface Clash extends Omit<Case, 'merged'> {
  conflict: { section?: string; heading: string; kind: string; base: string; mine: string; theirs: string };
  /** The page when mine, and when both are chosen. */
  chosen: AdfDocument;
  both: AdfDocument;
}

const clashes: Record<string, Clash> = {
  'both correct the same row': {
    base: timeline(first, last),
    mine: timeline(['2026-11-24 09:05', 'Deploy begins'], last),
    theirs: timeline(['2026-11-24 09:02', 'Deploy of 2.4 begins'], last),
    conflict: {
      section: 'timeline',
      heading: 'Timeline',
      kind: 'row',
      base: '2026-11-24 09:02\nDeploy begins',
      mine: '2026-11-24 09:05\nDeploy begins',
      theirs: '2026-11-24 09:02\nDeploy of 2.4 begins',
    },
    chosen: timeline(['2026-11-24 09:05', 'Deploy begins'], last),
    both: timeline(['2026-11-24 09:02', 'Deploy of 2.4 begins'], ['2026-11-24 09:05', 'Deploy begins'], last),
  },
  'one deletes the row that the other corrects': {
    base: timeline(first, last),
    mine: timeline(['2026-11-24 09:05', 'Deploy begins'], last),
    theirs: timeline(last),
    conflict: {
      section: 'timeline',
      heading: 'Timeline',
      kind: 'row',
      base: '2026-11-24 09:02\nDeploy begins',
      mine: '2026-11-24 09:05\nDeploy begins',
      theirs: '',
    },
    chosen: timeline(['2026-11-24 09:05', 'Deploy begins'], last),
    both: timeline(['2026-11-24 09:05', 'Deploy begins'], last),
  },
  'one deletes the section that the other edits': {
    base: page(h(2, 'Overview'), p('Down.'), h(2, 'Notes'), p('a'), p('b')),
    mine: page(h(2, 'Overview'), p('Down.')),
    theirs: page(h(2, 'Overview'), p('Down.'), h(2, 'Notes'), p('a'), p('b, and c')),
    conflict: { heading: 'Notes', kind: 'section', base: 'Notes\na\nb', mine: '', theirs: 'Notes\na\nb, and c' },
    chosen: page(h(2, 'Overview'), p('Down.')),
    both: page(h(2, 'Overview'), p('Down.'), h(2, 'Notes'), p('a'), p('b, and c')),
  },
  'both write a paragraph anew': {
    base: page(h(2, 'Conclusion'), p('To be written')),
    mine: page(h(2, 'Conclusion'), p('Limit the queue.')),
    theirs: page(h(2, 'Conclusion'), p('Alert earlier.')),
    conflict: {
      section: 'conclusion',
      heading: 'Conclusion',
      kind: 'block',
      base: 'To be written',
      mine: 'Limit the queue.',
      theirs: 'Alert earlier.',
    },
    chosen: page(h(2, 'Conclusion'), p('Limit the queue.')),
    both: page(h(2, 'Conclusion'), p('Alert earlier.'), p('Limit the queue.')),
  },
  'one comments on the words that the other changes': {
    base: page(p('One.')),
    mine: page(p('One, corrected.')),
    theirs: page(p(text('One', comment), '.')),
    conflict: { heading: '', kind: 'block', base: 'One.', mine: 'One, corrected.', theirs: 'One.' },
    chosen: page(p('One, corrected.')),
    both: page(p(text('One', comment), '.'), p('One, corrected.')),
  },
};

describe('what cannot be joined is a conflict, with theirs on the page', () => {
  test.each(Object.entries(clashes))('%s', (_name, { base, mine, theirs, conflict, chosen, both }) => {
    const merged = merge(base, mine, theirs);
    expect(merged.page).toEqual(theirs);
    expect(
      merged.conflicts.map(({ section, heading, kind, ...sides }) => ({
        ...(section === undefined ? {} : { section }),
        ...{ heading, kind, base: sides.base.text, mine: sides.mine.text, theirs: sides.theirs.text },
      })),
    ).toEqual([conflict]);
    expect(resolve(merged, ['theirs'])).toEqual(theirs);
    expect(resolve(merged, [])).toEqual(theirs);
    expect(resolve(merged, ['mine'])).toEqual(chosen);
    expect(resolve(merged, ['both'])).toEqual(both);
  });

  test('several conflicts are chosen one by one', () => {
    const three = (...words: string[]): AdfDocument => page(...words.map((word) => p(word)), ul(...words));
    const merged = merge(three('a', 'same', 'c'), three('a1', 'same', 'c1'), three('a2', 'same', 'c2'));
    expect(merged.conflicts).toHaveLength(4);
    const resolved = resolve(merged, ['mine', 'theirs', 'both', 'mine']);
    expect(childrenOf(resolved).map(plainText)).toEqual(['a1', 'same', 'c2', 'a2\na1\nsame\nc1']);
  });

  test('both moved sections otherwise: the whole is one conflict', () => {
    const sections = (...names: string[]): AdfDocument =>
      page(...names.flatMap((name) => [h(2, name), p(`About ${name}`)]));
    const merged = merge(sections('A', 'B', 'C'), sections('B', 'A', 'C'), sections('A', 'C', 'B'));
    expect(merged.page).toEqual(sections('A', 'C', 'B'));
    expect(merged.conflicts).toHaveLength(1);
    expect(resolve(merged, ['mine'])).toEqual(sections('B', 'A', 'C'));
  });

  test('a choice that takes the last item out takes the list with it', () => {
    const merged = merge(page(p('x'), ul('one', 'two')), page(p('x'), ul('two')), page(p('x'), ul('ONE!')));
    const resolved = resolve(
      merged,
      merged.conflicts.map(() => 'mine'),
    );
    expect(schemaErrors(resolved)).toEqual([]);
  });
});

test('sections are still found on a merged page', () => {
  const { page: merged } = merge(timeline(first), timeline(first, last), timeline(first));
  expect(findSections(documentOf(childrenOf(merged))).parts.map(({ section }) => section)).toEqual(['timeline']);
});
