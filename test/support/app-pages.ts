import { accountIdOf } from '../../local/people';
import type { ActionItem, ActionItemStatus } from '../../src/domain/action-item';
import { needOfStep, problemOfBeginning } from '../../src/domain/item-life';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';
import { h, p, page } from './adf-builders';
import type { AppSite } from './app-site';
import { incident, itemContent, operation, valueOf } from './app-site';

/** Creates a page through REST, as the editor does. */
export async function createPage(
  app: AppSite,
  { title = 'Notes of the night', body = page(h(2, 'Overview'), p('What I saw')), person = 'agent', key = 'PM' } = {},
  parentId?: string,
): Promise<string> {
  const answer = await app.site.fetchAs(person, '/wiki/api/v2/pages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      spaceId: app.spaceId(key),
      status: 'current',
      title,
      ...(parentId === undefined ? {} : { parentId }),
      body: { representation: 'atlas_doc_format', value: JSON.stringify(body) },
    }),
  });
  const { id } = (await answer.json()) as { id: string };
  return id;
}

export function pageRecord(app: AppSite, pageId: string) {
  const found = app.site.confluence.pages.find(pageId);
  if (found === undefined) throw new Error(`no page ${pageId}`);
  return found;
}

/** Only these people may read the page, or everyone again when nobody is named. */
export function restrictReading(app: AppSite, pageId: string, people: readonly string[]): void {
  app.site.confluence.pages.restrict(pageRecord(app, pageId), { read: people.map(accountIdOf), update: [] });
}

export function trashPage(app: AppSite, pageId: string): void {
  app.site.confluence.pages.trash(pageRecord(app, pageId));
}

/** Writes what no editor would: text for a body, a new title, another parent. */
export function forcePage(
  app: AppSite,
  pageId: string,
  change: { body?: string | AdfDocument; title?: string; parentId?: string },
): void {
  const before = pageRecord(app, pageId);
  const { title, parentId, ownerId, authorId } = before;
  const body = change.body ?? app.bodyOf(pageId);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const made = { ownerId, authorId, message: '', minorEdit: false };
  app.site.confluence.pages.change(before, { title, parentId, ...made, ...change, body: text });
}

/** A post-mortem as created at 3 a.m., of the agent with the moderator named. */
export async function newPostMortem(
  app: AppSite,
  number: number,
  overrides: Parameters<typeof incident>[0] = {},
): Promise<string> {
  const payload = {
    operationId: operation(number),
    spaceId: app.spaceId('PM'),
    incident: incident({ title: `Incident ${number}`, ...overrides }),
  };
  return valueOf(await app.ask('agent', 'createPostMortem', payload)).pageId;
}

/** Adds an item as the agent, who takes it on to what it cannot begin as. */
export async function addItem(
  app: AppSite,
  pageId: string,
  number: number,
  { status = 'open', ...overrides }: Parameters<typeof itemContent>[0] = {},
): Promise<ActionItem> {
  const begins = problemOfBeginning(status) === null ? status : 'open';
  const content = itemContent({ title: `Item ${number}`, ...overrides, status: begins });
  const added = await app.ask('agent', 'addActionItem', { pageId, operationId: operation(number), content });
  return takeItem(app, valueOf(added), status);
}

/** All that a step can ask for. */
export const saidAll = {
  reason: 'The provider does it now',
  verification: { how: 'The alert fired in the game day', byId: accountIdOf('moderator') },
};

/** Takes an item to a status, by way of done where there is no step to it. */
export async function takeItem(
  app: AppSite,
  item: ActionItem,
  status: ActionItemStatus,
  person = 'agent',
): Promise<ActionItem> {
  if (item.status === status) return item;
  const step = needOfStep(item.status, status) === null ? 'done' : status;
  const { pageId, id: itemId, version } = item;
  const change = { pageId, itemId, version, content: { status: step }, ...saidAll };
  return takeItem(app, valueOf(await app.ask(person, 'changeActionItem', change)), status, person);
}

/** Platform calls made while this ran, as `service METHOD path`. */
export async function callsDuring(app: AppSite, run: () => Promise<unknown>): Promise<readonly string[]> {
  app.site.calls.length = 0;
  await run();
  return app.site.calls.map(({ service, method, path }) => `${service} ${method} ${path}`);
}

export function countOf(calls: readonly string[], service: 'kvs' | 'confluence'): number {
  return calls.filter((call) => call.startsWith(service)).length;
}
