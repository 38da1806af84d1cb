import fc from 'fast-check';
import { sameMeaning } from '../../../src/domain/document/compare';
import { merge } from '../../../src/domain/document/merge/merge';
import type { AdfDocument } from '../../../src/domain/document/post-mortem-document';
import { h, p, page, table } from '../../support/adf-builders';
import { arbitraryEdits, editedBy, tracedPage } from '../../support/arbitrary-edits';
import { flawsOfMerging } from '../../support/laws-of-merging';
import { cases, holds } from '../../support/laws-of-writing';

const work = fc.tuple(tracedPage, arbitraryEdits, arbitraryEdits).map(([base, mine, theirs]) => ({
  base,
  mine: editedBy('m', base, mine),
  theirs: editedBy('t', base, theirs),
}));

test('what two people did to the rows, items, words, comments and sections of a page is all there', () => {
  holds(work, flawsOfMerging, cases(2_000), 20261126);
}, 900_000);

const fates = ['kept', 'mine rewords', 'mine deletes', 'theirs rewords', 'theirs deletes'] as const;

/** The timeline after what these people do to its rows: each row is touched by one of them at most. */
function timelineAfter(rows: readonly (typeof fates)[number][], people: readonly string[]): AdfDocument {
  const told = rows.flatMap((fate, index) => {
    const [who = '', what] = fate.split(' ');
    if (!people.includes(who)) return [[`10:0${index}`, `Queue ${index} of shop ${index * 7} is full`]];
    return what === 'deletes' ? [] : [[`10:0${index}`, `Queue ${index} of shop ${index * 7} is empty`]];
  });
  return page(h(2, 'Timeline'), table(['Time', 'Event'], ...told), p('End.'));
}

test('what two people did to different rows is joined without a conflict', () => {
  holds(
    fc.array(fc.constantFrom(...fates), { maxLength: 9 }),
    (rows) => {
      const [base, mine, theirs] = [[], ['mine'], ['theirs']].map((people) => timelineAfter(rows, people));
      if (base === undefined || mine === undefined || theirs === undefined) return [];
      const { page: merged, conflicts } = merge(base, mine, theirs);
      return [
        ...conflicts.map(({ mine: one, theirs: other }) => `conflict: ${one.text} and ${other.text}`),
        ...(sameMeaning(merged, timelineAfter(rows, ['mine', 'theirs'])) ? [] : ['joined otherwise']),
      ];
    },
    cases(2_000),
    20261127,
  );
}, 60_000);
