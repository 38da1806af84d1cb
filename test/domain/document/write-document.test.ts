import type { AdfNode } from '../../../src/domain/document/adf-node';
import { childrenOf, documentOf } from '../../../src/domain/document/adf-node';
import { meaningOf } from '../../../src/domain/document/compare';
import { plainText } from '../../../src/domain/document/plain-text';
import type { AdfDocument, PostMortemDocument, TimelineEvent } from '../../../src/domain/document/post-mortem-document';
import { readDocument } from '../../../src/domain/document/read-document';
import { writeDocument } from '../../../src/domain/document/write/write-document';
import { container, h, linkTo, ol, p, page, table, text, ul } from '../../support/adf-builders';
import { schemaErrors } from '../../support/adf-schema';
import { nodesOf } from '../../support/laws-of-writing';

const context = { timeZone: 'UTC' };
const comment = { type: 'annotation', attrs: { id: 'c-1', annotationType: 'inlineComment' } };
const header = ['Time', 'Event', 'Kind'];
const deploy = ['2026-11-24 09:02', 'Deploy begins', 'started'];
const alert = ['2026-11-24 09:20', 'Alert', 'alerted'];
const undone = ['2026-11-24 10:14', 'Rolled back', 'resolved'];
const timeline = (...rows: (string | AdfNode)[][]): AdfDocument =>
  page(h(2, 'Overview'), p('Down.'), h(2, 'Timeline'), table(header, ...rows), h(2, 'Notes'), p('Kept.'));
const report = page(
  ...[h(2, 'Overview'), p(text('Checkout', comment), ' was down.'), p('Nobody could pay.')],
  ...[h(2, '5 whys'), ol([p('It was down'), ol([p('The queue was full')])])],
  ...[h(2, 'Lessons learned'), h(3, 'What went well'), ul('The alert', [p(text('The rollback', comment))], 'The docs')],
  ...[h(2, 'Conclusion'), p('To be written by the team')],
);

const macro = (...content: AdfNode[]): AdfNode =>
  container('bodiedExtension', { extensionType: 'com.example.macros', extensionKey: 'excerpt' }, ...content);

type Change = (document: PostMortemDocument) => Partial<PostMortemDocument>;

/** The timeline with the row at this place changed, or taken out. */
const row =
  (at: number, changes: Partial<TimelineEvent> | undefined): Change =>
  ({ timeline: rows }) => ({
    timeline: rows.flatMap((event, index) =>
      index !== at ? [event] : changes === undefined ? [] : [{ ...event, ...changes }],
    ),
  });
const newRow =
  (at: number, told: Pick<TimelineEvent, 'occurredAt' | 'text'>): Change =>
  ({ timeline: rows }) => ({
    timeline: rows.toSpliced(at, 0, { ...told, statedTime: '', kind: 'step', certainty: 'exact', row: at }),
  });
const noon = { occurredAt: '2026-11-24T12:00:00.000Z', text: 'All clear' };
const prose =
  (section: 'overview' | 'conclusion', ...texts: string[]): Change =>
  ({ sections }) => ({
    sections: {
      ...sections,
      [section]: { heading: '', passages: texts.map((words) => ({ text: words, asides: [] })) },
    },
  });

interface Case {
  page: AdfDocument;
  change: Change;
  /** The page as it is to be: of its nodes, those that say the same must be the very same. */
  written: AdfDocument;
}

const cases: Record<string, Case> = {
  'a trigger that is taken out of a labelled line, where a heading for it says nothing': {
    page: page(h(2, 'Root cause'), p('Trigger: a deploy'), h(3, 'Trigger'), h(2, 'Notes'), p('Kept.')),
    change: () => ({ trigger: null }),
    written: page(h(2, 'Root cause'), h(3, 'Trigger'), h(2, 'Notes'), p('Kept.')),
  },
  'the text of a row': {
    page: timeline(deploy, alert),
    change: row(1, { text: 'Alert on latency' }),
    written: timeline(deploy, ['2026-11-24 09:20', 'Alert on latency', 'alerted']),
  },
  'the time of a row': {
    page: timeline(deploy, alert),
    change: row(0, { occurredAt: '2026-11-24T09:05:00.000Z' }),
    written: timeline(['2026-11-24 09:05', 'Deploy begins', 'started'], alert),
  },
  'the kind of a row': {
    page: timeline(deploy, alert),
    change: row(1, { kind: 'detected' }),
    written: timeline(deploy, ['2026-11-24 09:20', 'Alert', 'detected']),
  },
  'a row between two': {
    page: timeline(deploy, undone),
    change: newRow(1, { occurredAt: '2026-11-24T09:20:00.000Z', text: 'Somebody looks' }),
    written: timeline(deploy, ['2026-11-24 09:20', 'Somebody looks', ''], undone),
  },
  'a row less': {
    page: timeline(deploy, alert, undone),
    change: row(1, undefined),
    written: timeline(deploy, undone),
  },
  'two rows that change places take their comments along': {
    page: timeline(deploy, ['2026-11-24 09:20', text('Alert', comment), 'alerted']),
    change: ({ timeline: rows }) => ({ timeline: rows.toReversed() }),
    written: timeline(['2026-11-24 09:20', text('Alert', comment), 'alerted'], deploy),
  },
  'evidence for a row, in a column that the table lacks': {
    page: timeline(deploy),
    change: row(0, { evidenceUrl: 'https://graphs.example.com/1' }),
    written: page(
      ...[h(2, 'Overview'), p('Down.'), h(2, 'Timeline')],
      table(
        [...header, 'Evidence'],
        [...deploy, linkTo('https://graphs.example.com/1', 'https://graphs.example.com/1')],
      ),
      ...[h(2, 'Notes'), p('Kept.')],
    ),
  },
  'a row of a list': {
    page: page(h(2, 'Timeline'), ul('2026-11-24 09:02 — Deploy begins', '2026-11-24 09:20 — Alert')),
    change: row(1, { text: 'Alert on latency' }),
    written: page(h(2, 'Timeline'), ul('2026-11-24 09:02 — Deploy begins', '2026-11-24 09:20 — Alert on latency')),
  },
  'a row of a table in a layout column': {
    page: page(columns([h(2, 'Timeline'), table(header, deploy, alert)], [p('Beside.')])),
    change: row(0, { text: 'Deploy of 2.4 begins' }),
    written: page(
      columns(
        [h(2, 'Timeline'), table(header, ['2026-11-24 09:02', 'Deploy of 2.4 begins', 'started'], alert)],
        [p('Beside.')],
      ),
    ),
  },
  'a row of a table in an expand': {
    page: page(h(2, 'Timeline'), container('expand', { title: 'All rows' }, p('By hand.'), table(header, deploy))),
    change: row(0, { text: 'Deploy of 2.4 begins' }),
    written: page(
      h(2, 'Timeline'),
      container(
        'expand',
        { title: 'All rows' },
        p('By hand.'),
        table(header, ['2026-11-24 09:02', 'Deploy of 2.4 begins', 'started']),
      ),
    ),
  },
  'a first lesson under an expand that is named for them, above a heading that is a time': {
    page: page(h(1, 'Timeline'), container('expand', { title: 'Lessons learned' }, h(1, '14:05')), p('End.')),
    change: () => ({ lessons: [{ kind: 'went_wrong', text: 'No alert' }] }),
    written: page(
      h(1, 'Timeline'),
      container('expand', { title: 'Lessons learned' }, h(6, 'What went wrong'), ul('No alert'), h(1, '14:05')),
      p('End.'),
    ),
  },
  'a row instead of two in lists, beside a table that would tell one if they were gone': {
    page: page(
      table(['Action', 'Owner'], ['Incident resolved', '14:50']),
      ul('14:05 — '),
      h(1, 'Overview'),
      ul('14:20 — '),
    ),
    change: (document) => ({ ...newRow(0, noon)({ ...document, timeline: [] }), sections: {} }),
    written: page(
      table(['Action', 'Owner'], ['Incident resolved', '14:50']),
      ...[ul('14:05 — '), h(1, 'Overview'), h(1, 'Timeline')],
      table(['Time (UTC)', 'Event', 'Kind', 'Evidence'], ['2026-11-24 12:00', 'All clear', 'step', '']),
    ),
  },
  'a factor where the section ends in a macro that another section goes on from': {
    page: page(h(1, 'Root cause'), macro(p(' '), h(2, 'Key details')), p('The queue grew')),
    change: () => ({ contributingFactors: ['No limit'] }),
    written: page(
      ...[h(1, 'Root cause'), macro(p(' '), h(2, 'Key details')), p('The queue grew')],
      ...[h(1, 'Root cause analysis'), h(2, 'Contributing factors'), ul('No limit')],
    ),
  },
  'a row instead of two that headings tell, one of which parts what follows from the section above': {
    page: page(
      macro(h(1, '14:05')),
      h(1, 'Overview'),
      container('expand', { title: '' }, h(1, '14:05')),
      h(2, 'Notes'),
    ),
    change: (document) => newRow(0, noon)({ ...document, timeline: [] }),
    written: page(
      ...[macro(h(1, '14:05')), h(1, 'Overview'), container('expand', { title: '' }, h(1, '14:05'))],
      ...[h(2, 'Notes'), h(1, 'Timeline')],
      table(['Time (UTC)', 'Event', 'Kind', 'Evidence'], ['2026-11-24 12:00', 'All clear', 'step', '']),
    ),
  },
  'a first row on a page without a timeline': {
    page: page(h(2, 'Overview'), p('Down.')),
    change: newRow(0, noon),
    written: page(
      ...[h(2, 'Overview'), p('Down.'), h(2, 'Timeline')],
      table(['Time (UTC)', 'Event', 'Kind', 'Evidence'], ['2026-11-24 12:00', 'All clear', 'step', '']),
    ),
  },
  'a why at the end of the chain': {
    page: report,
    change: () => ({ whyChains: [{ whys: ['It was down', 'The queue was full', 'It had no limit'] }] }),
    written: withBlock(report, 4, ol([p('It was down'), ol([p('The queue was full'), ol('It had no limit')])])),
  },
  'the first why': {
    page: report,
    change: () => ({ whyChains: [{ whys: ['Checkout was down', 'The queue was full'] }] }),
    written: withBlock(report, 4, ol([p('Checkout was down'), ol([p('The queue was full')])])),
  },
  'a lesson, with the comment on another': {
    page: report,
    change: ({ lessons }) => ({
      lessons: lessons.map((lesson) => (lesson.text === 'The docs' ? { ...lesson, text: 'The runbook' } : lesson)),
    }),
    written: withBlock(report, 7, ul('The alert', [p(text('The rollback', comment))], 'The runbook')),
  },
  'a lesson less': {
    page: report,
    change: ({ lessons }) => ({ lessons: lessons.slice(1) }),
    written: withBlock(report, 7, ul([p(text('The rollback', comment))], 'The docs')),
  },
  'a conclusion': {
    page: report,
    change: prose('conclusion', 'We set a limit.'),
    written: withBlock(report, 9, p('We set a limit.')),
  },
  'a second paragraph of the overview, with the comment on the first': {
    page: report,
    change: prose('overview', 'Checkout was down.', 'Nobody could pay for an hour.'),
    written: withBlock(report, 2, p('Nobody could pay for an hour.')),
  },
  nothing: { page: report, change: () => ({}), written: report },
};

function columns(...contents: AdfNode[][]): AdfNode {
  const width = 100 / contents.length;
  return {
    type: 'layoutSection',
    content: contents.map((content) => container('layoutColumn', { width }, ...content)),
  };
}

function withBlock(on: AdfDocument, at: number, block: AdfNode): AdfDocument {
  return documentOf(childrenOf(on).with(at, block));
}

/** What a page says, whatever its texts are split into. */
function told(page: AdfDocument): unknown {
  return JSON.parse(meaningOf(page));
}

/** Nodes of the page that are to stay, and are not the very same: those whose words and marks are on both. */
function copied(before: AdfDocument, after: AdfDocument): string[] {
  const kept = new Set(nodesOf(after));
  const said = new Set(nodesOf(after).map((node) => meaningOf(node)));
  const same = nodesOf(before).filter(({ type }) => type !== 'doc' && type !== 'text');
  return same.filter((node) => said.has(meaningOf(node)) && !kept.has(node)).map((node) => plainText(node));
}

describe('what is changed is written, and nothing else is touched', () => {
  test.each(Object.entries(cases))('%s', (_name, { page: before, change, written: wanted }) => {
    const document = readDocument(before, context);
    const written = writeDocument({ ...document, ...change(document) }, before, context);
    expect(told(written)).toEqual(told(wanted));
    expect(copied(before, written)).toEqual([]);
    expect(schemaErrors(written)).toEqual([]);
  });

  test('nothing to write: the very same page', () => {
    expect(writeDocument(readDocument(report, context), report, context)).toBe(report);
  });
});
