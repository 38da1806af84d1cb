import type { TimelineEvent } from '../../src/domain/document/post-mortem-document';
import type { CheckResult, Place, RuleId } from '../../src/domain/rules/rule';
import { findAbout, groupChecks, previewWords } from '../../static/app/src/shared/checks/group-checks';

const check = (rule: RuleId, number: number, at: Partial<Place> = {}): CheckResult => ({
  key: `${rule}#${number}`,
  rule,
  grade: 'warning',
  at: { section: 'timeline', ...at },
  message: `Finding ${number}`,
  mend: 'Mend it.',
});

describe('grouping', () => {
  test('two of a rule stay rows of their own, three are folded, and none is lost', () => {
    const checks = [
      check('timeline.gap', 1),
      check('timeline.precise', 1),
      check('timeline.gap', 2),
      check('timeline.precise', 2),
      check('timeline.gap', 3),
    ];
    const groups = groupChecks(checks);
    expect(groups.map(({ rule, checks: found }) => [rule, found.length])).toEqual([
      ['timeline.gap', 3],
      ['timeline.precise', 1],
      ['timeline.precise', 1],
    ]);
    expect(groups.flatMap((group) => group.checks)).toHaveLength(checks.length);
  });

  test('nothing makes no group', () => expect(groupChecks([])).toEqual([]));
});

describe('what a check is about', () => {
  const event = (row: number, statedTime: string, text: string): TimelineEvent => ({
    row,
    statedTime,
    text,
    occurredAt: null,
    kind: 'step',
    certainty: 'exact',
  });
  const timeline = [event(0, '09:02', 'Deployment 4711'), event(2, '10:14', 'Back to normal')];

  test.each<[string, Partial<Place>, unknown]>([
    ['nothing', {}, []],
    ['words', { section: 'overview', quote: 'about two hours' }, [{ where: '', words: 'about two hours' }]],
    ['words that the message has', { quote: 'Finding' }, []],
    ['a row', { row: 2 }, [{ where: '10:14', words: 'Back to normal' }]],
    ['a row that is gone', { row: 7 }, []],
    ['a why chain, which is no row', { section: 'cause', row: 0 }, []],
    [
      'words and the rows between which a figure is counted',
      { section: 'overview', quote: '3 h', rows: [0, 2] },
      [
        { where: '', words: '3 h' },
        { where: '09:02', words: 'Deployment 4711' },
        { where: '10:14', words: 'Back to normal' },
      ],
    ],
    ['long words', { quote: 'x'.repeat(500) }, [{ where: '', words: `${'x'.repeat(139)}…` }]],
  ])('%s', (_what, at, expected) => expect(findAbout(check('timeline.gap', 1, at), timeline)).toEqual(expected));

  test('the first different words stand for many', () => {
    const quotes = ['probably', 'probably', 'we think', 'must have'].map((quote, index) =>
      check('timeline.gap', index, { quote }),
    );
    expect(previewWords(quotes, 2)).toEqual(['probably', 'we think']);
  });
});
