import fc from 'fast-check';
import { newPageBody } from '../../../src/domain/document/write/new-page';
import { arbitraryParts } from '../../support/arbitrary-documents';
import { arbitraryPage } from '../../support/arbitrary-pages';
import { cases, flawsOfWriting, holds } from '../../support/laws-of-writing';
import { generateNewPageInput } from '../../support/post-mortem-builders';

const parts = arbitraryParts('Europe/Oslo');

// One write and all laws on it: what is written reads as it was meant, writing again changes nothing, the page is valid and of
// a size that Confluence takes, words have no marks, and what is no part of the document is node for node as it was.
test('laws of writing, on a new page', () => {
  const page = newPageBody(generateNewPageInput());
  holds(parts, (given) => flawsOfWriting(given, page), cases(1_000), 20261124);
}, 900_000);

// A page without rows is searched for times in its prose: what is found there is not taken out of people's sentences.
const withRows = parts.filter(({ timeline }) => timeline.length > 0);

test('laws of writing, on any page', () => {
  holds(fc.tuple(withRows, arbitraryPage), ([given, page]) => flawsOfWriting(given, page), cases(2_000), 20261125);
}, 900_000);
