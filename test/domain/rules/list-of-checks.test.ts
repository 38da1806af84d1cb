import { sectionNames } from '../../../src/domain/document/post-mortem-document';
import { checkPostMortem } from '../../../src/domain/rules/check-post-mortem';
import { grades, ruleIds } from '../../../src/domain/rules/rule';
import { rules } from '../../../src/domain/rules/table';
import { ruleTexts } from '../../../src/domain/rules/texts';
import { generateActionItem } from '../../support/post-mortem-builders';
import { bare, detected, resolved, started } from '../../support/rule-cases';
import { generateEvent, generateSubject, generateTimeline } from '../../support/rule-subject';

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
