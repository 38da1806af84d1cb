import { readEntities } from '../../local/forge/kvs/entities';
import { openRows } from '../../local/forge/kvs/rows';
import { accountIdOf } from '../../local/people';
import type { Change } from '../../local/store/ordered-store';
import { anyJson } from '../../local/store/any-json';
import { entityNames, keys, toStored } from '../../src/adapters/kvs/layout';
import type { ActionItem } from '../../src/domain/action-item';
import type { Digest } from '../../src/domain/digest/digest';
import type { PostMortem } from '../../src/domain/post-mortem';
import type { Sweep } from '../../src/ports/page-life';
import type { SpaceSettings } from '../../src/domain/space-settings';
import type { AppSite } from './app-site';

interface SeededRecords {
  postMortems?: readonly PostMortem[];
  items?: readonly ActionItem[];
  digests?: readonly Digest[];
  sweeps?: readonly Sweep[];
  settings?: readonly SpaceSettings[];
}

const writesAtOnce = 500;

/** Puts records where the app would have written them, without the app: for sites that are too large to be made by use. */
export function seedRecords(
  { site }: Pick<AppSite, 'site'>,
  { postMortems = [], items = [], digests = [], sweeps = [], settings = [] }: SeededRecords,
): void {
  const rows = openRows(site.store, site.clock);
  const entities = readEntities(site.manifest.app.storage?.entities ?? []);
  const put = (name: string, key: string, value: object): Change[] => {
    const entity = entities.get(name);
    if (entity === undefined) throw new Error(`no entity ${name}`);
    return rows.put({ kind: 'entity', entity }, key, anyJson.parse(value));
  };
  writeAll(postMortems, (each) => put(entityNames.postMortem, each.pageId, toStored.postMortem(each)));
  writeAll(items, (each) =>
    put(entityNames.actionItem, keys.actionItem(each.pageId, each.id), toStored.actionItem(each)),
  );
  writeAll(digests, (each) => put(entityNames.digest, each.pageId, toStored.digest(each, 1)));
  writeAll(settings, (each) => put(entityNames.spaceSettings, each.spaceId, toStored.spaceSettings(each)));
  writeAll(sweeps, (each) => rows.put({ kind: 'plain' }, keys.sweep(each.spaceId), anyJson.parse(each)));

  function writeAll<Value>(values: readonly Value[], changesOf: (value: Value) => Change[]): void {
    for (let at = 0; at < values.length; at += writesAtOnce) {
      rows.write(values.slice(at, at + writesAtOnce).flatMap(changesOf));
    }
  }
}

/** Pages that say nothing, below the space's home page or another one, by id in the order of the titles. */
export function seedPages(
  { site }: Pick<AppSite, 'site'>,
  titles: readonly string[],
  key = 'PM',
  parentTitle?: string,
): readonly string[] {
  const authorId = accountIdOf('agent');
  const space = site.confluence.spaces.list().find((one) => one.key === key);
  if (space === undefined) throw new Error(`no space ${key}`);
  const parent = parentTitle === undefined ? undefined : site.confluence.pages.findByTitle(space.id, parentTitle);
  const made = { spaceId: space.id, parentId: parent?.id ?? space.homepageId, authorId, body: emptyBody };
  return titles.map((title) => site.confluence.pages.create({ ...made, title }).id);
}

const emptyBody = JSON.stringify({ type: 'doc', version: 1, content: [] });
