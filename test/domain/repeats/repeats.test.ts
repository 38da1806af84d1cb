import { causeTags, tagsOf } from '../../../src/domain/repeats/cause-tags';
import { causeWords, noWords, sharedWords } from '../../../src/domain/repeats/cause-words';
import { findRepeatsOf } from '../../../src/domain/repeats/find-repeats';
import type { DatedSubject } from '../../../src/domain/repeats/find-repeats';
import { explainRepeat, matchRepeat } from '../../../src/domain/repeats/match-repeat';

describe('what a text tells', () => {
  test.each([
    ['The TLS certificate of the gateway had expired', ['expired certificate']],
    ['An expired certificate', ['expired certificate']],
    ['The API key was revoked', ['expired credential']],
    ['The disk of the ledger was full', ['full disk']],
    ['The worker was OOM-killed', ['out of memory']],
    ['The connection pool was exhausted', ['connections exhausted']],
    ['A schema change removed a column', ['schema migration']],
    ['The DNS record was stale', ['name resolution']],
    ['No alert on the length of the queue', ['no alert']],
    ['There is no runbook for failover', ['failed failover', 'no runbook']],
    ['Nobody knows', []],
    ['', []],
  ])('%s: %j', (text, tags) => expect(tagsOf(text)).toEqual(tags));

  test('tags are words that a reader understands', () => {
    for (const tag of causeTags) expect(tag).toMatch(/^[a-z]+(?: [a-z]+){0,3}$/u);
  });
});

describe('the same words', () => {
  test.each([
    ['Consumers are deployed after their producers', 'Producers were deployed first, before their consumers', true],
    ['The queue was full', 'The queue was full', true],
    ['The worker was full', 'The queue was full', false],
    ['', 'The queue was full', false],
    ['Backpressure', 'Backpressure', true],
  ])('“%s” and “%s”: %s', (one, other, isSame) => {
    expect(sharedWords(causeWords([one]), causeWords([other])).length > 0).toBe(isSame);
  });

  test('one of several causes is enough', () => {
    const one = causeWords(['Something else entirely went unnoticed', 'The queue was full']);
    expect(sharedWords(one, causeWords(['Whatever', 'The queue was full']))).toEqual(['queue', 'full']);
  });

  test('a page of causes is kept within bounds', () => {
    const many = causeWords(Array.from({ length: 100 }, (_, index) => `cause${index} `.repeat(100)));
    expect(many.words).toHaveLength(12);
    const long = causeWords([Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ')]);
    expect(long.words[0]).toHaveLength(30);
  });
});

const incident = (overrides: Partial<DatedSubject>): DatedSubject => ({
  pageId: '1',
  startedAt: '2026-11-21T08:00:00.000Z',
  services: ['checkout'],
  causes: causeWords(['The certificate had expired']),
  trigger: noWords,
  ...overrides,
});

describe('a repeat', () => {
  const own = incident({});
  test.each([
    ['the same', incident({}), 'cause'],
    ['service in other letters', incident({ services: ['payments', ' Checkout'] }), 'cause'],
    ['another service', incident({ services: ['ledger'] }), null],
    ['no service', incident({ services: [] }), null],
    ['another cause', incident({ causes: causeWords(['The disk was full']) }), null],
    ['no cause', incident({ causes: noWords }), null],
  ])('%s', (_why, earlier, by) => expect(matchRepeat(own, earlier)?.by ?? null).toBe(by));

  test('a trigger in common counts where the cause is another', () => {
    const trigger = causeWords(['A rollout of the payment service']);
    const match = matchRepeat(incident({ causes: noWords, trigger }), incident({ trigger }));
    expect(match).toEqual({ service: 'checkout', by: 'trigger', tags: ['deployment'], words: [] });
  });

  test.each([
    [0, 'same service (checkout), same cause: expired certificate, the same day'],
    [1, 'same service (checkout), same cause: expired certificate, a day ago'],
    [43, 'same service (checkout), same cause: expired certificate, 43 days ago'],
  ])('%i days apart: %s', (days, words) => {
    const match = matchRepeat(own, incident({}));
    if (match === null) throw new Error('no match');
    expect(explainRepeat(match, days)).toBe(words);
  });

  test('words explain it where no tag does', () => {
    const causes = causeWords(['Two caches invalidated each other']);
    const match = matchRepeat(incident({ causes }), incident({ causes }));
    if (match === null) throw new Error('no match');
    const because = 'same service (checkout), same cause: words “caches, invalidated”, 2 days ago';
    expect(explainRepeat(match, 2)).toBe(because);
  });

  test('only earlier ones within the window, the newest first', () => {
    const others = [
      incident({ pageId: '2', startedAt: '2026-08-23T08:00:00.000Z' }),
      incident({ pageId: '3', startedAt: '2026-08-23T07:59:59.999Z' }),
      incident({ pageId: '4', startedAt: '2026-11-20T08:00:00.000Z' }),
      incident({ pageId: '5', startedAt: '2026-11-21T08:00:00.001Z' }),
      incident({}),
    ];
    const found = findRepeatsOf(own, others, 90);
    expect(found.map(({ earlier, days }) => [earlier.pageId, days])).toEqual([
      ['4', 1],
      ['2', 90],
    ]);
  });
});
