import { prefixRange } from '../../local/store/key';
import type { Json } from '../../local/store/ordered-store';
import { accountIdOf } from '../../local/people';
import type { PostMortem } from '../../src/domain/post-mortem';
import type { ActionName } from './actions';
import { rememberRights } from './authorship-invariants';
import { prepare } from './crash-points';
import { brokenPromises } from './invariants';
import { hiddenIn } from './secrets';
import type { World } from './world';

/* Each promise can be broken: a sound site is tampered with, and what is wrong then is said. */

const by = (person: string, ...names: ActionName[]) => names.map((action) => ({ action, person }));

/** The last seed that made such a site; the next test begins there. */
let soundSeed = 1;

const anHour = 3_600_000;

/** What is on its way arrives: digests are counted soon after what they count. */
async function arrive({ app, unkindness }: World): Promise<void> {
  unkindness.setUnkind(false);
  await app.site.travel(app.site.clock.now() + anHour);
}

/** Two post-mortems, one of them imported with two items and published. */
async function soundSite(): Promise<{ world: World; imported: PostMortem }> {
  for (let seed = soundSeed; seed <= 60; seed += 1) {
    const before = [
      ...by('agent', 'create', 'addItem', 'importReport'),
      ...by('admin', ...Array<'publish'>(4).fill('publish')),
    ];
    const { world } = await prepare({ name: '', before, doing: { action: 'open', person: 'agent' } }, seed);
    await arrive(world);
    const imported = world.stored.postMortems().find(({ actionItemIds, operationId, publication }) => {
      const count = world.told.starts.get(operationId)?.itemCount ?? 0;
      return count > 1 && actionItemIds.length >= count && publication !== null;
    });
    soundSeed = seed;
    if (imported !== undefined) return { world, imported };
    await world.app.close();
  }
  throw new Error('no seed makes such a site');
}

type Row = Record<string, Json>;

/** Changes rows of storage whose text has all these words; null removes them. */
function tamper({ app: { site } }: World, entity: string, words: readonly string[], change: (row: Row) => Row | null) {
  const prefix = entity === 'plain' ? ['kvs', 'plain'] : ['kvs', 'entity', entity];
  let count = 0;
  for (const { value } of site.store.range(prefixRange(prefix))) {
    const row = value as Row;
    if (!words.every((word) => JSON.stringify(row).includes(word)) || typeof row.key !== 'string') continue;
    const changed = change(row);
    const key = [...prefix, row.key];
    site.store.write([changed === null ? { key, remove: true } : { key, value: changed }]);
    count += 1;
  }
  if (count === 0) throw new Error(`nothing to tamper with in ${entity}`);
}

/** The same row with one text in place of another. */
const replaced = (from: string | RegExp, to: string) => (row: Row) =>
  JSON.parse(JSON.stringify(row).replace(from, to)) as Row;
const removed = (): null => null;

const pageOf = ({ app }: World, pageId: string) => {
  const page = app.site.confluence.pages.find(pageId);
  if (page === undefined) throw new Error(`no page ${pageId}`);
  return page;
};

const announcing = (world: World, ...bodies: readonly string[]): World => {
  const at = new Date(world.app.site.clock.now()).toISOString();
  const outbox = bodies.map((body) => ({ at, path: '/services/T', body }));
  return { ...world, app: { ...world.app, site: { ...world.app.site, outbox } } };
};

type Tampering = [promise: string, said: RegExp, act: (world: World, imported: PostMortem) => World | void];

const tamperings: readonly Tampering[] = [
  [
    'whose id is stored is in the register',
    /agent is stored and in no register/,
    (world) => tamper(world, 'person', [accountIdOf('agent')], removed),
  ],
  [
    'a record says where its page is',
    /its record says current in 1/,
    (world, { pageId, spaceId }) =>
      tamper(
        world,
        'post-mortem',
        [`"pageId":"${pageId}"`],
        replaced(new RegExp(`"spaceId":"${spaceId}"`, 'gu'), '"spaceId":"1"'),
      ),
  ],
  [
    'no action item is lost',
    /is listed and not stored/,
    (world, { actionItemIds: [id = ''] }) => tamper(world, 'action-item', [`:${id}"`], removed),
  ],
  [
    'no action item is doubled in storage',
    /is stored and not listed/,
    (world, { pageId, actionItemIds: [id = ''] }) => {
      const [key, other] = [`${pageId}:${id}`, `${pageId}:00000000-0000-4000-8000-000000000999`];
      const row = JSON.stringify(world.app.site.store.get(['kvs', 'entity', 'action-item', key]));
      const value = JSON.parse(row.replaceAll(id, '00000000-0000-4000-8000-000000000999')) as Json;
      world.app.site.store.write([{ key: ['kvs', 'entity', 'action-item', other], value }]);
    },
  ],
  [
    'no action item is doubled on its page',
    /has a task twice/,
    (world, { pageId }) => {
      const page = pageOf(world, pageId);
      const body = JSON.parse(world.app.bodyOf(pageId)) as { content: { type: string }[] };
      const lists = body.content.filter(({ type }) => type === 'taskList');
      const twice = JSON.stringify({ ...body, content: [...body.content, ...lists] });
      world.app.site.confluence.pages.change(page, { ...page, body: twice, message: '', minorEdit: true });
    },
  ],
  [
    'what was dropped has a reason',
    /it is wont_do and was dropped: no/,
    (world, { actionItemIds: [id = ''] }) =>
      tamper(world, 'action-item', [`:${id}"`], replaced(/"status":"\w+"/gu, '"status":"wont_do"')),
  ],
  [
    'how often an item was re-dated stands in its history',
    /re-dated 3 times, as told 0 times/,
    (world, { actionItemIds: [id = ''] }) =>
      tamper(world, 'action-item', [`:${id}"`], replaced('"timesRedated":0', '"timesRedated":3')),
  ],
  [
    'an item follows the incident of its post-mortem',
    /it follows .*2026-01-01/,
    (world, { actionItemIds: [id = ''] }) =>
      tamper(world, 'action-item', [`:${id}"`], replaced(/"startedAt":"[^"]*"/, '"startedAt":"2026-01-01T00:00:00Z"')),
  ],
  [
    'an import brings every item of its report',
    /items came to page/,
    (world, { operationId }) => {
      const start = world.told.starts.get(operationId);
      if (start) world.told.starts.set(operationId, { ...start, itemCount: start.itemCount + 1 });
    },
  ],
  [
    'a digest is what its records come to',
    /is not what its records come to/,
    (world, { pageId }) => tamper(world, 'digest', [`"${pageId}"`], replaced('"status":"open"', '"status":"done"')),
  ],
  [
    'no digest is left behind',
    /has a digest and no record/,
    (world, { pageId, operationId }) => tamper(world, 'post-mortem', [`"${pageId}"`, operationId], removed),
  ],
  [
    'no page is doubled',
    /made two pages/,
    (world, { pageId }) => {
      const { spaceId } = pageOf(world, pageId);
      const body = world.app.bodyOf(pageId);
      const authorId = accountIdOf('agent');
      world.app.site.confluence.pages.create({ spaceId, title: 'Once more', parentId: null, body, authorId });
    },
  ],
  [
    'no operation has two records',
    /has two records/,
    (world, { operationId }) => {
      const other = world.stored.postMortems().find((one) => one.operationId !== operationId);
      tamper(world, 'post-mortem', [other?.operationId ?? ''], replaced(other?.operationId ?? '', operationId));
    },
  ],
  [
    'page and storage agree',
    /does not say what storage holds/,
    (world, { actionItemIds: [id = ''] }) =>
      tamper(world, 'action-item', [`:${id}"`], replaced(/"title":"[^"]*"/, '"title":"Something else"')),
  ],
  [
    'the history tells each change',
    /its history tells of/,
    (world, { pageId }) => tamper(world, 'plain', [`history:${pageId}`, '"status"'], removed),
  ],
  [
    'the history has one beginning',
    /tells of 0 beginnings/,
    (world, { pageId }) => tamper(world, 'plain', [`history:${pageId}`, '"created"'], removed),
  ],
  [
    'no lock is left',
    /was never ended/,
    (world, { operationId }) =>
      tamper(world, 'operation', [operationId], replaced(/"state":"done"/g, '"state":"open"')),
  ],
  [
    'nothing is concluded from a 404',
    /was acknowledged and is not there/,
    (world, { pageId, operationId }) => tamper(world, 'post-mortem', [`"${pageId}"`, operationId], removed),
  ],
  ['nothing is announced twice', /announced more than once/, (world) => announcing(world, '{"id":1}', '{"id":1}')],
  [
    'an event is announced once, in whatever words',
    /announced more than once: a1b2/,
    (world) => announcing(world, '{"text":"One","id":"Event a1b2"}', '{"text":"Other","id":"Event a1b2"}'),
  ],
  [
    'no comment of the app comes twice',
    /has a comment twice: some-mark/,
    (world, { pageId }) => {
      const comment = { pageId, body: '{"href":"/wiki/pages#app-comment-some-mark"}', authorId: accountIdOf('admin') };
      for (let time = 0; time < 2; time += 1) world.app.site.confluence.comments.create(comment);
    },
  ],
  [
    'what counts as told was told',
    /counts as told to Slack, which it did not come to/,
    (world) => tamper(world, 'operation', ['announcement:'], replaced(/"state":"not-wanted"/u, '"state":"sent"')),
  ],
  [
    'nothing restricted is announced',
    /which was restricted/,
    (world, { pageId }) => {
      const word = [...world.secrets.keys()].find((each) => world.secrets.get(each)?.() === pageId) ?? '';
      world.hidings.push({ pageId, from: 0, until: Infinity });
      return announcing(world, JSON.stringify({ text: `Published: ${word}` }));
    },
  ],
  [
    'a page has one comment that reminds',
    /has 2 comments that remind/,
    (world, { pageId }) => {
      const comment = { pageId, body: 'Until then this comment reminds you', authorId: accountIdOf('app') };
      for (let left = 2; left > 0; left -= 1) world.app.site.confluence.comments.create(comment);
    },
  ],
  [
    'whoever is to be reminded is',
    /nobody was reminded of/,
    (world, { pageId, actionItemIds: [id = ''] }) => {
      tamper(
        world,
        'space-settings',
        ['"workingDays"'],
        replaced(/"workingDays":\[[^\]]*\]/u, '"workingDays":[1,2,3,4,5,6,7]'),
      );
      tamper(world, 'action-item', [`${pageId}:${id}"`], replaced(/"dueDate":[^,}]*/gu, '"dueDate":"2026-11-20"'));
      tamper(
        world,
        'action-item',
        [`${pageId}:${id}"`],
        replaced(/"ownerId":[^,}]*/gu, `"ownerId":"${accountIdOf('owner')}"`),
      );
    },
  ],
];

test.each(tamperings)('%s', async (_promise, said, act) => {
  const { world, imported } = await soundSite();
  expect(brokenPromises(world)).toEqual([]);
  const tamperedWith = act(world, imported) ?? world;
  expect(brokenPromises(tamperedWith).filter((problem) => said.test(problem))).not.toEqual([]);
  await world.app.close();
});

const factOf = ({ stored }: World) => {
  const [fact] = stored.facts();
  if (fact === undefined) throw new Error('no fact');
  return fact;
};

/** A post-mortem with a fact, a planned meeting, an attendee who was reminded, and a waiver. */
async function siteInReview(): Promise<World> {
  const before = [
    ...by('agent', 'create', 'addFact', 'saveDetails', 'scheduleMeeting'),
    ...by('moderator', 'remindAttendee', 'waive'),
  ];
  for (let seed = 1; seed <= 60; seed += 1) {
    const { world } = await prepare({ name: '', before, doing: { action: 'open', person: 'agent' } }, seed);
    await arrive(world);
    const isWhole = world.stored.postMortems().some(({ waiver, meeting }) => waiver && meeting.status === 'scheduled');
    if (isWhole && world.stored.facts().length > 0 && world.stored.reminders().length > 0) return world;
    await world.app.close();
  }
  throw new Error('no seed makes such a site');
}

const inReview: readonly [promise: string, said: RegExp, act: (world: World) => void][] = [
  ['no fact is lost', /was written and is lost/, (world) => tamper(world, 'fact', [factOf(world).id], removed)],
  [
    'no fact is doubled',
    /was written by nobody/,
    (world) => {
      const { pageId, id } = factOf(world);
      const other = '00000000-0000-4000-8000-000000000999';
      const row = JSON.stringify(world.app.site.store.get(['kvs', 'entity', 'fact', `${pageId}:${id}`]));
      const value = JSON.parse(row.replaceAll(id, other)) as Json;
      world.app.site.store.write([{ key: ['kvs', 'entity', 'fact', `${pageId}:${other}`], value }]);
    },
  ],
  [
    'the history tells of each fact',
    /was written 0 times/,
    (world) => tamper(world, 'plain', ['"fact-added"'], removed),
  ],
  [
    'a record names its open assumptions',
    /open assumptions, its facts have/,
    (world) =>
      tamper(
        world,
        'post-mortem',
        ['"openAssumptionIds"'],
        replaced(/"openAssumptionIds":\[[^\]]*\]/, '"openAssumptionIds":["none"]'),
      ),
  ],
  [
    'a meeting is what its history says',
    /of which its history does not tell/,
    (world) => tamper(world, 'post-mortem', ['"scheduled"'], replaced('"scheduled"', '"postponed"')),
  ],
  [
    'each postponement is in the history',
    /was postponed 1 times, its history tells of 0/,
    (world) => tamper(world, 'post-mortem', ['"timesPostponed"'], replaced('"timesPostponed":0', '"timesPostponed":1')),
  ],
  [
    'a reminder is not lost',
    /was acknowledged and is lost/,
    (world) => tamper(world, 'plain', ['"reminded:'], removed),
  ],
  [
    'a reminder is in the history',
    /is not in the history/,
    (world) => tamper(world, 'plain', ['"attendee-reminded"'], removed),
  ],
  [
    'a waiver is in the history',
    /has a waiver that is not in its history/,
    (world) => tamper(world, 'plain', ['"to":"waived"'], removed),
  ],
  [
    'a waiver is not lost',
    /was waived, and its waiver is lost/,
    (world) => tamper(world, 'post-mortem', ['"waived"'], replaced(/"waiver":\{[^}]*\}/, '"waiver":null')),
  ],
];

test.each(inReview)('%s', async (_promise, said, act) => {
  const world = await siteInReview();
  expect(brokenPromises(world)).toEqual([]);
  act(world);
  expect(brokenPromises(world).filter((problem) => said.test(problem))).not.toEqual([]);
  await world.app.close();
});

test('who changes an item without being allowed to is found out', async () => {
  const before = by('agent', 'create', 'addItem', ...Array<'changeItem'>(3).fill('changeItem'));
  const { world } = await prepare({ name: '', before, doing: { action: 'open', person: 'agent' } }, 1);
  await arrive(world);
  rememberRights(world, Infinity);
  expect(world.stored.history().map(({ change }) => change.kind)).toContain('item-changed');
  expect(brokenPromises(world)).toEqual([]);
  world.rights = [{ until: Infinity, editing: new Set() }];
  expect(brokenPromises(world)).toContainEqual(expect.stringMatching(/was changed at .* who may not/));
  await world.app.close();
});

test('what is left of an erased page is said', async () => {
  const { world, imported } = await soundSite();
  const { pageId, operationId } = imported;
  world.erased.set(pageId, { operationId, at: Infinity });
  expect(brokenPromises(world)).toEqual([]);
  tamper(world, 'post-mortem', [`"${pageId}"`, operationId], removed);
  const left = brokenPromises(world).filter((problem) => problem.includes('is left of it'));
  expect(left.map((problem) => problem.replace(/.*and (.*) is left of it/, '$1'))).toEqual([
    'action items',
    'a digest',
    'a history',
  ]);
  await world.app.close();
});

test('different announcements are none too many, nor is one that may not have arrived', async () => {
  const { world } = await soundSite();
  expect(brokenPromises(announcing(world, '{"id":1}', '{"id":2}'))).toEqual([]);
  world.uncertainSendings.count = 1;
  expect(brokenPromises(announcing(world, '{"id":1}', '{"id":1}'))).toEqual([]);
  await world.app.close();
});

test('whoever reads the words of a page that they may not see is found out', async () => {
  const { world, imported } = await soundSite();
  const page = pageOf(world, imported.pageId);
  expect(hiddenIn(world, 'reader', page.title)).toEqual([]);
  world.app.site.confluence.pages.restrict(page, { read: [accountIdOf('agent')], update: [] });
  expect(hiddenIn(world, 'reader', page.title)).toEqual([imported.pageId]);
  expect(hiddenIn(world, 'agent', page.title)).toEqual([]);
  await world.app.close();
});
