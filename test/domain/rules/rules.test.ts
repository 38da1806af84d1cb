import { checkPostMortem } from '../../../src/domain/rules/check-post-mortem';
import { grades, ruleIds } from '../../../src/domain/rules/rule';
import type { RuleId } from '../../../src/domain/rules/rule';
import { rules } from '../../../src/domain/rules/table';
import { ruleTexts } from '../../../src/domain/rules/texts';
import { sectionNames } from '../../../src/domain/document/post-mortem-document';
import { generateActionItem } from '../../support/post-mortem-builders';
import { generateEvent, generateSections, generateSubject, generateTimeline } from '../../support/rule-subject';
import type { SubjectOverrides } from '../../support/rule-subject';

/** Why the case is what it is, what differs from a sound post-mortem, and the messages expected. */
type Case = readonly [why: string, subject: SubjectOverrides, messages: readonly string[]];

const overview = (...paragraphs: string[]): SubjectOverrides => ({
  document: { sections: generateSections('overview', paragraphs) },
});
const conclusion = (...paragraphs: string[]): SubjectOverrides => ({
  document: { sections: generateSections('conclusion', paragraphs) },
});
const timeline = (...events: ReturnType<typeof generateEvent>[]): SubjectOverrides => ({
  document: { timeline: generateTimeline(...events) },
});
const item = (overrides: Parameters<typeof generateActionItem>[0]): SubjectOverrides => ({
  actionItems: [generateActionItem({ title: 'Add an alert', ...overrides })],
});
const chains = (...whyChains: string[][]): SubjectOverrides => ({
  document: { whyChains: whyChains.map((whys) => ({ whys })) },
});

const started = generateEvent('09:02', 'started', 'Deploy');
const detected = generateEvent('09:11', 'detected', 'Errors seen');
const step = generateEvent('09:30', 'step', 'Rollback begun');
const mitigated = generateEvent('09:43', 'mitigated', 'Rollback done');
const resolved = generateEvent('10:14', 'resolved', 'Queue empty');

const noDescription = 'The overview does not say what happened';
const noWhen = 'The overview does not say on what date and at what time it happened';
const noImpact = 'It is not said whom this affected';
const noBeginning = 'The timeline does not say when it started or was detected';
const noEnd = 'The timeline does not say when it was resolved';
const noStep = 'The timeline has no step between the beginning and the resolution';
const noKeyPoints = 'The conclusion has no key points';

const cases: Readonly<Record<RuleId, readonly Case[]>> = {
  'overview.present': [
    ['a sentence is enough', overview('Checkout was down.'), []],
    ['a language without spaces', overview('決済サービスが停止しました。'), []],
    [
      'the facts that a new page begins with are no description',
      overview('Date and time: 2026-11-24 10:02 (UTC)', 'Impact: 1,200 shops could not pay.'),
      [noDescription],
    ],
    ['two words are no sentence', overview('Checkout outage'), [noDescription]],
    ['no section at all', { document: { sections: generateSections('overview', null) } }, [noDescription]],
  ],
  'overview.when': [
    ['date and time in a sentence', overview('On 24 Nov 2026 at 09:02 UTC checkout failed.'), []],
    ['in two paragraphs', overview('Date: 2026-11-24', 'It began at 9:02 am.'), []],
    ['a date alone', overview('On 24 Nov 2026 checkout failed.'), [noWhen]],
    ['a time alone', overview('At 09:02 checkout failed.'), [noWhen]],
    ['only a part of the day', overview('In the morning a node failed.'), [noWhen]],
  ],
  'details.severity': [
    ['graded', { details: { severity: 4 } }, []],
    ['not graded yet', { details: { severity: 0 } }, ['The severity is not set']],
  ],
  'details.services': [
    ['one is enough', { details: { services: ['ledger'] } }, []],
    ['none', { details: { services: [] } }, ['No affected service is named']],
  ],
  'details.impact': [
    ['none is stated', { details: { impact: { customers: 'none', statement: '' } } }, []],
    ['customers, and who', { details: { impact: { customers: 'some', statement: '40 shops in Spain' } } }, []],
    ['customers, but not who', { details: { impact: { customers: 'some', statement: ' ' } } }, [noImpact]],
    ['unknown', { details: { impact: { customers: 'unknown', statement: 'maybe some' } } }, [noImpact]],
  ],
  'timeline.milestones': [
    ['detected stands for started', timeline(detected, step, resolved), []],
    ['a milestone between counts as a step', timeline(started, mitigated, resolved), []],
    ['nothing between', timeline(started, resolved), [noStep]],
    ['steps before and after are not between', timeline(step, started, resolved, step), [noStep]],
    ['not over yet', timeline(started, step), [noEnd]],
    ['empty', timeline(), [noBeginning, noEnd]],
  ],
  'timeline.alerted': [
    ['a row for it', timeline(generateEvent('09:14', 'alerted', 'On-call paged')), []],
    ['detected by a person only', timeline(detected), ['The timeline does not say when the team was alerted']],
  ],
  'timeline.precise': [
    ['approximate is honest', timeline(generateEvent('09:14', 'step', 'x', { certainty: 'approximate' })), []],
    [
      'placeholders',
      timeline(generateEvent('HH:mm', 'step', 'x'), generateEvent('14:??', 'step', 'y')),
      ['The time “HH:mm” is not precise', 'The time “14:??” is not precise'],
    ],
    ['no time', timeline(generateEvent('', 'step', 'x')), ['This row has no time']],
  ],
  'timeline.order': [
    ['the same minute twice', timeline(started, { ...step, occurredAt: started.occurredAt }), []],
    ['rows without a time do not count', timeline(started, generateEvent('TBD', 'step', 'x'), resolved), []],
    ['a row too late', timeline(mitigated, step), ['09:30 comes after 09:43 in the timeline but lies before it']],
    [
      'resolved before it was detected, told once',
      timeline(resolved, detected),
      ['09:11 comes after 10:14 in the timeline but lies before it'],
    ],
    [
      'rows in order, milestones not',
      timeline(generateEvent('09:00', 'acknowledged', 'ack'), generateEvent('09:10', 'alerted', 'page')),
      ['By the timeline, when the alert was acknowledged (09:00) lies before when the team was alerted (09:10)'],
    ],
  ],
  'timeline.gap': [
    ['thirty minutes are fine', timeline(detected, generateEvent('09:41', 'mitigated', 'x')), []],
    [
      'thirty-one are not',
      timeline(detected, generateEvent('09:42', 'mitigated', 'x')),
      ['Nothing is told for 31 min between 09:11 and 09:42'],
    ],
    [
      'after mitigation nobody hurries',
      timeline(detected, step, mitigated, generateEvent('13:00', 'resolved', 'x')),
      [],
    ],
    [
      'without mitigation until it was resolved',
      timeline(detected, generateEvent('11:11', 'resolved', 'x')),
      ['Nothing is told for 2 h between 09:11 and 11:11'],
    ],
    ['rows in any order', timeline(detected, mitigated, step), []],
    [
      'before detection nothing can be told',
      timeline(started, generateEvent('11:00', 'detected', 'x'), generateEvent('11:05', 'mitigated', 'y')),
      [],
    ],
  ],
  'timeline.evidence': [
    ['steps need none', timeline(bare(step)), []],
    [
      'milestones do',
      timeline(bare(detected), bare(resolved)),
      ['Nothing shows when it was detected', 'Nothing shows when it was resolved'],
    ],
  ],
  'cause.depth': [
    ['three whys', chains(['a', 'b', 'c']), []],
    ['seven whys', chains(['a', 'b', 'c', 'd', 'e', 'f', 'g']), []],
    [
      'two chains, one too short',
      chains(['a', 'b', 'c'], ['Payments failed', 'The queue was full']),
      ['The chain “Payments failed” stops after 2 whys'],
    ],
    [
      'a cause in one sentence',
      chains(['A certificate had expired.']),
      ['The chain “A certificate had expired.” stops after one why'],
    ],
    ['no chain is another rule’s business', chains(), []],
  ],
  'cause.present': [
    ['a factor is enough', { document: { whyChains: [] } }, []],
    ['a chain is enough', { document: { contributingFactors: [] } }, []],
    ['neither', { document: { whyChains: [], contributingFactors: [] } }, ['No cause is written down yet']],
    [
      'only fillers',
      { document: { whyChains: [{ whys: ['TBD'] }], contributingFactors: ['n/a'] } },
      ['No cause is written down yet'],
    ],
  ],
  'cause.trigger': [
    ['told apart', { document: { trigger: 'Deploy 4711' } }, []],
    ['not told', { document: { trigger: null } }, ['The trigger is not told apart from the cause']],
    [
      'the cause once more',
      { document: { trigger: 'producers are deployed first.' } },
      ['The trigger and the root cause are the same'],
    ],
  ],
  'lessons.present': [
    ['“None” was considered', { document: { lessons: lessons('A', 'B', 'None') } }, []],
    ['one list forgotten', { document: { lessons: lessons('A', 'B') } }, ['Nothing is said about where you got lucky']],
    ['all none', { document: { lessons: lessons('none', 'n/a', 'Nothing.') } }, ['No lesson is written down yet']],
    ['no section', { document: { lessons: [] } }, ['No lesson is written down yet']],
  ],
  'actions.present': [
    ['in progress', item({ status: 'in_progress' }), []],
    ['done already', item({ status: 'done' }), []],
    ['an idea is no commitment', item({ status: 'idea' }), ['Nobody has committed to an action item yet']],
    ['dropped', item({ status: 'wont_do' }), ['Nobody has committed to an action item yet']],
    ['none', { actionItems: [] }, ['Nobody has committed to an action item yet']],
  ],
  'actions.contract': [
    ['owner and date', item({}), []],
    ['no owner', item({ ownerId: null }), ['“Add an alert” has no owner']],
    ['no date', item({ dueDate: null }), ['“Add an alert” has no due date']],
    ['neither', item({ ownerId: null, dueDate: null }), ['“Add an alert” has no owner and no due date']],
    ['ideas may wait', item({ status: 'idea', ownerId: null, dueDate: null }), []],
  ],
  'actions.complete': [
    ['kind and priority', item({}), []],
    ['neither', item({ kind: 'none', priority: 'none' }), ['“Add an alert” has no kind and no priority']],
    [
      'long titles are shortened',
      item({ title: 'Alert '.repeat(20), kind: 'none' }),
      ['“Alert Alert Alert Alert Alert Alert Alert Alert Alert Alert…” has no kind'],
    ],
  ],
  'people.agent': [
    ['named and attending', {}, []],
    ['not named', { participants: { agentId: null } }, ['The agent on duty is not named']],
    [
      'named, not attending',
      { participants: { attendeeIds: ['acc-responder'] } },
      ['The agent on duty is not among the attendees'],
    ],
  ],
  'people.responders': [
    ['all attend', {}, []],
    ['none named', { participants: { responderIds: [] } }, ['No engineer who resolved it is named']],
    [
      'one absent',
      { participants: { responderIds: ['acc-responder', 'acc-2'] } },
      ['A responder is not among the attendees'],
    ],
    [
      'two absent',
      { participants: { responderIds: ['acc-1', 'acc-2'] } },
      ['2 responders are not among the attendees'],
    ],
  ],
  'people.customer': [
    ['both attend', {}, []],
    [
      'no customers, nobody needed',
      {
        details: { impact: { customers: 'none', statement: '' } },
        participants: { customerSuccessIds: [], solutionLeadIds: [] },
      },
      [],
    ],
    [
      'not named',
      { participants: { customerSuccessIds: [] } },
      ['Nobody from customer success is named, though customers were affected'],
    ],
    [
      'named, not attending',
      { participants: { solutionLeadIds: ['acc-9'] } },
      ['Nobody from the solution architects or project managers attends, though customers were affected'],
    ],
  ],
  'people.cap': [
    ['six and the moderator', { participants: { attendeeIds: ['a', 'b', 'c', 'd', 'e', 'f', 'acc-moderator'] } }, []],
    [
      'seven',
      { participants: { attendeeIds: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] } },
      ['7 people attend besides the moderator; more than 6 make it hard to talk'],
    ],
    ['somebody named twice', { participants: { attendeeIds: ['a', 'a', 'b', 'c', 'd', 'e', 'f'] } }, []],
  ],
  'people.moderator': [
    ['named', {}, []],
    ['not named', { participants: { moderatorId: null } }, ['No moderator is named']],
  ],
  'people.independent': [
    ['took no part', {}, []],
    ['nobody named is another rule’s business', { participants: { moderatorId: null, agentId: null } }, []],
    ['the agent', { participants: { moderatorId: 'acc-agent' } }, ['The moderator was the agent on duty']],
    ['a responder', { participants: { moderatorId: 'acc-responder' } }, ['The moderator responded to the incident']],
  ],
  'conclusion.present': [
    ['key points', conclusion('Consumers first.'), []],
    ['a filler', conclusion('TBD'), [noKeyPoints]],
    ['no section', { document: { sections: generateSections('conclusion', null) } }, [noKeyPoints]],
  ],
  'wording.blame': [
    [
      'a person at fault',
      conclusion('The engineer forgot to close the valve.'),
      ['“The engineer forgot to close” names a person as the cause'],
    ],
    ['a program', conclusion('The controller failed to start.'), []],
    [
      'a title of an item',
      item({ title: 'Find out why Jane forgot to page' }),
      ['“Jane forgot to page” names a person as the cause'],
    ],
    [
      'a language without rules',
      conclusion('Der Dienst war nicht mehr da, und das ist von uns. Jane forgot to page.'),
      [],
    ],
  ],
  'wording.guess': [
    ['a hedge', conclusion('The disk was probably full.'), ['“probably” is a guess']],
    ['a fact', conclusion('The disk was full.'), []],
  ],
};

function lessons(...texts: string[]) {
  const kinds = ['went_well', 'went_wrong', 'got_lucky'] as const;
  return texts.flatMap((text, index) => kinds.slice(index, index + 1).map((kind) => ({ kind, text })));
}

function bare({ evidenceUrl: _link, ...event }: ReturnType<typeof generateEvent>) {
  return event;
}

describe.each(ruleIds)('%s', (rule) => {
  test.each(cases[rule])('%s', (_why, overrides, messages) => {
    const results = checkPostMortem(generateSubject(overrides)).filter((result) => result.rule === rule);
    expect(results.map(({ message }) => message)).toEqual(messages);
  });
});

describe('the list of checks', () => {
  const poor = generateSubject({
    document: {
      sections: {},
      timeline: generateTimeline(resolved, bare(started), generateEvent('HH:mm', 'step', 'x')),
      whyChains: [{ whys: ['a'] }],
      trigger: null,
      lessons: [],
    },
    participants: { moderatorId: null, agentId: null, attendeeIds: [] },
    actionItems: [
      generateActionItem({ id: 'b', ownerId: null }),
      generateActionItem({ id: 'a', dueDate: null, kind: 'none' }),
    ],
  });

  test('is empty for a sound post-mortem', () => expect(checkPostMortem(generateSubject())).toEqual([]));

  test('goes by section, grade and place', () => {
    const results = checkPostMortem(poor);
    const order = results.map(
      ({ at, grade }) => sectionNames.findIndex((name) => name === at.section) * 10 + grades.indexOf(grade),
    );
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(results.filter(({ rule }) => rule === 'actions.contract').map(({ at }) => at.itemId)).toEqual(['b', 'a']);
    expect(checkPostMortem(poor)).toEqual(results);
  });

  test('has each key once', () => {
    const twice = generateSubject({
      document: { timeline: generateTimeline(generateEvent('TBD', 'step', 'x'), generateEvent('TBD', 'step', 'x')) },
    });
    for (const subject of [poor, twice]) {
      const keys = checkPostMortem(subject).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('keys stay when rows and items are added above', () => {
    const before = generateTimeline(detected, generateEvent('10:30', 'mitigated', 'x'), resolved);
    const after = generateTimeline(started, detected, generateEvent('10:30', 'mitigated', 'x'), resolved);
    const keyOf = (events: typeof before) =>
      checkPostMortem(generateSubject({ document: { timeline: events } })).find(({ rule }) => rule === 'timeline.gap')
        ?.key;
    expect(keyOf(after)).toBe(keyOf(before));
  });

  test('every rule stands in the table once, with words of its own', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual([...ruleIds].sort());
    for (const id of ruleIds) expect(ruleTexts[id].mend).toMatch(/^[A-Z].*\.$/u);
  });
});
