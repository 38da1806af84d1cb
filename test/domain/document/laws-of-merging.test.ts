import fc from 'fast-check';
import { readAdf } from '../../../local/confluence/adf';
import { normaliseAdf } from '../../../local/confluence/normalise-adf';
import { parseAdf } from '../../../src/domain/document/parse-adf';
import { childrenOf, documentOf } from '../../../src/domain/document/adf-node';
import { sameMeaning } from '../../../src/domain/document/compare';
import { merge, resolve } from '../../../src/domain/document/merge/merge';
import type { Choice } from '../../../src/domain/document/merge/merge';
import type { AdfDocument } from '../../../src/domain/document/post-mortem-document';
import { schemaErrors } from '../../support/adf-schema';
import { arbitraryPage } from '../../support/arbitrary-pages';
import { cases, holds } from '../../support/laws-of-writing';

interface Edit {
  at: number;
  how: 'delete' | 'move' | 'insert' | 'keep';
  page: AdfDocument;
}

const edits = fc.array(
  fc.record({
    at: fc.nat(30),
    how: fc.constantFrom<Edit['how'][]>('delete', 'move', 'insert', 'keep'),
    page: arbitraryPage,
  }),
  { maxLength: 3 },
);

/** The page after someone's edits: blocks deleted, moved, and taken over from elsewhere. */
function edited(page: AdfDocument, work: readonly Edit[]): AdfDocument {
  const blocks = [...childrenOf(page)];
  for (const { at, how, page: other } of work) {
    const place = at % (blocks.length + 1);
    const added = childrenOf(other).slice(0, 2);
    const taken = how === 'delete' || how === 'move' ? blocks.splice(place, 1) : [];
    if (how === 'move') blocks.unshift(...taken);
    if (how === 'insert') blocks.splice(place, 0, ...added);
  }
  return documentOf(blocks);
}

const stored = (page: AdfDocument): AdfDocument =>
  parseAdf(JSON.stringify(normaliseAdf(readAdf(JSON.stringify(page)), () => 'stored')));
const isExactly = (one: AdfDocument, other: AdfDocument): boolean => JSON.stringify(one) === JSON.stringify(other);

const triples = fc
  .tuple(arbitraryPage, edits, edits)
  .map(([base, mine, theirs]) => ({ base, mine: edited(base, mine), theirs: edited(base, theirs) }));

test('laws of merging', () => {
  holds(
    triples,
    ({ base, mine, theirs }) => {
      const both = merge(base, mine, theirs);
      const swapped = merge(base, theirs, mine);
      const choices = both.conflicts.map(
        (_conflict, index): Choice => (['mine', 'both'] as const)[index % 2] ?? 'mine',
      );
      const laws: [string, boolean][] = [
        ['merge(b, x, b) is x', isExactly(merge(base, mine, base).page, mine)],
        ['merge(b, b, x) is x', isExactly(merge(base, base, mine).page, mine)],
        ['merge(b, x, x) is x', isExactly(merge(base, mine, mine).page, mine)],
        ['storing is no conflict', merge(base, mine, stored(base)).conflicts.length === 0],
        ['storing changes nothing', sameMeaning(merge(base, mine, stored(base)).page, mine)],
        ['symmetric', both.conflicts.length > 0 || sameMeaning(both.page, swapped.page)],
        ['valid', schemaErrors(both.page).length === 0],
        ['valid when chosen', schemaErrors(resolve(both, choices)).length === 0],
      ];
      return laws.filter(([, isTrue]) => !isTrue).map(([law]) => law);
    },
    cases(2_000),
    20261124,
  );
}, 900_000);
