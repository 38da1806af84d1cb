import type { RuleId } from '../../src/domain/rules/rule';
import { checkPostMortem } from '../../src/domain/rules/check-post-mortem';
import { generateActionItem } from './post-mortem-builders';
import { generateEvent, generateSections, generateSubject, generateTimeline } from './rule-subject';
import type { SubjectOverrides } from './rule-subject';

/** Why the case is what it is, what differs from a sound post-mortem, and the messages expected. */
export type Case = readonly [why: string, subject: SubjectOverrides, messages: readonly string[]];

/** Runs each rule's table of cases; only the rule's own results count. */
export function describeRules(cases: Partial<Record<RuleId, readonly Case[]>>): void {
  for (const [rule, table] of Object.entries(cases)) {
    describe(rule, () => {
      test.each(table)('%s', (_why, overrides, messages) => {
        const results = checkPostMortem(generateSubject(overrides)).filter((result) => result.rule === rule);
        expect(results.map(({ message }) => message)).toEqual(messages);
      });
    });
  }
}

export const overview = (...paragraphs: string[]): SubjectOverrides => ({
  document: { sections: generateSections('overview', paragraphs) },
});
export const conclusion = (...paragraphs: string[]): SubjectOverrides => ({
  document: { sections: generateSections('conclusion', paragraphs) },
});
export const timeline = (...events: ReturnType<typeof generateEvent>[]): SubjectOverrides => ({
  document: { timeline: generateTimeline(...events) },
});
export const item = (overrides: Parameters<typeof generateActionItem>[0]): SubjectOverrides => ({
  actionItems: [generateActionItem({ title: 'Add an alert', ...overrides })],
});
export const chains = (...whyChains: string[][]): SubjectOverrides => ({
  document: { whyChains: whyChains.map((whys) => ({ whys })) },
});

export const started = generateEvent('09:02', 'started', 'Deploy');
export const detected = generateEvent('09:11', 'detected', 'Errors seen');
export const step = generateEvent('09:30', 'step', 'Rollback begun');
export const mitigated = generateEvent('09:43', 'mitigated', 'Rollback done');
export const resolved = generateEvent('10:14', 'resolved', 'Queue empty');

export function lessons(...texts: string[]) {
  const kinds = ['went_well', 'went_wrong', 'got_lucky'] as const;
  return texts.flatMap((text, index) => kinds.slice(index, index + 1).map((kind) => ({ kind, text })));
}

export function bare({ evidenceUrl: _link, ...event }: ReturnType<typeof generateEvent>) {
  return event;
}
