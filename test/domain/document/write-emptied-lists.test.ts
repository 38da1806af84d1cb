import type { AdfNode } from '../../../src/domain/document/adf-node';
import { plainText } from '../../../src/domain/document/plain-text';
import type { PostMortemDocument } from '../../../src/domain/document/post-mortem-document';
import { readDocument } from '../../../src/domain/document/read-document';
import { writeDocument } from '../../../src/domain/document/write/write-document';
import { h, ol, p, page, ul } from '../../support/adf-builders';
import { schemaErrors } from '../../support/adf-schema';

const context = { timeZone: 'UTC' };
const prose = 'We met on Tuesday.';

test.each<[string, AdfNode[], 'lessons' | 'whyChains']>([
  ['lessons above', [h(2, 'Lessons learned'), p(prose), ul('The runbook was old')], 'lessons'],
  ['lessons below', [h(2, 'Lessons learned'), h(3, 'What went well'), ul('The alert'), p(prose)], 'lessons'],
  ['a chain', [h(2, 'Root cause'), p(prose), ol('The queue was full', 'No limit')], 'whyChains'],
  ['a nested chain', [h(2, '5 whys'), p(prose), ol([p('The queue was full'), ol('No limit')])], 'whyChains'],
])('prose beside %s stays when the list is emptied, and filled again', (_why, blocks, told) => {
  const before = page(...blocks);
  const document = readDocument(before, context);
  expect(document[told]).not.toEqual([]);
  const emptied: PostMortemDocument = { ...document, [told]: [] };
  const written = writeDocument(emptied, before, context);
  expect(plainText(written)).toContain(prose);
  expect(readDocument(written, context)[told]).toEqual([]);
  expect(schemaErrors(written)).toEqual([]);
  const filled = writeDocument({ ...readDocument(written, context), [told]: document[told] }, written, context);
  expect(plainText(filled)).toContain(prose);
  expect(readDocument(filled, context)[told]).toEqual(document[told]);
});
