import fc from 'fast-check';
import { childrenOf } from '../../../src/domain/document/adf-node';
import { findMacroLocalId, holdsMacro, postMortemMacro } from '../../../src/domain/document/macro-node';
import { addMissingSections, newPageBody } from '../../../src/domain/document/write/new-page';
import { lineOf } from '../../../src/domain/document/plain-text';
import { readDocument } from '../../../src/domain/document/read-document';
import { arbitraryPage } from '../../support/arbitrary-pages';
import { container, h, p, page } from '../../support/adf-builders';
import { schemaErrors } from '../../support/adf-schema';
import { generateNewPageInput } from '../../support/post-mortem-builders';

const input = generateNewPageInput();
const macro = postMortemMacro(input.identity, 'macro-9');

describe('a new page', () => {
  const body = newPageBody(generateNewPageInput({ impactStatement: 'About 1,200 shops <could> not pay.' }));

  test('is valid under Atlassian’s schema', () => expect(schemaErrors(body)).toEqual([]));

  test('has the macro on top and the sections in order', () => {
    const [first, ...rest] = childrenOf(body);
    expect(first).toEqual(postMortemMacro(input.identity, 'macro-1'));
    const headings = rest.filter((node) => node.type === 'heading' && node.attrs?.['level'] === 2).map(lineOf);
    expect(headings).toEqual([
      ...[
        'Overview',
        'Key details',
        'Timeline',
        'Root cause analysis',
        'Lessons learned',
        'Action items',
        'Conclusion',
      ],
    ]);
    expect(findMacroLocalId(body)).toBe('macro-1');
  });

  test('does not say what the page is called that it was started from', () => {
    const started = newPageBody(generateNewPageInput({ originPath: '/wiki/spaces/SEC/pages/77/Keys+were+stolen' }));
    expect(JSON.stringify(started)).toContain('"href":"/wiki/spaces/SEC/pages/77"');
    expect(JSON.stringify(started)).not.toContain('stolen');
  });

  test('prompts are no content; the start and the impact are', () => {
    const document = readDocument(body, { timeZone: 'UTC' });
    expect(document).toMatchObject({
      whyChains: [],
      contributingFactors: [],
      trigger: null,
      lessons: [],
      actionItems: [],
    });
    expect(document.sections.overview?.passages.map(({ text }) => text)).toEqual([
      'Date and time: 2026-11-24 10:02 (Europe/Oslo)',
      'Impact: About 1,200 shops <could> not pay.',
    ]);
    expect(document.sections.cause?.passages.map(({ text }) => text)).toEqual([]);
    expect(document.sections.conclusion?.passages.map(({ text }) => text)).toEqual([]);
    expect(document.timeline).toEqual([
      {
        occurredAt: '2026-11-24T09:02:00.000Z',
        statedTime: '2026-11-24 10:02',
        kind: 'started',
        text: 'Incident started',
        certainty: 'exact',
        row: 0,
      },
    ]);
  });

  test('an instant that is none is refused', () => {
    expect(() => newPageBody(generateNewPageInput({ startedAt: 'yesterday' }))).toThrow(RangeError);
    expect(() => newPageBody(generateNewPageInput({ timeZone: 'Mars/Base' }))).toThrow(RangeError);
  });
});

describe('the macro is found', () => {
  test.each([
    ['on top', page(macro), true],
    ['in an expand', page(container('expand', { title: 'x' }, macro)), true],
    ['from another environment', page(postMortemMacro({ ...input.identity, environmentId: 'env-2' }, 'm')), true],
    [
      'not in another macro of the app',
      page({ ...macro, attrs: { ...macro.attrs, extensionKey: 'a/b/static/action-item-report' } }),
      false,
    ],
    ['not in text', page(p('/static/post-mortem')), false],
  ])('%s', (_where, body, expected) => expect(holdsMacro(body)).toBe(expected));
});

describe('missing sections are added', () => {
  test('only those that stand under none of their names; everything else as it was', () => {
    const before = page(
      h(1, 'Outage of 24 Nov'),
      h(2, '1. Executive summary'),
      p('Checkout was down.'),
      h(2, 'Five whys'),
      h(2, 'Follow-up actions:'),
    );
    const after = childrenOf(addMissingSections(before, input));
    expect(after[0]?.type).toBe('extension');
    expect(after.slice(1, 6)).toEqual(before.content);
    expect(
      after
        .slice(6)
        .filter((node) => node.attrs?.['level'] === 2)
        .map(lineOf),
    ).toEqual([...['Key details', 'Timeline', 'Lessons learned', 'Conclusion']]);
  });

  test('a page that has all is returned as it is', () => {
    const body = newPageBody(input);
    expect(addMissingSections(body, input)).toBe(body);
  });

  test('for any page: valid, every block kept in order, a second time changes nothing', () => {
    fc.assert(
      fc.property(arbitraryPage, (before) => {
        const after = addMissingSections(before, input);
        const kept = childrenOf(after).slice(1, 1 + childrenOf(before).length);
        expect(kept).toEqual(childrenOf(before));
        expect(schemaErrors(after)).toEqual([]);
        expect(addMissingSections(after, input)).toBe(after);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
