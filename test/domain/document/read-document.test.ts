import type { AdfNode } from '../../../src/domain/document/adf-node';
import { readDocument } from '../../../src/domain/document/read-document';
import { topicOfHeading } from '../../../src/domain/document/section-topics';
import { generatePassages } from '../../support/rule-subject';
import { bold, container, h, linkTo, ol, p, page, table, task, tasks, text, ul } from '../../support/adf-builders';

const read = (...blocks: AdfNode[]) => readDocument(page(...blocks), { timeZone: 'UTC' });
const mention: AdfNode = { type: 'mention', attrs: { id: 'acc-7', text: '@Somebody' } };
const due: AdfNode = { type: 'date', attrs: { timestamp: '1797033600000' } };

describe('headings of the usual templates', () => {
  test.each([
    ['Executive summary', 'overview'],
    ['2. Summary:', 'overview'],
    ['📋 Incident Summary', 'overview'],
    ['TL;DR', 'overview'],
    ['Customer impact', 'impact'],
    ['Timeline (UTC)', 'timeline'],
    ['Timeline of events', 'timeline'],
    ['A. Root Cause Analysis (RCA)', 'cause'],
    ['The root cause', 'cause'],
    ['Root causes', 'causes'],
    ['5 Whys', 'whys'],
    ['Contributing Factor(s)', 'factors'],
    ['Contributing factors', 'factors'],
    ['Trigger', 'trigger'],
    ['Lessons Learnt', 'lessons'],
    ['What went well?', 'went_well'],
    ['What didn’t go so well', 'went_wrong'],
    ['Where we got lucky', 'got_lucky'],
    ['Action Items', 'actions'],
    ['3.1 Corrective & preventative measures', 'actions'],
    ['Follow-up actions', 'actions'],
    ['Key takeaways', 'conclusion'],
    ['CONCLUSIONS', 'conclusion'],
    ['Attendees', undefined],
    ['Timeline of our migration next year', undefined],
    ['', undefined],
  ])('%s → %s', (heading, topic) => expect(topicOfHeading(heading)).toBe(topic));
});

describe('sections', () => {
  test('in any order and depth, inside layouts, expands and panels', () => {
    const document = read(
      h(3, 'Conclusions'),
      p('We deploy less on Fridays.'),
      container(
        'layoutSection',
        {},
        container('layoutColumn', { width: 50 }, h(1, 'Summary'), p('Checkout was down.')),
        container('layoutColumn', { width: 50 }, h(1, 'Impact'), p('1,200 shops.')),
      ),
      container('expand', { title: 'Timeline' }, table(['Time', 'Event'], ['2026-11-24 09:00', 'Deploy'])),
      container('panel', { panelType: 'info' }, h(2, 'Action items'), ul('Add an alert')),
    );
    expect(Object.keys(document.sections).sort()).toEqual(['actions', 'conclusion', 'overview', 'timeline']);
    expect(document.sections.overview).toEqual({
      heading: 'Summary',
      passages: generatePassages('Checkout was down.', '1,200 shops.'),
    });
    expect(document.timeline).toHaveLength(1);
    expect(document.actionItems.map(({ title }) => title)).toEqual(['Add an alert']);
  });

  test('an unknown heading of the same level ends a section, a deeper one does not', () => {
    const document = read(
      h(2, 'Summary'),
      p('One.'),
      h(3, 'Details of the queue'),
      p('Two.'),
      h(2, 'Attendees'),
      p('Three.'),
    );
    expect(document.sections.overview?.passages.map(({ text }) => text)).toEqual([
      'One.',
      'Details of the queue',
      'Two.',
    ]);
  });

  test('a known word below another section opens its own only where that has no place elsewhere', () => {
    const alone = read(h(2, 'Conclusion'), p('Fine.'), h(3, 'Action items'), ul('Add an alert'));
    expect(alone.actionItems).toHaveLength(1);
    const twice = read(
      h(2, 'Action items'),
      ul('Add an alert'),
      h(2, 'Conclusion'),
      h(3, 'Action items'),
      ul('Add an alert'),
    );
    expect(twice.actionItems).toHaveLength(1);
    expect(twice.sections.conclusion?.passages.map(({ text }) => text)).toEqual(['Action items', 'Add an alert']);
  });

  test('prompts and fillers are no content', () => {
    const placeholder: AdfNode = { type: 'placeholder', attrs: { text: 'What happened?' } };
    expect(
      read(h(2, 'Overview'), p(placeholder), p(), p('TBD'), ul('-', 'XXX')).sections.overview?.passages.map(
        ({ text }) => text,
      ),
    ).toEqual([]);
  });
});

describe('causes', () => {
  const nested = ol([
    p('Payments failed'),
    ol([p('The queue was full'), ol([p('Consumers were down')], [p('No alert')])]),
  ]);
  test.each<[string, AdfNode[], object]>([
    [
      'each way down a nested list is a chain',
      [nested],
      {
        whyChains: [
          { whys: ['Payments failed', 'The queue was full', 'Consumers were down'] },
          { whys: ['Payments failed', 'The queue was full', 'No alert'] },
        ],
      },
    ],
    [
      'a flat numbered list is one chain',
      [ol('Payments failed', 'Why 2: the queue was full')],
      { whyChains: [{ whys: ['Payments failed', 'the queue was full'] }] },
    ],
    [
      'two numbered lists are two chains',
      [ol('A failed'), p('and'), ol('B failed')],
      { whyChains: [{ whys: ['A failed'] }, { whys: ['B failed'] }] },
    ],
    [
      'numbered lines',
      [p('Why 1: the queue was full'), p('Why 2: consumers were down')],
      { whyChains: [{ whys: ['the queue was full', 'consumers were down'] }] },
    ],
    [
      'prose is a chain with one answer',
      [p('A certificate'), p('had expired.')],
      { whyChains: [{ whys: ['A certificate had expired.'] }] },
    ],
    [
      'bullets are factors',
      [ul('No staging', 'Old client')],
      { contributingFactors: ['No staging', 'Old client'], whyChains: [] },
    ],
    [
      'factors under their heading',
      [h(3, 'Contributing factors'), ul('No staging'), p('An old client')],
      { contributingFactors: ['No staging', 'An old client'] },
    ],
    [
      'a numbered list of single causes is factors',
      [h(3, 'Root causes'), ol('No staging', 'Old client')],
      { contributingFactors: ['No staging', 'Old client'], whyChains: [] },
    ],
    ['the trigger under its heading', [h(3, 'Trigger'), p('Deploy 4711')], { trigger: 'Deploy 4711' }],
    ['the trigger after its label', [p(bold('Trigger:'), ' deploy 4711')], { trigger: 'deploy 4711', whyChains: [] }],
    ['none', [p()], { whyChains: [], contributingFactors: [], trigger: null }],
  ])('%s', (_why, blocks, expected) => expect(read(h(2, 'Root cause'), ...blocks)).toMatchObject(expected));
});

describe('lessons', () => {
  test.each<[string, AdfNode[], [string, string][]]>([
    [
      'three lists',
      [
        h(3, 'What went well'),
        ul('Alert'),
        h(3, 'What went wrong'),
        ol('Runbook'),
        h(3, 'Where we got lucky'),
        ul('Monday'),
      ],
      [
        ['went_well', 'Alert'],
        ['went_wrong', 'Runbook'],
        ['got_lucky', 'Monday'],
      ],
    ],
    [
      'bold lines as headings',
      [p(bold('What went well:')), ul('Alert'), p(bold('What went wrong')), p('Runbook was old')],
      [
        ['went_well', 'Alert'],
        ['went_wrong', 'Runbook was old'],
      ],
    ],
    ['a list under no sub-heading', [ul('Follow up')], [['went_wrong', 'Follow up']]],
    [
      'prose',
      [p('We need alerts.'), p('And rehearsals.')],
      [
        ['went_wrong', 'We need alerts.'],
        ['went_wrong', 'And rehearsals.'],
      ],
    ],
  ])('%s', (_why, blocks, expected) => {
    const { lessons } = read(h(2, 'Lessons learned'), ...blocks);
    expect(lessons.map(({ kind, text: words }) => [kind, words])).toEqual(expected);
  });
});

describe('action items', () => {
  test.each<[string, AdfNode[], object[]]>([
    [
      'a native task',
      [tasks(task('t-1', 'DONE', 'Add an alert ', mention, ' ', due))],
      [{ title: 'Add an alert', done: true, ownerId: 'acc-7', dueDate: '2026-12-12', taskLocalId: 't-1' }],
    ],
    [
      'bullets with links and dates',
      [ul([p('Add an alert ', linkTo('https://tickets.example.com/7', '#7'), ' due 2026-12-01')])],
      [
        {
          title: 'Add an alert #7',
          done: false,
          link: 'https://tickets.example.com/7',
          dueDate: '2026-12-01',
        },
      ],
    ],
    [
      'an address in the text',
      [ul('Add an alert (https://tickets.example.com/8)')],
      [{ title: 'Add an alert (https://tickets.example.com/8)', done: false, link: 'https://tickets.example.com/8' }],
    ],
    [
      'a table',
      [
        table(
          ['Action', 'Owner', 'Due date', 'Status'],
          ['Add an alert', mention, '1 Dec 2026', 'Done'],
          ['Rehearse', 'AB', '', 'open'],
          ['', '', '', ''],
        ),
      ],
      [
        { title: 'Add an alert', done: true, ownerId: 'acc-7', dueDate: '2026-12-01' },
        { title: 'Rehearse', done: false, ownerName: 'AB' },
      ],
    ],
    [
      'groups under headings and paragraphs',
      [h(3, 'Hub'), ul('One'), p('cull script:'), ul('Two')],
      [
        { title: 'One', done: false },
        { title: 'Two', done: false },
      ],
    ],
    [
      'groups in lists',
      [ul([p('Monitoring:'), ul('Alert', 'Graph')])],
      [
        { title: 'Monitoring: Alert', done: false, kind: 'detect' },
        { title: 'Monitoring: Graph', done: false, kind: 'detect' },
      ],
    ],
    [
      'items below items, details aside',
      [ul([p('Add an alert'), ul('Due: 2026-12-01', 'Test it')])],
      [
        { title: 'Add an alert', done: false, dueDate: '2026-12-01' },
        { title: 'Test it', done: false },
      ],
    ],
    ['fillers are none', [ul('', '-', '{{ summary }}')], []],
    ['prose is none', [p('Every item has an issue.')], []],
  ])('%s', (_why, blocks, expected) => expect(read(h(2, 'Action items'), ...blocks).actionItems).toEqual(expected));

  test('marked paragraphs anywhere', () => {
    const document = read(
      h(2, 'Timeline'),
      h(3, '2026-11-24 15:08'),
      p('Limit reached'),
      p('[Action Item] give it its own label'),
      h(2, 'Notes'),
      p('Action item: tell support'),
    );
    expect(document.actionItems.map(({ title }) => title)).toEqual(['give it its own label', 'tell support']);
    expect(document.timeline).toHaveLength(1);
  });
});

test('text is text: nothing in it is taken for markup', () => {
  const hostile = '<h2>Timeline</h2> **09:00** | x | [a](javascript:alert(1))';
  expect(read(h(2, 'Overview'), p(text(hostile))).sections.overview?.passages.map(({ text }) => text)).toEqual([
    hostile,
  ]);
});
