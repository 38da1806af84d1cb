import type { AdfNode } from '../../../src/domain/document/adf-node';
import { readDocument } from '../../../src/domain/document/read-document';
import { bold, h, p, page, table, ul } from '../../support/adf-builders';

const well = ['went_well', 'The alert fired'];
const wrong = ['went_wrong', 'The runbook was old'];
const lucky = ['got_lucky', 'It was Monday'];
const [, fired = ''] = well;
const [, old = ''] = wrong;
const [, monday = ''] = lucky;

test.each<[string, AdfNode[], string[][]]>([
  [
    'three columns',
    [table(['What went well', 'What went wrong', 'Where we got lucky'], [fired, old, monday])],
    [well, wrong, lucky],
  ],
  [
    'a kind in each row',
    [table(['Kind', 'Lesson'], ['Went well', fired], ['Went wrong', old], ['Lucky', monday])],
    [well, wrong, lucky],
  ],
  ['rows of anything', [table(['Lesson', 'Area'], [old, 'Docs'])], [wrong]],
  [
    'bold lines',
    [p(bold('What went well:')), ul(fired), p(bold('What could be improved')), ul(old), p(bold('Lucky')), ul(monday)],
    [well, wrong, lucky],
  ],
  ['plain lines', [p('What went well:'), ul(fired), p('What went wrong:'), ul(old)], [well, wrong]],
  ['marks', [ul(`✅ ${fired}`, `❌ ${old}`, `🍀 ${monday}`)], [well, wrong, lucky]],
  ['start, stop, continue', [h(3, 'Start'), ul(old), h(3, 'Continue'), ul(fired)], [wrong, well]],
  ['4 Ls', [h(3, 'Liked'), ul(fired), h(3, 'Lacked'), ul(old)], [well, wrong]],
  [
    'labels in a list',
    [ul(`Went well: ${fired}`, `Could be improved: ${old}`, `Lucky: ${monday}`)],
    [well, wrong, lucky],
  ],
  ['nested in their names', [ul([p('What went well'), ul(fired)], [p('What went wrong'), ul(old)])], [well, wrong]],
  ['prose', [p(old), p(fired)], [wrong, ['went_wrong', fired]]],
  ['prose above a list without words', [p('We met on Tuesday.'), ul('')], []],
  ['prose above a table without words', [p('We met on Tuesday.'), table(['Lesson', 'Area'], ['', ''])], []],
  ['an introduction', [p('We met on Tuesday:'), ul(old)], [wrong]],
  ['other headings', [h(3, 'Monitoring'), ul(old)], [wrong]],
  ['German', [h(3, 'Was lief gut?'), ul(fired), h(3, 'Was lief schlecht?'), ul(old)], [well, wrong]],
])('%s', (_why, blocks, expected) => {
  const { lessons } = readDocument(page(h(2, 'Lessons learned'), ...blocks), { timeZone: 'UTC' });
  expect(lessons.map(({ kind, text }) => [kind, text])).toEqual(expected);
});
