import { z } from 'zod';
import { postMortemMacro } from '../../../src/domain/document/macro-node';
import type { AdfNode } from '../../../src/domain/document/adf-node';
import { page } from '../../support/adf-builders';
import type { LiveSite } from './open-site';

const modulesSchema = z.object({ appId: z.string(), environmentId: z.string(), environmentType: z.string() });
const pageSchema = z.object({ id: z.string(), title: z.string(), spaceId: z.string() });
const nodeSchema = z.looseObject({ type: z.string() });
const listSchema = z.object({ results: z.array(pageSchema) });

const spacesOf = ({ host }: LiveSite) => host.site.confluence.spaces.list();

/** The address of a page by its title, as an admin finds it. */
export async function pathOf(site: LiveSite, title: RegExp | string): Promise<string> {
  const found = await findPath(site, (one) =>
    typeof title === 'string' ? one.title === title : title.test(one.title),
  );
  if (found === undefined) throw new Error(`There is no page ${String(title)}.`);
  return found;
}

type FoundPage = z.output<typeof pageSchema> & { spaceKey: string };

async function findPath(site: LiveSite, isWanted: (page: FoundPage) => boolean): Promise<string | undefined> {
  const answer = await site.host.site.fetchAs('admin', '/wiki/api/v2/pages?limit=250');
  const { results } = listSchema.parse(await answer.json());
  const keyOf = (spaceId: string): string => spacesOf(site).find(({ id }) => id === spaceId)?.key ?? '';
  const found = results.map((one) => ({ ...one, spaceKey: keyOf(one.spaceId) })).find(isWanted);
  return found === undefined ? undefined : `/wiki/spaces/${found.spaceKey}/pages/${found.id}`;
}

/** Writes a page as the agent, with the macro below its text, unless it is there; returns its address. */
export async function createPageWithMacro(site: LiveSite, spaceKey: string, title: string, ...blocks: AdfNode[]) {
  return createPage(site, spaceKey, title, async () => [...blocks, await createMacro(site)]);
}

/** Writes a page as the agent with nothing on it but a report that nobody has set up, unless it is there; returns its address. */
export async function createPageWithReport(site: LiveSite, spaceKey: string, title: string): Promise<string> {
  return createPage(site, spaceKey, title, async () => {
    const macro = JSON.stringify(await createMacro(site));
    // One app's macros differ in their keys.
    return [nodeSchema.parse(JSON.parse(macro.replaceAll('/static/post-mortem', '/static/action-item-report')))];
  });
}

async function createMacro({ host }: LiveSite): Promise<AdfNode> {
  const modules = await fetch(`${host.url}/_host/modules`);
  return postMortemMacro(modulesSchema.parse(await modules.json()), crypto.randomUUID());
}

async function createPage(site: LiveSite, spaceKey: string, title: string, write: () => Promise<AdfNode[]>) {
  const made = await findPath(site, (one) => one.title === title && one.spaceKey === spaceKey);
  if (made !== undefined) return made;
  const answer = await site.host.site.fetchAs('agent', '/wiki/api/v2/pages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      spaceId: spacesOf(site).find(({ key }) => key === spaceKey)?.id,
      status: 'current',
      title,
      body: { representation: 'atlas_doc_format', value: JSON.stringify(page(...(await write()))) },
    }),
  });
  return `/wiki/spaces/${spaceKey}/pages/${pageSchema.parse(await answer.json()).id}`;
}
