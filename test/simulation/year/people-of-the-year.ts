import { accountIdOf } from '../../../local/people';
import type { SeededRandom } from '../../../local/simulation/seeded-random';
import type { DefinitionName, Definitions } from '../../../src/contract/definitions';
import type { Payload } from '../../../src/contract/payloads';
import type { Result } from '../../../src/contract/result';
import type { ActionItem } from '../../../src/domain/action-item';
import { nextStatuses } from '../../../src/domain/item-life';
import { parseAdf } from '../../../src/domain/document/parse-adf';
import { fillPage, incident, itemContent, operation, writePage } from '../../support/app-site';
import { restricting } from '../actions/restrict';
import type { World } from '../world';

const day = 86_400_000;

/** What happened in the year, as those who did it were told. */
export interface Done {
  /** Publications that were acknowledged: operation, page and space. */
  published: { operationId: string; pageId: string; spaceId: string }[];
  planned: { pageId: string; startsAt: string }[];
  /** How often somebody did something. */
  count: number;
}

export interface Week {
  world: World;
  spaceIds: readonly string[];
  random: SeededRandom;
  done: Done;
}

/** What a few people do in one week: incidents here and there, and work on what came of earlier ones. */
export async function liveThroughWeek(week: Week): Promise<void> {
  const { random, spaceIds } = week;
  const some = Math.max(1, Math.ceil(spaceIds.length / 8));
  for (let left = some; left > 0; left -= 1) await haveIncident(week, random.pick(spaceIds));
  for (let left = some * 2; left > 0; left -= 1) await workOnItem(week);
  if (random.percent(40)) await answerFollowUp(week);
  if (random.percent(20)) await restrictPage(week);
}

/**
 * Asks as somebody who comes again after a failure; once the platform is well they get an answer.
 * @returns null where the app refused for a reason of its own
 */
async function ask<Name extends DefinitionName>(
  { world, done }: Week,
  person: string,
  name: Name,
  payload: Payload<Name>,
): Promise<ReturnType<Definitions[Name]> | null> {
  done.count += 1;
  const tried = async (): Promise<Result<unknown> | null> => world.app.ask(person, name, payload).catch(() => null);
  const first = await tried();
  if (first?.ok === true) return first as ReturnType<Definitions[Name]>;
  if (first !== null && !isUnclear(first)) return null;
  world.app.site.faults.clear();
  const again = await tried();
  if (again === null || isUnclear(again))
    world.note(`${name} is blocked although nothing fails: ${JSON.stringify(again)}`);
  return again?.ok === true ? (again as ReturnType<Definitions[Name]>) : null;
}

const isUnclear = (result: Result<unknown>): boolean =>
  !result.ok && (result.error.code === 'platform-failed' || result.error.code === 'busy');

async function haveIncident(week: Week, spaceId: string): Promise<void> {
  const { world, random, done } = week;
  const { clock } = world.app.site;
  const number = 10_000 + done.count * 10;
  const created = await ask(week, 'agent', 'createPostMortem', {
    operationId: operation(number),
    spaceId,
    incident: incident({
      title: `Incident ${number}`,
      startedAt: new Date(clock.now() - day).toISOString(),
      services: [random.pick(['checkout', 'ledger', 'search'])],
    }),
  });
  if (!created?.ok) return;
  const { pageId } = created.value;
  await fillPage(world.app, pageId).catch((error: unknown) => world.note(`the page is not filled: ${String(error)}`));
  for (let item = 1; item <= random.between(1, 3); item += 1) await addItem(week, pageId, number + item);
  if (random.percent(60)) await planMeeting(week, pageId);
  if (random.percent(80)) await publish(week, { pageId, spaceId, operationId: operation(number + 9) });
}

async function addItem(week: Week, pageId: string, number: number): Promise<void> {
  const { world, random } = week;
  const dueDate = new Date(world.app.site.clock.now() + random.between(1, 60) * day).toISOString().slice(0, 10);
  const ownerId = accountIdOf(random.pick(['owner', 'engineer', 'success']));
  const content = itemContent({ title: `Work ${number}`, dueDate, ownerId });
  await ask(week, 'agent', 'addActionItem', { pageId, operationId: operation(number), content });
}

async function planMeeting(week: Week, pageId: string): Promise<void> {
  const { world, done } = week;
  const version = world.stored.postMortem(pageId)?.version;
  if (version === undefined) return;
  const startsAt = new Date(world.app.site.clock.now() + 2 * day).toISOString();
  const answer = await ask(week, 'moderator', 'scheduleMeeting', { pageId, version, startsAt, durationMinutes: 45 });
  if (answer?.ok) done.planned.push({ pageId, startsAt });
}

async function publish(week: Week, asked: Done['published'][number]): Promise<void> {
  const { world, done } = week;
  const { pageId, operationId } = asked;
  const version = world.stored.postMortem(pageId)?.version;
  if (version === undefined) return;
  const overrideReason = 'The quarter ends';
  const answer = await ask(week, 'admin', 'publishNotes', { operationId, pageId, version, overrideReason });
  if (answer?.ok) done.published.push(asked);
}

/** A step of an item's way, a new date or another owner; what nobody works on stays and is overdue one day. */
async function workOnItem(week: Week): Promise<void> {
  const { world, random } = week;
  const open = world.stored.items().filter(({ status }) => status !== 'verified' && status !== 'wont_do');
  if (open.length === 0) return;
  const item = random.pick(open);
  const { pageId, id: itemId, version } = item;
  const words = {
    reason: 'As we agreed',
    verification: { how: 'Seen in the game day', byId: accountIdOf('engineer') },
  };
  await ask(week, 'engineer', 'changeActionItem', {
    pageId,
    itemId,
    version,
    content: changeOf(random, item, world.app.site.clock.now()),
    reason: words.reason,
    verification: words.verification,
  });
}

function changeOf(random: SeededRandom, { status }: ActionItem, now: number): Payload<'changeActionItem'>['content'] {
  if (random.percent(70)) return { status: random.pick(nextStatuses(status)) };
  return { dueDate: new Date(now + random.between(1, 40) * day).toISOString().slice(0, 10) };
}

/** Ticks the first task of a follow-up page. */
async function answerFollowUp({ world, random }: Week): Promise<void> {
  const { app, stored } = world;
  const pages = stored.followUps().flatMap(({ pageId }) => pageId ?? []);
  if (pages.length === 0) return;
  const pageId = random.pick(pages);
  const body = app.bodyOf(pageId);
  if (!body.includes('"state":"TODO"')) return;
  app.site.faults.clear();
  await writePage(app, pageId, parseAdf(body.replace('"state":"TODO"', '"state":"DONE"')), 'engineer');
}

async function restrictPage({ world, random }: Week): Promise<void> {
  const all = world.stored.postMortems();
  const page = all.length === 0 ? undefined : world.app.site.confluence.pages.find(random.pick(all).pageId);
  if (page?.status === 'current') restricting(world, page, random).act();
  return Promise.resolve();
}
