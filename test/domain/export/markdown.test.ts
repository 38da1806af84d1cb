import fc from 'fast-check';
import { readDocument } from '../../../src/domain/document/read-document';
import { milestoneKinds } from '../../../src/domain/document/post-mortem-document';
import type {
  EventKind,
  PostMortemDocument,
  StatedActionItem,
} from '../../../src/domain/document/post-mortem-document';
import { exportMarkdown } from '../../../src/domain/export/markdown';
import { importMarkdown } from '../../../src/domain/import/import-markdown';
import { h, p, page, table } from '../../support/adf-builders';
import { generateActionItem, generateDetails } from '../../support/post-mortem-builders';
import { generatePassages, generateSubject, generateTimeline } from '../../support/rule-subject';

const timeZone = 'Europe/Oslo';

/** Words with everything in them that Markdown could take for markup; plain at the end, so that something is said. */
const markup = [...'*_`~#<>[]()|\\!&+-=$^"\'{} '];
const words = fc
  .record({
    before: fc.array(
      fc.constantFrom(
        ...markup,
        '<b>',
        '<!--',
        '-->',
        '![x](y)',
        '[^1]',
        '&lt;',
        '```',
        '| --- |',
        '~~',
        '**',
        '<br>',
        '- ',
      ),
      { maxLength: 6 },
    ),
    middle: fc.constantFrom('Queue', 'Überlast', '伝票', 'rate', 'Deploy'),
    after: fc.array(fc.constantFrom(...markup, '</b>', '``', '](z)', '\\|', '*', '  '), { maxLength: 6 }),
  })
  .map(({ before, middle, after }) => `Then ${before.join('')}${middle}${after.join('')} grew`.replace(/ {2,}/gu, ' '));

/** Brackets and dashes in an item's words say its owner, state or date to the reader, whatever the form of the file. */
const itemWords = words.map((text) => text.replace(/[[\](){}–-]/gu, '').replace(/ {2,}/gu, ' '));

const instant = fc
  .integer({ min: Date.parse('2020-01-01T00:00:00Z') / 1000, max: Date.parse('2030-01-01T00:00:00Z') / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());
const url = fc.webUrl({ withQueryParameters: true });

const event = fc
  .record({
    occurredAt: instant,
    kind: fc.constantFrom<EventKind>('step', ...milestoneKinds),
    text: words,
    evidenceUrl: fc.option(url, { nil: '' }),
    certainty: fc.constantFrom('exact' as const, 'approximate' as const),
  })
  .map(({ evidenceUrl, ...known }) => ({ ...known, statedTime: '', row: 0, ...(evidenceUrl && { evidenceUrl }) }));

const item: fc.Arbitrary<StatedActionItem> = fc
  .record({
    title: itemWords,
    done: fc.boolean(),
    ownerName: fc.option(fc.constantFrom('Ada Berg', 'Ben Oduya', 'María Núñez'), { nil: undefined }),
    dueDate: fc.option(
      instant.map((at) => at.slice(0, 10)),
      { nil: undefined },
    ),
    kind: fc.option(fc.constantFrom('prevent' as const, 'detect' as const, 'mitigate' as const, 'process' as const), {
      nil: undefined,
    }),
    link: fc.option(url, { nil: undefined }),
  })
  .map((stated) => {
    const known = Object.entries(stated).filter(([, value]) => value !== undefined);
    return { title: stated.title, done: stated.done, ...Object.fromEntries(known) };
  });

const document: fc.Arbitrary<PostMortemDocument> = fc
  .record({
    overview: fc.array(words, { minLength: 1, maxLength: 3 }),
    conclusion: fc.array(words, { minLength: 1, maxLength: 3 }),
    timeline: fc.array(event, { maxLength: 5 }),
    whys: fc.array(fc.array(words, { minLength: 2, maxLength: 5 }), { maxLength: 3 }),
    contributingFactors: fc.array(words, { maxLength: 3 }),
    trigger: fc.option(words),
    lessons: fc.array(words, { maxLength: 3 }),
    actionItems: fc.array(item, { maxLength: 4 }),
  })
  .map(({ overview, conclusion, timeline, whys, lessons, ...known }) => ({
    ...generateSubject().document,
    ...known,
    sections: {
      overview: { heading: 'Overview', passages: generatePassages(...overview) },
      conclusion: { heading: 'Conclusion', passages: generatePassages(...conclusion) },
    },
    timeline: generateTimeline(...timeline),
    whyChains: whys.map((chain) => ({ whys: chain })),
    lessons: (['went_well', 'went_wrong', 'got_lucky'] as const).flatMap((kind) =>
      lessons.map((text) => ({ kind, text })),
    ),
  }));

/** What of a document must come back. */
function said(read: PostMortemDocument) {
  return {
    overview: read.sections.overview?.passages.map(({ text }) => text),
    conclusion: read.sections.conclusion?.passages.map(({ text }) => text),
    timeline: read.timeline.map(({ occurredAt, kind, text, certainty, evidenceUrl }) => ({
      occurredAt,
      kind,
      text,
      certainty,
      evidenceUrl,
    })),
    whys: read.whyChains.map(({ whys }) => whys),
    factors: read.contributingFactors,
    trigger: read.trigger,
    lessons: read.lessons,
    items: read.actionItems,
  };
}

test('what is exported is imported again, whatever the words look like', () => {
  fc.assert(
    fc.property(document, (original) => {
      const markdown = exportMarkdown({ title: 'Checkout unavailable', document: original, timeZone });
      const imported = importMarkdown(markdown, { timeZone: 'UTC' });
      expect(imported.title).toBe('Checkout unavailable');
      expect(said(imported.document)).toEqual(said(original));
    }),
    { numRuns: 150, seed: 3 },
  );
});

test('details, figures and items of the record are written whole', () => {
  const markdown = exportMarkdown({
    title: 'Checkout unavailable',
    document: generateSubject().document,
    timeZone: 'UTC',
    details: generateDetails(),
    metrics: [{ code: 'TTR', from: 'started', to: 'resolved', minutes: 72 }],
    actionItems: [generateActionItem({ link: 'https://tickets.example.com/1', status: 'verified' })],
  });
  for (const row of ['| Severity | SEV-2 |', '| TTR | 1 h 12 min |', '| Moderator | acc-moderator |'])
    expect(markdown).toContain(row);
  const { document: read } = importMarkdown(markdown, { timeZone: 'UTC' });
  expect(read.actionItems).toEqual([
    {
      title: 'Alert when the payment queue is longer than 1,000',
      doneWhen: 'the alert fires in the game day',
      ownerName: 'acc-owner',
      dueDate: '2026-12-12',
      kind: 'detect',
      link: 'https://tickets.example.com/1',
      done: true,
    },
  ]);
});

test('the titles of a timeline’s table are written once, in the table', () => {
  const body = page(
    h(2, 'Timeline'),
    p('All of it in the night.'),
    table(['Time (UTC)', 'Event', 'Kind', 'Evidence'], ['2026-11-24 09:02', 'Deployment 4711', 'started', '']),
  );
  const document = readDocument(body, { timeZone: 'UTC' });
  const markdown = exportMarkdown({ title: 'Checkout unavailable', document, timeZone: 'UTC' });
  expect(markdown).toContain('All of it in the night.\n\n| Time');
  expect(markdown.match(/Event/gu)).toHaveLength(1);
});

test('people are written by the names that the reader sees', () => {
  const markdown = exportMarkdown({
    title: 'Checkout unavailable',
    document: generateSubject().document,
    timeZone: 'UTC',
    details: generateDetails(),
    actionItems: [generateActionItem({ ownerId: 'acc-owner' })],
    nameOf: (accountId) => (accountId === 'acc-owner' ? 'Priya | Raman' : 'Mateo Ruiz'),
  });
  expect(markdown).toContain('| Moderator | Mateo Ruiz |');
  expect(markdown).toContain('Priya \\| Raman');
  expect(markdown).not.toContain('acc-');
});

test('the heading of what no section takes is not written again by the next export', () => {
  const text = '# Checkout unavailable\n\n## Overview\n\nIt was down.\n\n## Zebra\n\nStripes.\n';
  const exported = (markdown: string): string => {
    const { title, document: read } = importMarkdown(markdown, { timeZone });
    return exportMarkdown({ title, document: read, timeZone });
  };
  const once = exported(text);
  expect(once).toContain('Stripes.');
  expect(exported(once)).toBe(once);
});
