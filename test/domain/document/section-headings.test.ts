import { heading, paragraph, text } from '@atlaskit/adf-utils/builders';
import fc from 'fast-check';
import { childrenOf, documentOf } from '../../../src/domain/document/adf-node';
import { synonyms } from '../../../src/domain/document/heading-synonyms';
import { merge } from '../../../src/domain/document/merge/merge';
import { sectionNames } from '../../../src/domain/document/post-mortem-document';
import type { PostMortemDocument, SectionName } from '../../../src/domain/document/post-mortem-document';
import { readDocument } from '../../../src/domain/document/read-document';
import type { SectionHeadings } from '../../../src/domain/document/section-headings';
import {
  findHeadingProblems,
  headingOf,
  ownHeadings,
  topicReader,
  withChosen,
} from '../../../src/domain/document/section-headings';
import { addMissingSections, newPageBody } from '../../../src/domain/document/write/new-page';
import { writeDocument } from '../../../src/domain/document/write/write-document';
import { generateNewPageInput } from '../../support/post-mortem-builders';

const chosenOnly = (chosen: SectionHeadings['chosen']): SectionHeadings => ({ chosen, former: {} });
const timeZone = 'Europe/Oslo';

const someHeading = fc.oneof(
  fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' }),
  fc.constantFrom(...Object.values(synonyms).flat()),
  fc.constantFrom(
    'Was geschah hier',
    'Entry: what we saw',
    '2. Hergang',
    '何が起きた?',
    'Paths (wide)',
    'A/B',
    '5 Whys',
  ),
);
const oneLine = someHeading.map((words) => words.replace(/\s+/gu, ' ').trim()).filter((words) => words !== '');
const soundHeadings = fc
  .dictionary(fc.constantFrom(...sectionNames), oneLine)
  .map((chosen) => chosenOnly(chosen))
  .filter((headings) => Object.keys(findHeadingProblems(headings)).length === 0);

/** What is read of a page, with headings out of the way. */
function said(document: PostMortemDocument): unknown {
  const sections = Object.entries(document.sections).map(([name, section]) => [name, section.passages]);
  return { ...document, sections };
}

test('a new page with the headings of a space is read back as the same sections', () => {
  fc.assert(
    fc.property(soundHeadings, (headings) => {
      const plain = readDocument(newPageBody(generateNewPageInput()), { timeZone });
      const input = generateNewPageInput({ headings });
      const body = newPageBody(input);
      const read = readDocument(body, { timeZone, headings });
      expect(said(read)).toEqual(said(plain));
      for (const name of sectionNames) expect(read.sections[name]?.heading).toBe(headingOf(name, headings));
      expect(addMissingSections(body, input)).toBe(body);
    }),
    { numRuns: 80 },
  );
});

test('what is written onto a page with such headings is read back, sections that it lacks included', () => {
  fc.assert(
    fc.property(soundHeadings, (headings) => {
      const context = { timeZone, headings };
      const bare = documentOf([heading({ level: 2 })(text(headingOf('cause', headings))), paragraph(text('Later.'))]);
      const wanted: PostMortemDocument = {
        ...readDocument(bare, context),
        lessons: [{ kind: 'got_lucky', text: 'It was a quiet hour' }],
        whyChains: [{ whys: ['The queue was full', 'Nobody watched it', 'The alert was off'] }],
      };
      const { lessons, whyChains, sections } = readDocument(writeDocument(wanted, bare, context), context);
      expect({ lessons, whyChains }).toEqual({ lessons: wanted.lessons, whyChains: wanted.whyChains });
      expect(sections.lessons?.heading).toBe(headingOf('lessons', headings));
    }),
    { numRuns: 60 },
  );
});

test('joining two versions names the section of a conflict by the headings of the space', () => {
  const headings = chosenOnly({ conclusion: 'Worauf es ankommt' });
  const page = (words: string) =>
    documentOf([heading({ level: 2 })(text('Worauf es ankommt')), paragraph(text(words))]);
  const { conflicts } = merge(page('One.'), page('One of mine.'), page('One of theirs.'), headings);
  expect(conflicts.map(({ section }) => section)).toEqual(['conclusion']);
});

test.each<[string, SectionHeadings, Partial<Record<SectionName, unknown>>]>([
  ['nothing chosen', ownHeadings, {}],
  ['another word', chosenOnly({ overview: 'Hergang' }), {}],
  ['a synonym of its own', chosenOnly({ cause: '5 Whys' }), {}],
  ['marks only', chosenOnly({ overview: '— 🔥 —' }), { overview: { kind: 'empty' } }],
  ['too long', chosenOnly({ overview: 'a'.repeat(101) }), { overview: { kind: 'too-long' } }],
  ['a time', chosenOnly({ cause: '12:30' }), { cause: { kind: 'time' } }],
  [
    'the word of another section',
    chosenOnly({ overview: 'Timeline' }),
    { overview: { kind: 'taken', with: 'timeline' } },
  ],
  ['a word of another language', chosenOnly({ cause: 'Zeitverlauf' }), { cause: { kind: 'taken', with: 'timeline' } }],
  ['a sub-heading', chosenOnly({ cause: 'Trigger' }), { cause: { kind: 'inner' } }],
  [
    'the same twice, whatever the case',
    chosenOnly({ overview: 'Hergang', conclusion: 'hergang:' }),
    { overview: { kind: 'taken', with: 'conclusion' }, conclusion: { kind: 'taken', with: 'overview' } },
  ],
  [
    'what another section was called before',
    { chosen: { overview: 'Hergang' }, former: { conclusion: ['Hergang'] } },
    { overview: { kind: 'taken', with: 'conclusion' } },
  ],
])('%s', (_case, headings, expected) => expect(findHeadingProblems(headings)).toEqual(expected));

test('a heading that was given up still finds its section; the app’s own is no choice', () => {
  const first = withChosen(ownHeadings, { overview: 'Hergang', timeline: 'Timeline' });
  expect(first).toEqual({ chosen: { overview: 'Hergang' }, former: {} });
  const second = withChosen(first, { overview: 'Ablauf im Kurzen' });
  expect(second).toEqual({ chosen: { overview: 'Ablauf im Kurzen' }, former: { overview: ['Hergang'] } });
  expect(topicReader(second)('2. HERGANG:')).toBe('overview');
  const third = withChosen(second, {});
  expect(third).toEqual({ chosen: {}, former: { overview: ['Ablauf im Kurzen', 'Hergang'] } });
  const page = newPageBody(generateNewPageInput({ headings: second }));
  expect(childrenOf(addMissingSections(page, generateNewPageInput({ headings: third })))).toHaveLength(
    childrenOf(page).length,
  );
});
