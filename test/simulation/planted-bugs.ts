import { kvs } from '@forge/kvs';
import { entityNames, keys, toStored } from '../../src/adapters/kvs/layout';
import { ports } from '../../src/app';
import type { PostMortem } from '../../src/domain/post-mortem';
import { itemIdOfTask } from '../../src/domain/document/items/task-item-id';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';
import type { Pages } from '../../src/ports/pages';
import type { Ports } from '../../src/ports/ports';
import type { Change, Records } from '../../src/ports/records';
import { runSeed } from './random-run';

/** A mistake that programmers make, put between the app and what it stands on; the app's own files know nothing of it. */
export interface PlantedBug {
  name: string;
  /** A run of the first 200 that finds it: told by `npm run simulate -- --planted-bugs`. */
  foundBy: number;
  plant: (sound: Ports) => Partial<Ports>;
}

/** So many runs are enough to find any of them. */
export const mostRuns = 200;

/**
 * The first run that finds the mistake, or null when none of the 200 does. Runs do not know of each other, so that it does not
 * matter which is tried first: the one that found it last time is, then all in their order.
 */
export async function runThatFinds(bug: PlantedBug, first: number = bug.foundBy): Promise<number | null> {
  const inOrder = Array.from({ length: mostRuns }, (_, index) => index + 1);
  for (const seed of [first, ...inOrder.filter((one) => one !== first)])
    if ((await withBug(bug, () => runSeed(seed))).violations.length > 0) return seed;
  return null;
}

/** Runs with a mistake in place; the app is sound again afterwards. */
export async function withBug<Value>({ plant }: PlantedBug, run: () => Promise<Value>): Promise<Value> {
  const sound = { ...ports };
  Object.assign(ports, plant(sound));
  try {
    return await run();
  } finally {
    Object.assign(ports, sound);
  }
}

const withRecords = (change: (records: Records) => Partial<Records>) => (sound: Ports) => ({
  records: { ...sound.records, ...change(sound.records) },
});

const withPages =
  (actor: 'asCaller' | 'asApp', change: (pages: Pages, sound: Ports) => Partial<Pages>) => (sound: Ports) => {
    const { confluence } = sound;
    const { pages } = confluence[actor];
    return {
      confluence: { ...confluence, [actor]: { ...confluence[actor], pages: { ...pages, ...change(pages, sound) } } },
    };
  };

/** Whatever version is stored is the one that was expected. */
const overlooking = (kind: Change['kind']) =>
  withRecords((records) => ({
    async commit(changes) {
      const blind = changes.map(async (change): Promise<Change> => {
        if (change.kind !== kind) return change;
        if (change.kind === 'write-post-mortem') {
          const stored = await records.findPostMortem(change.value.pageId);
          return { ...change, expectedVersion: stored?.version ?? change.expectedVersion };
        }
        if (change.kind === 'write-item') {
          const stored = await records.findItem(change.value.pageId, change.value.id);
          return { ...change, expectedVersion: stored?.version ?? change.expectedVersion };
        }
        return change;
      });
      return records.commit(await Promise.all(blind));
    },
  }));

/** The same tasks once more, as when those that stand there are not recognised. */
function withTasksTwice(body: AdfDocument): AdfDocument {
  const lists = body.content.filter(({ type }) => type === 'taskList');
  const text = JSON.stringify(lists).replaceAll(/"localId":"[^"]*"/g, () => `"localId":"${ports.newId()}"`);
  const more = JSON.parse(text) as AdfDocument['content'];
  return { ...body, content: [...body.content, ...more] };
}

/** A copy of the page under an id that is made anew for each try. */
function withNewId(body: AdfDocument): AdfDocument {
  const id = ports.newId();
  const text = JSON.stringify(body).replaceAll(/(\/static\/post-mortem".*?"localId":)"[^"]*"/g, `$1"${id}"`);
  return JSON.parse(text) as AdfDocument;
}

async function createUnlessQueried(postMortem: PostMortem): Promise<'created' | 'exists'> {
  const { results } = await kvs
    .entity<{ record: { value: PostMortem } }>(entityNames.postMortem)
    .query()
    .index('by-space-time', { partition: [postMortem.spaceId] })
    .limit(100)
    .getMany();
  if (results.some(({ key }) => key === postMortem.pageId)) return 'exists';
  await kvs.entity(entityNames.postMortem).set(postMortem.pageId, toStored.postMortem(postMortem));
  return 'created';
}

/** Whoever reads sums gets those of the pages that the app sees. */
function summingForAll({ digests, confluence }: Ports): Partial<Ports> {
  const { pages } = confluence.asCaller;
  let isSumming = false;
  const titlesOf: Pages['titlesOf'] = (ids) => {
    const asked = isSumming ? confluence.asApp.pages : pages;
    isSumming = false;
    return asked.titlesOf(ids);
  };
  return {
    confluence: { ...confluence, asCaller: { ...confluence.asCaller, pages: { ...pages, titlesOf } } },
    digests: {
      ...digests,
      queryShelf(query) {
        isSumming = true;
        return digests.queryShelf(query);
      },
    },
  };
}

/** Items that a digest has stay as they were when they came. */
function addingToDigests({ digests }: Ports): Partial<Ports> {
  return {
    digests: {
      ...digests,
      async write(digest, expected) {
        const counted = (await digests.find(digest.pageId))?.digest.items ?? [];
        return digests.write({ ...digest, items: [...counted, ...digest.items.slice(counted.length)] }, expected);
      },
    },
  };
}

/** What somebody was once shown of a page counts for everybody from then on. */
function rememberingTitles({ confluence }: Ports): Partial<Ports> {
  const { pages } = confluence.asCaller;
  const known = new Map<string, string>();
  const titlesOf: Pages['titlesOf'] = async (ids) => {
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length > 0) for (const [id, title] of await pages.titlesOf(unknown)) known.set(id, title);
    return new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id) ?? '']] : [])));
  };
  return { confluence: { ...confluence, asCaller: { ...confluence.asCaller, pages: { ...pages, titlesOf } } } };
}

/** What the app ticked on a page is ticked again because it was ticked. */
function echoing({ confluence, workQueue }: Ports): Partial<Ports> {
  const { tasks } = confluence.asApp;
  return {
    confluence: {
      ...confluence,
      asApp: {
        ...confluence.asApp,
        tasks: {
          ...tasks,
          ofPage: async (pageId) => [...(await tasks.ofPage(pageId, true)), ...(await tasks.ofPage(pageId, false))],
          async setDone(taskId, done) {
            const outcome = await tasks.setDone(taskId, done);
            const task = await tasks.find(taskId);
            if (task)
              await workQueue.push([{ kind: 'tick-task', pageId: task.pageId, itemId: itemIdOfTask(task.localId) }]);
            return outcome;
          },
        },
      },
    },
  };
}

/** Each is to be found by random runs; see planted-bugs.test.ts. */
export const plantedBugs: readonly PlantedBug[] = [
  { name: 'sums are of all pages, whoever reads them', foundBy: 34, plant: summingForAll },
  { name: 'a digest is added to instead of being counted anew', foundBy: 30, plant: addingToDigests },
  { name: 'what a reader may see is remembered', foundBy: 6, plant: rememberingTitles },
  { name: 'a tick of the app is answered by another', foundBy: 1, plant: echoing },
  {
    name: 'a tick counts whoever made it',
    foundBy: 3,
    plant: ({ confluence }) => {
      const people = { ...confluence.asApp.people, mayOnPage: () => Promise.resolve(true) };
      return { confluence: { ...confluence, asApp: { ...confluence.asApp, people } } };
    },
  },
  { name: 'a record is written without its condition', foundBy: 3, plant: overlooking('write-post-mortem') },
  { name: 'an item is saved without its version being checked', foundBy: 34, plant: overlooking('write-item') },
  {
    name: 'a conflict of a page (409) is swallowed',
    foundBy: 21,
    plant: withPages('asCaller', (pages) => ({
      async write(page) {
        const outcome = await pages.write(page);
        return outcome.kind === 'conflict' ? { kind: 'written', version: page.version } : outcome;
      },
    })),
  },
  {
    name: 'a retry does not carry the operation’s id',
    foundBy: 7,
    plant: withPages('asCaller', (pages) => ({
      create: (page) => pages.create({ ...page, body: withNewId(page.body) }),
    })),
  },
  {
    name: 'a query decides whether a record is there already',
    foundBy: 6,
    plant: withRecords(() => ({ createPostMortem: createUnlessQueried })),
  },
  {
    name: 'a history entry is lost',
    foundBy: 1,
    plant: withRecords((records) => ({
      commit: (changes) =>
        records.commit(
          changes.filter((change) => change.kind !== 'add-history' || change.entry.change.kind !== 'item-changed'),
        ),
    })),
  },
  {
    name: 'unfinished operations are never swept',
    foundBy: 1,
    plant: () => ({ agenda: { due: () => Promise.resolve({ operations: [], announcements: [] }) } }),
  },
  {
    name: 'a page that is not to be seen (404) counts as deleted',
    foundBy: 1,
    plant: withPages('asCaller', (pages) => ({
      async find(pageId) {
        const page = await pages.find(pageId);
        if (page === null) await kvs.entity(entityNames.postMortem).delete(pageId);
        return page;
      },
    })),
  },
  {
    name: 'the report does not ask what its reader may see',
    foundBy: 7,
    plant: withPages('asCaller', (_pages, { confluence }) => ({
      titlesOf: (ids) => confluence.asApp.pages.titlesOf(ids),
    })),
  },
  {
    name: 'publishing again writes the tasks again',
    foundBy: 1,
    plant: withPages('asCaller', (pages) => ({
      write: (page) =>
        pages.write(page.message.startsWith('Post-mortem notes') ? { ...page, body: withTasksTwice(page.body) } : page),
    })),
  },
  {
    name: 'the watermark moves before the page is written',
    foundBy: 23,
    plant: withRecords((records) => ({
      async createFollowUp(followUp) {
        const settings = await records.findSettings(followUp.spaceId);
        if (settings !== null) {
          const value = { ...settings, version: settings.version + 1, preparedUntil: followUp.periodEnd };
          await records.commit([{ kind: 'write-settings', value, expectedVersion: settings.version }]);
        }
        return records.createFollowUp(followUp);
      },
    })),
  },
  {
    name: 'a removed item stays in storage',
    foundBy: 1,
    plant: withRecords((records) => ({
      commit: (changes) => records.commit(changes.filter(({ kind }) => kind !== 'remove-item')),
    })),
  },
  {
    name: 'the items of a page are found by a query',
    foundBy: 3,
    plant: withRecords((records) => ({
      async findItems(pageId, ids) {
        const { results } = await kvs
          .entity<{ pageId: string }>(entityNames.actionItem)
          .query()
          .index('by-key')
          .limit(100)
          .getMany();
        const seen = new Set(results.map(({ key }) => key));
        const items = await records.findItems(pageId, ids);
        return items.filter(({ id }) => seen.has(keys.actionItem(pageId, id)));
      },
    })),
  },
  {
    name: 'each reminder is a comment of its own',
    foundBy: 8,
    plant: ({ confluence }) => {
      const comments = { ...confluence.asApp.comments, find: () => Promise.resolve(null) };
      return { confluence: { ...confluence, asApp: { ...confluence.asApp, comments } } };
    },
  },
  {
    name: 'answers are looked for in the newest version of their page only',
    foundBy: 11,
    plant: withPages('asApp', (pages) => ({ findVersion: (pageId) => pages.find(pageId) })),
  },
];
