import fc from 'fast-check';
import { actionItemKinds, actionItemStatuses, priorities } from '../../../src/domain/action-item';
import type { ActionItem } from '../../../src/domain/action-item';
import { documentOf } from '../../../src/domain/document/adf-node';
import { detailsTable } from '../../../src/domain/document/write/details-table';
import { exportedPostMortem } from '../../../src/domain/document/exported/exported-macro';
import type { ExportedPostMortem } from '../../../src/domain/document/exported/exported-macro';
import { plainText } from '../../../src/domain/document/plain-text';
import { singleLine } from '../../../src/domain/document/single-line';
import { customerImpacts, postMortemStatuses, severities } from '../../../src/domain/post-mortem';
import type { CheckResult } from '../../../src/domain/rules/rule';
import { schemaErrors } from '../../support/adf-schema';
import { generateActionItem, generateParticipants, generatePostMortem } from '../../support/post-mortem-builders';

const gap: CheckResult = {
  key: 'timeline.gap#1',
  rule: 'timeline.gap',
  grade: 'warning',
  at: { section: 'timeline', row: 1 },
  message: 'Nothing is told for 40 min',
  mend: 'Say what was tried.',
};
const agentMissing: CheckResult = {
  ...gap,
  key: 'people.agent',
  rule: 'people.agent',
  message: 'The agent on duty is not named',
};

function generateView(overrides: Partial<ExportedPostMortem> = {}): ExportedPostMortem {
  return {
    postMortem: generatePostMortem(),
    actionItems: [generateActionItem({ link: 'https://tickets.example.com/1' })],
    metrics: [{ code: 'TTR', from: 'started', to: 'resolved', minutes: 72 }],
    checks: [gap, agentMissing],
    today: '2026-12-13',
    ...overrides,
  };
}

const emptyPage = documentOf([]);
const linesOf = (view: ExportedPostMortem, page = emptyPage): string => plainText(exportedPostMortem(view, page));

test('a draft: details and people that the page does not have yet, open checks, items with all that is known', () => {
  const text = linesOf(generateView());
  expect(text).toContain('Post-mortem, SEV-2, draft');
  expect(text).toContain('Not published yet.');
  expect(text).toContain('TTR 1 h 12 min');
  expect(text).toContain('About 1,200 shops could not take card payments.');
  expect(text).toContain('Warning: Nothing is told for 40 min');
  for (const fact of [
    'the alert fires in the game day',
    '2026-12-12, overdue',
    'high',
    'detect',
    'Open',
    'tickets.example.com/1',
  ])
    expect(text).toContain(fact);
});

test('published: who and when, over what, and what was accepted with its reason', () => {
  const publication = {
    publishedAt: '2026-11-26T10:00:00.000Z',
    publishedById: 'acc-moderator',
    pageVersion: 4,
    overrideReason: 'Regulator asked',
    operationId: 'op-2',
    analysis: null,
  };
  const accepted = {
    resultKey: gap.key,
    reason: 'Nobody was awake',
    acceptedById: 'acc-moderator',
    acceptedAt: '2026-11-25T09:00:00.000Z',
  };
  const postMortem = generatePostMortem({ status: 'published', publication, acceptances: [accepted] });
  const text = linesOf(generateView({ postMortem }));
  expect(text).toContain('Published 2026-11-26 11:00 Europe/Oslo by ');
  expect(text).toContain('Published over errors: Regulator asked');
  expect(text).toContain('Nothing is told for 40 min — Nobody was awake (accepted 2026-11-25 10:00 Europe/Oslo by ');
  expect(text).not.toContain('Warning: Nothing is told');
  expect(text).toContain('Warning: The agent on duty is not named');
});

test('nothing to tell is told', () => {
  const view = generateView({ actionItems: [], metrics: [], checks: [] });
  expect(linesOf(view)).toContain('No open checks.');
  expect(linesOf(view)).toContain('No action items.');
});

test('details that the page has in its own table are left to it', () => {
  const { details, timeZone } = generatePostMortem();
  const page = documentOf([detailsTable({ details, timeline: [], timeZone }, undefined)]);
  expect(linesOf(generateView(), page)).not.toContain(details.impact.statement);
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '**x** [y](javascript:z)',
    '\u0000\u0007',
    '\u202e',
    '',
    ' \n ',
    '{"type":"doc"}',
  ),
);
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const id = fc.option(fc.string({ minLength: 1 }));
const ids = fc.array(fc.string({ minLength: 1 }), { maxLength: 3 });
const arbitraryView: fc.Arbitrary<ExportedPostMortem> = fc
  .record({
    words: fc.array(hostile, { minLength: 8, maxLength: 8 }),
    status: fc.constantFrom(...postMortemStatuses),
    severity: fc.constantFrom(...severities),
    customers: fc.constantFrom(...customerImpacts),
    people: fc.record({ moderatorId: id, agentId: id, responderIds: ids, attendeeIds: ids, scribeId: id }),
    item: fc.record({
      ownerId: id,
      priority: fc.constantFrom(...priorities),
      kind: fc.constantFrom(...actionItemKinds),
      status: fc.constantFrom(...actionItemStatuses),
      link: fc.option(fc.oneof(hostile, fc.webUrl())),
    }),
    at: instant,
    isPublished: fc.boolean(),
  })
  .map(({ words, status, severity, customers, people, item, at, isPublished }) => {
    const [
      service = '',
      statement = '',
      title = '',
      doneWhen = '',
      reason = '',
      override = '',
      message = '',
      other = '',
    ] = words;
    const publication = {
      publishedAt: at,
      publishedById: 'acc-1',
      pageVersion: 1,
      overrideReason: override,
      operationId: 'op',
      analysis: null,
    };
    const details = {
      severity,
      services: [service],
      impact: { customers, statement },
      participants: generateParticipants(people),
    };
    const acceptances = [{ resultKey: gap.key, reason, acceptedById: 'acc-1', acceptedAt: at }];
    const postMortem = generatePostMortem({
      status,
      details,
      acceptances,
      publication: isPublished ? publication : null,
    });
    const actionItems: ActionItem[] = [generateActionItem({ title, doneWhen, ...item })];
    return generateView({
      postMortem,
      actionItems,
      checks: [
        { ...gap, message },
        { ...agentMissing, message: other },
      ],
    });
  });

test('every export is valid, and text stays text', () => {
  fc.assert(
    fc.property(arbitraryView, (view) => {
      const exported = exportedPostMortem(view, emptyPage);
      expect(schemaErrors(exported)).toEqual([]);
      const text = JSON.stringify(exported);
      const { details, acceptances } = view.postMortem;
      const said = [
        details.impact.statement,
        ...acceptances.map(({ reason }) => reason),
        view.actionItems[0]?.title ?? '',
      ];
      for (const words of said) expect(text).toContain(JSON.stringify(singleLine(words)).slice(1, -1));
    }),
    { numRuns: 300 },
  );
});

test('waived: why, and nothing of a publication', () => {
  const waiver = { reason: 'Part of the day before.', byId: 'acc-moderator', at: '2026-11-24T12:00:00.000Z' };
  const text = linesOf(generateView({ postMortem: generatePostMortem({ status: 'waived', waiver }) }));
  expect(text).toMatch(/Waived 2026-11-24 13:00/u);
  expect(text).toContain('Part of the day before.');
  expect(text).not.toContain('Not published yet.');
});
