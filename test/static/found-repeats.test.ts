import type { Repeat, RepeatsView } from '../../src/contract/figure-views';
import type { Answer } from '../../src/domain/circumstances';
import type { Requirement } from '../../src/domain/policy/criteria';
import type { CheckResult } from '../../src/domain/rules/rule';
import { answerOf, mayRepeat, requireRepeated, withDismissal } from '../../static/app/src/shared/repeats/found-repeats';
import { sayBefore, sayLeftOpen } from '../../static/app/src/shared/repeats/repeat-words';
import { newPostMortem } from '../support/app-pages';
import { designate, openAppSite, readyPostMortem, viewOf } from '../support/app-site';

const said = { byId: 'person-1', at: '2026-11-24T09:00:00.000Z' };
const repeat = (pageId: string, dismissed: Repeat['dismissed'] = null): Repeat => ({
  pageId,
  title: 'Checkout slow',
  startedAt: '2026-10-12T08:00:00.000Z',
  match: { service: 'checkout', by: 'cause', tags: ['expired certificate'], words: [] },
  days: 43,
  because: '',
  openItems: [],
  dismissed,
});
const about = (pageId: string): CheckResult => ({
  key: `repeat.open#${pageId}`,
  rule: 'repeat.open',
  grade: 'warning',
  at: { section: 'actions', pageId },
  message: '',
  mend: '',
});
const requirement = (required: Answer, ofRepeat: Answer): Requirement => ({
  required,
  criteria: [
    { code: 'severity', answer: 'no' },
    { code: 'repeat', answer: ofRepeat },
  ],
});
const found = (repeats: readonly Repeat[]): RepeatsView => ({
  repeats,
  checks: repeats.filter(({ dismissed }) => dismissed === null).map(({ pageId }) => about(pageId)),
  requirement: requirement('unknown', 'unknown'),
});

describe('what is left of repeats', () => {
  test('one that is another matter takes its check with it, the others stay', () => {
    const { repeats, checks } = withDismissal(found([repeat('1'), repeat('2')]), '1', said);
    expect(repeats.map(({ dismissed }) => dismissed)).toEqual([said, null]);
    expect(checks.map(({ at }) => at.pageId)).toEqual(['2']);
  });

  test('one that is the same after all stands again; its check comes with the next answer', () => {
    const { repeats, checks } = withDismissal(found([repeat('1', said)]), '1', null);
    expect(repeats).toEqual([repeat('1')]);
    expect(checks).toEqual([]);
  });

  test.each<[why: string, repeats: RepeatsView | null, expected: Answer]>([
    ['nobody has looked', null, 'unknown'],
    ['there is none that may be seen', found([]), 'unknown'],
    ['each is another matter', found([repeat('1', said)]), 'unknown'],
    ['one stands', found([repeat('1', said), repeat('2')]), 'yes'],
  ])('%s', (_why, repeats, expected) => expect(answerOf(repeats)).toBe(expected));
});

describe('whether it is required', () => {
  const one = found([repeat('1')]);
  test.each<[why: string, before: Requirement, repeats: RepeatsView | null, expected: Requirement]>([
    ['what nobody knew is answered', requirement('unknown', 'unknown'), one, requirement('yes', 'yes')],
    ['a person’s word goes before', requirement('no', 'no'), one, requirement('no', 'no')],
    ['nothing was found', requirement('unknown', 'unknown'), found([]), requirement('unknown', 'unknown')],
    [
      'the space does not ask for it',
      { required: 'no', criteria: [{ code: 'severity', answer: 'no' }] },
      one,
      { required: 'no', criteria: [{ code: 'severity', answer: 'no' }] },
    ],
  ])('%s', (_why, before, repeats, expected) => expect(requireRepeated(before, repeats)).toEqual(expected));
});

test.each([
  [0, 'left nothing open'],
  [1, 'left 1 item open'],
  [2, 'left 2 items open'],
])('%d open items', (count, words) => expect(sayLeftOpen(count)).toBe(words));

test('the newest is told first', () =>
  expect([0, 1, 2].map(sayBefore)).toEqual(['This happened before', 'And before that', 'And before that']));

test('nothing is asked for a page that says too little to be compared', async () => {
  const app = openAppSite();
  await designate(app);
  const ready = await readyPostMortem(app);
  const begun = await viewOf(app, await newPostMortem(app, 2));
  const { postMortem } = ready;
  const details = { ...postMortem.details, services: [] };
  expect([
    mayRepeat(ready),
    mayRepeat({ ...ready, postMortem: { ...postMortem, details } }),
    mayRepeat(begun),
    mayRepeat({ ...begun, basis: null }),
  ]).toEqual([true, false, false, true]);
  await app.close();
});
