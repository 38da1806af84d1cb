import { heading, p, table, td, text, tr } from '@atlaskit/adf-utils/builders';
import type { AdfDocument } from '../../../src/domain/document/post-mortem-document';
import { sectionChanges } from '../../../src/domain/document/section-changes';

const page = (...content: AdfDocument['content']): AdfDocument => ({ type: 'doc', version: 1, content });
const titled = (words: string) => heading({ level: 2 })(text(words));
const row = (time: string, event: string) => tr([td({})(p(text(time))), td({})(p(text(event)))]);
const overview = [titled('Overview'), p(text('It broke.'))];

test.each([
  ['nothing', page(...overview), page(...overview), []],
  ['a paragraph', page(...overview), page(...overview, p(text('It is mended.'))), [['overview', 'changed']]],
  ['a new section', page(...overview), page(...overview, titled('Conclusion')), [['conclusion', 'added']]],
  ['a section that goes', page(...overview, titled('Conclusion')), page(...overview), [['conclusion', 'removed']]],
  ['a heading', page(...overview), page(titled('Summary'), p(text('It broke.'))), [['overview', 'changed']]],
  ['what stands elsewhere', page(...overview), page(p(text('Read this first.')), ...overview), [[null, 'added']]],
])('%s', (_name, before, after, expected) => {
  const changes = sectionChanges(before, after).filter(({ change }) => change !== 'none');
  expect(changes.map(({ section, change }) => [section, change])).toEqual(expected);
});

test('a row of a table is a line', () => {
  const timeline = page(titled('Timeline'), table(row('09:02', 'It began'), row('09:11', 'An alert')));
  expect(sectionChanges(page(), timeline)).toEqual([
    {
      section: 'timeline',
      heading: 'Timeline',
      before: [],
      after: ['09:02 · It began', '09:11 · An alert'],
      change: 'added',
    },
  ]);
});
