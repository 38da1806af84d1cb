import { prefixRange } from '../../local/store/key';
import type { Json } from '../../local/store/ordered-store';
import type { ActionName } from './actions';
import { prepare } from './crash-points';
import { brokenPromises } from './invariants';
import type { AnswerTold } from './told';
import type { World } from './world';

/* What is promised of follow-up pages can be broken: a sound site is tampered with, and what is wrong then is said. */

const by = (person: string, ...names: ActionName[]) => names.map((action) => ({ action, person }));
const anHour = 3_600_000;

/** A follow-up page on which somebody said something of an item. */
async function answeredSite(): Promise<{ world: World; answer: AnswerTold }> {
  const before = [
    ...by('agent', 'create', 'addItem'),
    ...by('admin', 'deliver', 'deliver', 'deliver'),
    ...by('agent', 'generateFollowUp'),
    ...by('engineer', 'answerFollowUp'),
  ];
  for (let seed = 1; seed <= 60; seed += 1) {
    const { world } = await prepare({ name: '', before, doing: { action: 'open', person: 'agent' } }, seed);
    world.unkindness.setUnkind(false);
    await world.app.site.travel(world.app.site.clock.now() + anHour);
    const [answer] = world.told.answers;
    const isSaid = world.stored.history().some(({ change }) => change.kind === 'item-answered');
    if (answer !== undefined && isSaid) return { world, answer };
    await world.app.close();
  }
  throw new Error('no seed makes such a site');
}

/** Writes rows of storage that have this word otherwise; null removes them. */
function tamper({ app: { site } }: World, kind: string, word: string, change: (text: string) => string | null): void {
  const prefix = kind === 'plain' ? ['kvs', 'plain'] : ['kvs', 'entity', kind];
  for (const { value } of site.store.range(prefixRange(prefix))) {
    const text = JSON.stringify(value);
    if (!text.includes(word)) continue;
    const { key } = JSON.parse(text) as { key: string };
    const changed = change(text);
    const place = [...prefix, key];
    site.store.write([changed === null ? { key: place, remove: true } : write(place, JSON.parse(changed) as Json)]);
  }
}

const write = (key: readonly string[], value: Json) => ({ key: [...key], value });

/** The same entry of the history under another key. */
function sayTwice({ app: { site } }: World, words: string): void {
  const entry = site.store
    .range(prefixRange(['kvs', 'plain']))
    .find(({ value }) => JSON.stringify(value).includes(words));
  if (entry === undefined) throw new Error('no such entry');
  const row = entry.value as { key: string };
  site.store.write([write(['kvs', 'plain', `${row.key}-again`], { ...row, key: `${row.key}-again` })]);
}

const tamperings: readonly [promise: string, said: RegExp, act: (world: World, answer: AnswerTold) => void][] = [
  [
    'what was said is in the history',
    /is neither done nor listed/,
    (world, { words }) => tamper(world, 'plain', words, () => null),
  ],
  ['what was said stands there once', /stands 2 times in the history/, (world, { words }) => sayTwice(world, words)],
  [
    'what was said is read',
    /was never read/,
    (world) =>
      tamper(world, 'follow-up', '"readVersion"', (text) => text.replace(/"readVersion":\d+/u, '"readVersion":1')),
  ],
  [
    'what is restricted vanishes from the open page',
    /still tells of page/,
    (world, { pageId }) => {
      world.hidings.push({ pageId, from: world.app.site.clock.now() - 1, until: Infinity });
      world.app.site.clock.advance(27 * anHour);
    },
  ],
];

test.each(tamperings)('%s', async (_promise, said, act) => {
  const { world, answer } = await answeredSite();
  expect(brokenPromises(world)).toEqual([]);
  act(world, answer);
  expect(brokenPromises(world).filter((problem) => said.test(problem))).not.toEqual([]);
  await world.app.close();
});
