import fc from 'fast-check';
import { arbitraryEdits, editedBy, tracedPage } from '../../support/arbitrary-edits';
import { flawsOfMerging } from '../../support/laws-of-merging';
import { holds } from '../../support/laws-of-writing';

const work = fc.tuple(tracedPage, arbitraryEdits, arbitraryEdits).map(([base, mine, theirs]) => ({
  base,
  mine: editedBy('m', base, mine),
  theirs: editedBy('t', base, theirs),
}));

test('what two people did to the rows, items, words, comments and sections of a page is all there', () => {
  holds(work, flawsOfMerging, 1_000, 20261126);
}, 300_000);
