import fc from 'fast-check';
import { parseAdf, requireAdf } from '../../../src/domain/document/parse-adf';
import { DamagedDocumentError } from '../../../src/domain/document/post-mortem-document';
import { readDocument } from '../../../src/domain/document/read-document';

function nested(depth: number): unknown {
  return depth === 0 ? { type: 'paragraph' } : { type: 'panel', content: [nested(depth - 1)] };
}

describe('damaged bodies end in a sentence that says where and what', () => {
  test.each([
    ['', 'it is empty'],
    ['{"type":"doc"', 'it is not JSON'],
    ['null', 'it does not start with a document node'],
    ['[]', 'it does not start with a document node'],
    ['{"type":"paragraph"}', 'it does not start with a document node'],
    ['{"type":"doc","version":1}', 'the document has no list of blocks'],
    ['{"type":"doc","version":1,"content":"x"}', 'document (doc) has content that is no list'],
    ['{"type":"doc","version":1,"content":[{}]}', 'block 1 has no type'],
    ['{"type":"doc","version":1,"content":[null]}', 'block 1 is not a node'],
    ['{"type":"doc","version":1,"content":[{"type":"paragraph","content":[7]}]}', 'block 1, part 1 is not a node'],
    [
      '{"type":"doc","version":1,"content":[{"type":"paragraph","content":{}}]}',
      'block 1 (paragraph) has content that is no list',
    ],
    [
      '{"type":"doc","version":1,"content":[{"type":"panel","attrs":[]}]}',
      'block 1 (panel) has attributes that are no object',
    ],
    ['{"type":"doc","version":1,"content":[{"type":"text"}]}', 'block 1 (text) has no text'],
    [
      '{"type":"doc","version":1,"content":[{"type":"text","text":"x","marks":["b"]}]}',
      'block 1 (text) has damaged marks',
    ],
    [JSON.stringify({ type: 'doc', version: 1, content: [nested(250)] }), 'is nested more than 200 levels deep'],
  ])('%.60s', (body, why) => {
    expect(() => parseAdf(body)).toThrow(DamagedDocumentError);
    expect(() => parseAdf(body)).toThrow(why);
  });
});

test('unknown nodes and attributes are no damage', () => {
  const body = { type: 'doc', version: 1, content: [{ type: 'newThing', attrs: { x: null }, content: [] }] };
  expect(parseAdf(JSON.stringify(body))).toEqual(body);
});

test('whatever passes can be read; whatever does not is named as damaged', () => {
  const node = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.oneof(
          fc.constantFrom('doc', 'heading', 'table', 'tableRow', 'tableCell', 'taskList', 'taskItem', 'text', 'panel'),
          fc.string(),
        ),
        text: fc.oneof(fc.string(), fc.integer()),
        attrs: fc.oneof(
          fc.dictionary(fc.constantFrom('level', 'localId', 'colspan', 'rowspan', 'timestamp'), fc.jsonValue()),
          fc.jsonValue(),
        ),
        content: fc.oneof({ depthSize: 'small' }, fc.array(tie('node'), { maxLength: 4 }), fc.jsonValue()),
      },
      { requiredKeys: ['type'] },
    ),
  })).node;
  fc.assert(
    fc.property(fc.array(node, { maxLength: 5 }), (content) => {
      try {
        readDocument(requireAdf({ type: 'doc', version: 1, content }), { timeZone: 'UTC' });
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedDocumentError);
      }
    }),
    { numRuns: 1000, seed: 7 },
  );
});
