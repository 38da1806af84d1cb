import type { OrderedStore } from '../../../local/store/ordered-store';
import { accountIdOf } from '../../../local/people';
import type { SpaceRole } from '../../../local/people';
import { addItem, createPage } from '../app-pages';
import type { AppSite } from '../app-site';
import { designate, factContent, incident, itemContent, operation, valueOf, viewOf } from '../app-site';
import type { Standing } from './standings';

/** Who asks. `success` reads PM only and moderates one page there; `closed` has an account that nothing is open to any more. */
export const people = [
  ...(['reader', 'owner', 'success', 'engineer', 'agent'] as const),
  ...(['moderator', 'admin', 'outsider', 'closed'] as const),
];
export type AskingPerson = (typeof people)[number];
export const closedAccount = '712020:closed-account';

/** A post-mortem with an item, a fact, notes and a reminder, and what everybody who asks is to it. */
export interface Place {
  name: string;
  spaceId: string;
  pageId: string;
  /** An ordinary page of the same space. */
  plainId: string;
  itemId: string;
  factId: string;
  version: number;
  draftVersion: number;
  standings: Partial<Record<AskingPerson, Standing>>;
}

/** Words that only those may read who may edit the page. */
export const wordsForEditors = ['Fact for editors', 'Notes for editors', 'Reminder for editors'] as const;

export const emptyNotes = {
  ...{ overview: [] as string[], timeline: [], whyChains: [], contributingFactors: [] },
  ...{ trigger: null, lessons: [], conclusion: [] },
};

interface Making {
  number: number;
  key: string;
  creator: string;
  moderatorId: string;
  /** Who may write the first notes. */
  notesBy: string;
  ownerId: string;
}

async function makePlace(app: AppSite, name: string, making: Making): Promise<Omit<Place, 'standings'>> {
  const { number, key, creator, moderatorId, notesBy, ownerId } = making;
  const spaceId = app.spaceId(key);
  const creation = {
    operationId: operation(number),
    spaceId,
    incident: incident({ title: `At ${name}`, moderatorId }),
  };
  const { pageId } = valueOf(await app.ask(creator, 'createPostMortem', creation));
  const itemId = operation(number + 1);
  valueOf(await app.ask(creator, 'addActionItem', { pageId, operationId: itemId, content: itemContent({ ownerId }) }));
  const factId = operation(number + 2);
  const content = factContent({ text: wordsForEditors[0] });
  valueOf(await app.ask(creator, 'addFact', { pageId, operationId: factId, content }));
  const saved = await app.ask(notesBy, 'saveDraft', {
    ...{ pageId, version: 0, basePageVersion: 1 },
    document: { ...emptyNotes, overview: [wordsForEditors[1]] },
  });
  const plainId = await createPage(app, { title: `Plain ${name}`, key, person: creator });
  return { name, spaceId, pageId, plainId, itemId, factId, version: 2, draftVersion: valueOf(saved).version };
}

function addAwaySpace({ site: { confluence } }: AppSite): void {
  const outsider = accountIdOf('outsider');
  const { id } = confluence.spaces.add({
    ...{ key: 'AWAY', name: 'Away', authorId: outsider },
    roles: { [outsider]: 'administer' satisfies SpaceRole },
  });
  const body = '{"type":"doc","version":1,"content":[]}';
  const home = confluence.pages.create({ spaceId: id, title: 'Away', parentId: null, body, authorId: outsider });
  confluence.spaces.setHomepage(id, home.id);
}

async function remind(app: AppSite, pageId: string): Promise<void> {
  const { severity, impact } = (await viewOf(app, pageId)).postMortem.details;
  const participants = {
    ...{ agentId: accountIdOf('agent'), responderIds: [], customerSuccessIds: [], solutionLeadIds: [], scribeId: null },
    attendeeIds: [accountIdOf('agent')],
  };
  const details = { severity, impact, services: [], participants };
  valueOf(await app.ask('agent', 'saveDetails', { pageId, version: 2, details }));
  const reminder = { pageId, personId: accountIdOf('agent'), note: wordsForEditors[2] };
  valueOf(await app.ask('moderator', 'remindAttendee', reminder));
}

/** All places of the walk, on one site. */
export async function openPlaces(app: AppSite): Promise<readonly Place[]> {
  const { confluence } = app.site;
  const closed = { accountId: closedAccount, shortName: 'closed', displayName: 'Former user', timeZone: 'UTC' };
  confluence.people.add({ ...closed, kind: 'atlassian', closed: true });
  await designate(app);
  addAwaySpace(app);
  await app.askRaw('outsider', 'saveSettings', {
    ...{ spaceId: app.spaceId('AWAY'), version: 0, designated: true, rootPage: 'create', timeZone: 'UTC' },
    ...{ anchorDate: '2026-11-23', leadDays: 1, hour: 9 },
  });
  for (const person of ['owner', 'success']) confluence.spaces.setRole(app.spaceId('PM'), accountIdOf(person), 'view');
  const pm = { key: 'PM', creator: 'agent', notesBy: 'admin' };
  const home = await makePlace(app, 'home', {
    ...{ ...pm, number: 100, moderatorId: accountIdOf('moderator'), ownerId: accountIdOf('owner') },
  });
  await remind(app, home.pageId);
  const sibling = await makePlace(app, 'sibling', {
    ...{ ...pm, number: 110, creator: 'engineer', moderatorId: accountIdOf('success'), ownerId: accountIdOf('reader') },
  });
  const left = await makePlace(app, 'left', { ...pm, number: 120, moderatorId: closedAccount, ownerId: closedAccount });
  const outsider = { creator: 'outsider', notesBy: 'outsider', moderatorId: accountIdOf('outsider') };
  const away = await makePlace(app, 'away', {
    ...outsider,
    key: 'AWAY',
    number: 130,
    ownerId: accountIdOf('outsider'),
  });
  // A second item of each is not needed: the report's cursor, which is sealed, is asked for with a limit of one.
  await addItem(app, home.pageId, 140);
  const readers = { reader: 'reader', owner: 'reader', success: 'reader' } as const;
  const editors = { engineer: 'editor', agent: 'editor', moderator: 'editor', admin: 'space admin' } as const;
  return [
    {
      ...home,
      version: 4,
      standings: { ...readers, ...editors, owner: 'owner', agent: 'author', moderator: 'moderator' },
    },
    {
      ...sibling,
      standings: { ...readers, ...editors, reader: 'owner', engineer: 'author', success: 'reading moderator' },
    },
    { ...left, standings: { ...readers, ...editors, agent: 'author' } },
    { ...away, standings: { outsider: 'sole person' } },
    { ...nowhere, standings: {} },
  ];
}

const nowhere: Omit<Place, 'standings'> = {
  ...{ name: 'nowhere', spaceId: '424242', pageId: '424243', plainId: '424244' },
  ...{ itemId: operation(998), factId: operation(999), version: 2, draftVersion: 1 },
};

/** Counts what is written and can take it back: storage, pages, labels, queue and outbox are all in the one store. */
export function watchWrites(store: OrderedStore): { count(): number; takeBack(): void } {
  const write = store.write.bind(store);
  const before: Parameters<OrderedStore['write']>[0][number][] = [];
  store.write = (changes) => {
    for (const { key } of changes) {
      const value = store.get(key);
      before.push(value === undefined ? { key, remove: true } : { key, value });
    }
    write(changes);
  };
  return {
    count: () => before.length,
    takeBack() {
      for (const change of before.reverse()) write([change]);
      before.length = 0;
    },
  };
}
