import fc from 'fast-check';
import { answers, unknownCircumstances } from '../../../src/domain/circumstances';
import { findRequirement, policyIncident } from '../../../src/domain/policy/criteria';
import type { PolicyIncident } from '../../../src/domain/policy/criteria';
import { sayCriterion, sayReason } from '../../../src/domain/policy/criterion-words';
import { criterionCodes, defaultPolicy } from '../../../src/domain/policy/policy';
import type { CriterionCode, Policy } from '../../../src/domain/policy/policy';
import { customerImpacts, severities } from '../../../src/domain/post-mortem';
import { generateEvent, generateTimeline } from '../../support/rule-subject';

const calm = {
  ...unknownCircumstances,
  dataLoss: 'no',
  securityExposure: 'no',
  serviceLevelBroken: 'no',
  onCallIntervention: 'no',
  noticedByPerson: 'no',
  repeat: 'no',
} as const;
/** An incident for which nothing requires a post-mortem. */
const harmless: PolicyIncident = {
  severity: 4,
  customers: 'none',
  circumstances: calm,
  degradedMinutes: 5,
  resolveMinutes: 9,
};

type Case = [why: string, incident: Partial<PolicyIncident>, holding: CriterionCode[], unknown: CriterionCode[]];

describe('criteria', () => {
  test.each<Case>([
    ['nothing of it', {}, [], []],
    ['SEV-1', { severity: 1 }, ['severity'], []],
    ['SEV-2, the last that counts', { severity: 2 }, ['severity'], []],
    ['SEV-3, the first that does not', { severity: 3 }, [], []],
    ['not graded yet is not a no', { severity: 0 }, [], ['severity']],
    ['customers affected for 31 minutes', { customers: 'some', degradedMinutes: 31 }, ['degradation'], []],
    ['exactly 30 minutes are not over 30', { customers: 'some', degradedMinutes: 30 }, [], []],
    ['nobody noticed, however long', { degradedMinutes: 300 }, [], []],
    ['affected, but nobody said for how long', { customers: 'some', degradedMinutes: null }, [], ['degradation']],
    ['long, but nobody said who noticed', { customers: 'unknown', degradedMinutes: 31 }, [], ['degradation']],
    ['short enough whoever noticed', { customers: 'unknown', degradedMinutes: 30 }, [], []],
    ['nobody noticed, length not known', { customers: 'none', degradedMinutes: null }, [], []],
    ['data loss', { circumstances: { ...calm, dataLoss: 'yes' } }, ['data_loss'], []],
    ['exposure', { circumstances: { ...calm, securityExposure: 'yes' } }, ['security'], []],
    ['service level', { circumstances: { ...calm, serviceLevelBroken: 'yes' } }, ['service_level'], []],
    ['intervention', { circumstances: { ...calm, onCallIntervention: 'yes' } }, ['intervention'], []],
    ['61 minutes to resolve', { resolveMinutes: 61 }, ['long_to_resolve'], []],
    ['60 minutes to resolve', { resolveMinutes: 60 }, [], []],
    ['not resolved yet', { resolveMinutes: null }, [], ['long_to_resolve']],
    ['a person noticed', { circumstances: { ...calm, noticedByPerson: 'yes' } }, ['noticed_by_person'], []],
    ['again', { circumstances: { ...calm, repeat: 'yes' } }, ['repeat'], []],
    ['somebody asks', { circumstances: { ...calm, requestedBecause: 'The board' } }, ['requested'], []],
    ['blanks are no request', { circumstances: { ...calm, requestedBecause: '  ' } }, [], []],
    ['not known is told apart', { circumstances: { ...calm, repeat: 'unknown' } }, [], ['repeat']],
  ])('%s', (_why, incident, holding, unknown) => {
    const { required, criteria } = findRequirement({ ...harmless, ...incident }, defaultPolicy);
    const codesOf = (answer: string) => criteria.flatMap((one) => (one.answer === answer ? [one.code] : []));
    expect([codesOf('yes'), codesOf('unknown')]).toEqual([holding, unknown]);
    const expected = holding.length > 0 ? 'yes' : unknown.length > 0 ? 'unknown' : 'no';
    expect(required).toBe(expected);
  });

  test('what a space does not count does not count', () => {
    const policy: Policy = { ...defaultPolicy, criteria: ['data_loss'] };
    expect(findRequirement({ ...harmless, severity: 1 }, policy)).toEqual({
      required: 'no',
      criteria: [{ code: 'data_loss', answer: 'no' }],
    });
  });

  const incident: fc.Arbitrary<PolicyIncident> = fc.record({
    severity: fc.constantFrom(...severities),
    customers: fc.constantFrom(...customerImpacts),
    circumstances: fc.record({
      dataLoss: fc.constantFrom(...answers),
      securityExposure: fc.constantFrom(...answers),
      serviceLevelBroken: fc.constantFrom(...answers),
      onCallIntervention: fc.constantFrom(...answers),
      noticedByPerson: fc.constantFrom(...answers),
      repeat: fc.constantFrom(...answers),
      requestedBecause: fc.constantFrom('', 'The board'),
    }),
    degradedMinutes: fc.option(fc.nat(300)),
    resolveMinutes: fc.option(fc.nat(300)),
  });

  test('to learn more never turns a yes or a no around', () => {
    fc.assert(
      fc.property(incident, incident, (before, news) => {
        const known = <Value>(old: Value, newer: Value): Value => (old === 'unknown' || old === null ? newer : old);
        const after: PolicyIncident = {
          severity: before.severity === 0 ? news.severity : before.severity,
          customers: known(before.customers, news.customers),
          degradedMinutes: known(before.degradedMinutes, news.degradedMinutes),
          resolveMinutes: known(before.resolveMinutes, news.resolveMinutes),
          circumstances: {
            ...before.circumstances,
            repeat: known(before.circumstances.repeat, news.circumstances.repeat),
          },
        };
        const told = findRequirement(before, defaultPolicy).required;
        if (told !== 'unknown') expect(findRequirement(after, defaultPolicy).required).toBe(told);
      }),
    );
  });

  test('fewer criteria never require more', () => {
    fc.assert(
      fc.property(incident, fc.subarray([...criterionCodes]), (given, criteria) => {
        if (findRequirement(given, defaultPolicy).required === 'no') {
          expect(findRequirement(given, { ...defaultPolicy, criteria }).required).toBe('no');
        }
      }),
    );
  });
});

describe('what the timeline tells', () => {
  const record = { severity: 2, impact: { customers: 'some', statement: '' }, circumstances: calm } as const;

  test.each([
    ['until mitigated and until resolved', ['started', 'mitigated', 'resolved'], 30, 60],
    ['until resolved when nobody said that it was mitigated', ['started', 'step', 'resolved'], 60, 60],
    ['not known while it goes on', ['started', 'step', 'step'], null, null],
    ['not known without a beginning', ['step', 'mitigated', 'resolved'], null, null],
  ] as const)('%s', (_why, [first, second, third], degradedMinutes, resolveMinutes) => {
    const timeline = generateTimeline(
      generateEvent('09:00', first, 'a'),
      generateEvent('09:30', second, 'b'),
      generateEvent('10:00', third, 'c'),
    );
    expect(policyIncident(record, timeline)).toMatchObject({ degradedMinutes, resolveMinutes });
  });
});

test('each criterion is said with the values that it was judged by', () => {
  const given: PolicyIncident = {
    ...harmless,
    severity: 2,
    degradedMinutes: 41,
    resolveMinutes: 72,
    circumstances: { ...calm, requestedBecause: ' The board ' },
  };
  expect(criterionCodes.map((code) => sayReason(code, given, defaultPolicy))).toEqual([
    'SEV-2',
    'customers affected for 41 min (over 30 min)',
    'data was lost',
    'security or privacy exposure',
    'agreed service level broken',
    'someone on call had to intervene',
    '1 h 12 min to resolve (over 1 h)',
    'a person noticed before monitoring did',
    'same service and cause within 90 days',
    'asked for: The board',
  ]);
  expect(sayCriterion('severity', defaultPolicy)).toBe('SEV-2 or worse');
  expect(sayCriterion('severity', { ...defaultPolicy, requiredSeverity: 1 })).toBe('SEV-1');
  expect(sayCriterion('long_to_resolve', defaultPolicy)).toBe('over 1 h to resolve');
});
