import fc from 'fast-check';
import type { AdfDocument } from '../../../src/domain/document/post-mortem-document';
import { DamagedDocumentError } from '../../../src/domain/document/post-mortem-document';
import { parseAdf, requireAdf } from '../../../src/domain/document/parse-adf';
import { readDocument } from '../../../src/domain/document/read-document';
import { writeDocument } from '../../../src/domain/document/write/write-document';
import { schemaErrors } from '../../support/adf-schema';
import { arbitraryPage } from '../../support/arbitrary-pages';
import { cases, holds, nodesOf } from '../../support/laws-of-writing';

const context = { timeZone: 'Europe/Oslo' };

test('a valid page is read, and writing what was read leaves the very page, inline comments included', () => {
  holds(
    arbitraryPage,
    (page) => {
      const before = JSON.stringify(page);
      const written = writeDocument(readDocument(page, context), page, context);
      return [
        ...schemaErrors(page),
        ...(written === page ? [] : ['another page came out']),
        ...(JSON.stringify(written) === before ? [] : ['the page was changed']),
      ];
    },
    cases(5_000),
    20261124,
  );
}, 900_000);

const odd = fc.constantFrom<unknown>(
  null,
  0,
  -1,
  1e9,
  Number.NaN,
  Infinity,
  '',
  'x',
  'NaN',
  true,
  [],
  {},
  [null],
  [5],
  ['x'],
  [{}],
);
const damage = fc.record({
  at: fc.nat(),
  part: fc.constantFrom('type', 'content', 'attrs', 'marks', 'text', 'attribute', 'attribute', 'nesting'),
  value: odd,
  attribute: fc.constantFrom(
    'level',
    'colspan',
    'rowspan',
    'timestamp',
    'url',
    'id',
    'localId',
    'text',
    'title',
    'order',
    'state',
  ),
});

/** The page with one thing broken somewhere. */
function damaged(
  page: AdfDocument,
  { at, part, value, attribute }: typeof damage extends fc.Arbitrary<infer D> ? D : never,
): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(page));
  const nodes = nodesOf(copy as AdfDocument);
  const node = nodes[at % nodes.length] ?? {};
  if (part === 'attribute') Object.assign(node, { attrs: { [attribute]: value } });
  else Object.assign(node, { [part]: value });
  if (part !== 'nesting') return copy;
  const deep = Array.from({ length: 300 }).reduce<object>((inner) => ({ type: 'blockquote', content: [inner] }), {});
  return { type: 'doc', version: 1, content: [deep] };
}

test('damage is named in a sentence, or read past; nothing else is thrown', () => {
  holds(
    fc.tuple(arbitraryPage, damage),
    ([page, how]) => {
      const broken = damaged(page, how);
      try {
        readDocument(requireAdf(broken), context);
        return [];
      } catch (error) {
        return error instanceof DamagedDocumentError && isSentence(error.message) ? [] : [String(error)];
      }
    },
    cases(5_000),
    20261125,
  );
}, 900_000);

test('a body that was cut off or is no JSON is damaged', () => {
  holds(
    fc.tuple(arbitraryPage, fc.double({ min: 0, max: 0.999, noNaN: true })),
    ([page, share]) => {
      const body = JSON.stringify(page);
      try {
        parseAdf(body.slice(0, Math.floor(body.length * share)));
        return ['it was taken'];
      } catch (error) {
        return error instanceof DamagedDocumentError && isSentence(error.message) ? [] : [String(error)];
      }
    },
    cases(1_000),
    20261126,
  );
}, 900_000);

function isSentence(message: string): boolean {
  return /^The page's content is damaged and was left as it is: .{5,300}\.$/u.test(message);
}
