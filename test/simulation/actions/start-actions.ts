import { accountIdOf } from '../../../local/people';
import { createPage } from '../../support/app-pages';
import { incident } from '../../support/app-site';
import { secretWord } from '../secrets';
import type { Ending } from '../told';
import { hasRole, mayEdit } from '../world';
import type { World } from '../world';
import type { Action, Happening, Turn } from './action';
import { anyone, editors } from './people';
import { operationIdOf, pickFrom, request } from './action';

/** The page of an operation, when its record is there. */
const pageOfStart = (world: World, operationId: string) => (): string | undefined =>
  world.stored.postMortems().find((one) => one.operationId === operationId)?.pageId;

function incidentOf(turn: Turn, title: string) {
  const { random, world } = turn;
  const startedAt = new Date(world.app.site.clock.now() - random.between(1, 40 * 24) * 3_600_000).toISOString();
  const moderatorId = random.percent(80) ? accountIdOf('moderator') : null;
  return incident({ title, startedAt, moderatorId });
}

function titleOf(turn: Turn, operationId: string): string {
  const { world, number } = turn;
  return `Outage ${secretWord(world, number, pageOfStart(world, operationId))}`;
}

function remember({ world }: Turn, operationId: string, itemCount: number, given: string | null = null) {
  return {
    told: ({ pageId }: { pageId: string }) => {
      world.told.starts.set(operationId, { operationId, ending: 'acknowledged', pageId, itemCount });
    },
    ended: (ending: Ending) => {
      if (ending !== 'acknowledged')
        world.told.starts.set(operationId, { operationId, ending, pageId: given, itemCount });
    },
  };
}

const spaceOf = (turn: Turn): string => turn.world.app.spaceId(turn.random.percent(85) ? 'PM' : 'PAY');

const creating = (turn: Turn, wantedTitle?: string): ReturnType<Action> => {
  const { world, person, number } = turn;
  const operationId = operationIdOf(number);
  const spaceId = spaceOf(turn);
  const origin = turn.random.percent(20) ? pickFrom(turn, world.app.site.confluence.pages.list()) : null;
  const payload = { operationId, spaceId, incident: incidentOf(turn, wantedTitle ?? titleOf(turn, operationId)) };
  return request(
    turn,
    'createPostMortem',
    { ...payload, ...(origin && { originPageId: origin.id }) },
    {
      what: `creates the post-mortem ${payload.incident.title}`,
      may: hasRole(world, person, spaceId, 'edit'),
      ...remember(turn, operationId, 0),
    },
  );
};

const create: Action = (turn) => creating(turn);

/** Incidents may be called the same; pages of a space may not. */
const createNamesake: Action = (turn) => creating(turn, 'Checkout unavailable');

/** Somebody's notes, or a copy of a post-mortem's page. */
const turnPage: Action = (turn) => {
  const { world, person, number, random } = turn;
  const ordinary = world.app.site.confluence.pages
    .list()
    .filter(({ title, id }) => title.startsWith('Notes') || world.copies.has(id))
    .filter(({ id }) => world.stored.postMortem(id) === undefined);
  const page = pickFrom(turn, ordinary);
  if (page === null) return null;
  const operationId = operationIdOf(number);
  const title = random.percent(50) ? page.title : titleOf(turn, operationId);
  return request(
    turn,
    'turnIntoPostMortem',
    { operationId, pageId: page.id, incident: incidentOf(turn, title) },
    {
      what: `turns page ${page.id} into ${title}`,
      may: mayEdit(world, person, page.id),
      ...remember(turn, operationId, 0, page.id),
    },
  );
};

const writeNotes: Action = (turn) => {
  const { world, person, number } = turn;
  if (!hasRole(world, person, world.app.spaceId('PM'), 'edit')) return null;
  return {
    what: `${person} writes Notes ${number} as an ordinary page`,
    ask: async () => ({ ok: true, value: await createPage(world.app, { title: `Notes ${number}`, person }) }),
    end: () => undefined,
  };
};

const importReport: Action = (turn) => {
  const { world, person, number, random } = turn;
  const operationId = operationIdOf(number);
  const spaceId = spaceOf(turn);
  const count = random.between(0, 4);
  const name = secretWord(world, number, pageOfStart(world, operationId));
  const tasks = Array.from({ length: count }, (_, index) => `- [${index % 3 === 1 ? 'x' : ' '}] Task ${index} ${name}`);
  const markdown = [
    `# Imported ${name}`,
    '## Timeline',
    '- 2026-11-21 09:02 UTC: deploy reaches all regions\n- 2026-11-21 09:40 UTC: rolled back, resolved',
    ...(count > 0 ? ['## Action items', tasks.join('\n')] : []),
  ].join('\n\n');
  return request(
    turn,
    'importPostMortem',
    { operationId, spaceId, markdown, timeZone: 'UTC' },
    {
      what: `imports a report with ${count} items (${name})`,
      may: hasRole(world, person, spaceId, 'edit'),
      ...remember(turn, operationId, count),
    },
  );
};

/** How post-mortems begin. */
export const startActions = {
  create: { weight: 8, by: anyone, act: create },
  createNamesake: { weight: 2, by: anyone, act: createNamesake },
  turnPage: { weight: 5, by: anyone, act: turnPage },
  writeNotes: { weight: 4, by: editors, act: writeNotes },
  importReport: { weight: 5, by: anyone, act: importReport },
} satisfies Record<string, Happening>;
