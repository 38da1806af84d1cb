import { filter } from '@atlaskit/adf-utils/traverse';
import { findMacroLocalId, holdsMacro } from '../../src/domain/document/macro-node';
import { sameMeaning } from '../../src/domain/document/compare';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { writeOwnedParts } from '../../src/domain/document/write/write-owned-parts';
import type { HistoryEntry, PostMortem, Publication } from '../../src/domain/post-mortem';
import type { Told } from './told';
import type { World } from './world';

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** Whether somebody changed something at the very instant of a publication: whether before or after it, nobody can tell. */
function isContested(
  history: readonly HistoryEntry[],
  pageId: string,
  { publishedAt, publishedById }: Publication,
): boolean {
  const isItsOwn = ({ change, byId }: HistoryEntry): boolean =>
    change.kind === 'status' ||
    (change.kind === 'item-changed' && change.fields.join() === 'status' && byId === publishedById);
  return history.some((entry) => entry.pageId === pageId && entry.at === publishedAt && !isItsOwn(entry));
}

/** The version of the page that a publication names says what storage holds, until that changes. */
export function agreementOf({ app, stored, told }: World, postMortem: PostMortem): readonly string[] {
  const { pageId, publication, details, actionItemIds, removedItemIds, timeZone, changedAt } = postMortem;
  const page = app.site.confluence.pages.find(pageId);
  if (publication === null || page?.status !== 'current') return [];
  const items = actionItemIds.flatMap((id) => stored.item(pageId, id) ?? []);
  const isUnchanged =
    changedAt === publication.publishedAt && items.every((item) => item.changedAt <= publication.publishedAt);
  if (!isUnchanged || isContested(stored.history(), pageId, publication)) return [];
  const version = app.site.confluence.pages.body(page, publication.pageVersion);
  if (version === undefined)
    return [`page ${pageId} has no version ${publication.pageVersion}, which its publication names`];
  if (wasErasedFrom([postMortem, items], version.body, told)) return [];
  const body = parseAdf(version.body);
  const owned = { details, actionItems: items, removedItemIds, timeZone };
  return sameMeaning(body, writeOwnedParts(body, owned))
    ? []
    : [`page ${pageId} does not say what storage holds after its publication ${publication.operationId}`];
}

/** What pages say of people whose accounts are closed stays; in records nobody is named by then. */
function wasErasedFrom(records: object, pageBody: string, { closed }: Told): boolean {
  const text = JSON.stringify(records);
  return [...closed].some((accountId) => pageBody.includes(accountId) && !text.includes(accountId));
}

/** No page doubled, no task doubled, no level doubled; a page has the macro when it has a record. */
export function pageProblems(world: World): readonly string[] {
  const { app, stored, told } = world;
  const pages = app.site.confluence.pages.list();
  const records = new Map(stored.postMortems().map((one) => [one.pageId, one]));
  const problems: string[] = [];
  const macros: string[] = [];
  for (const { id, title } of pages) {
    if (/ \(post-mortems( 2)?\)$|\(root page\)$/.test(title)) problems.push(`the level ${title} was made twice`);
    const text = app.bodyOf(id);
    if (!text.includes('/static/post-mortem')) continue;
    const body = parseAdf(text);
    if (!holdsMacro(body)) continue;
    if (world.copies.has(id) || (world.erased.has(id) && !records.has(id))) continue;
    macros.push(findMacroLocalId(body) ?? '');
    const record = records.get(id);
    if (record === undefined) problems.push(`page ${id} (${title}) has the macro but no record`);
    const tasks = filter(body, ({ type }) => type === 'taskItem');
    const ids = repeated(tasks.map(({ attrs }) => String(attrs?.localId)));
    const titles = repeated(
      tasks.flatMap(({ content }) => /\w+ (\d )?zq\d+x/.exec(JSON.stringify(content))?.[0] ?? []),
    );
    const headings = repeated(text.match(/"level":2},"content":\[{"type":"text","text":"[^"]+"/g) ?? []);
    if (headings.length > 0) problems.push(`page ${id} has a section twice: ${headings.join(', ')}`);
    if (ids.length + titles.length > 0) problems.push(`page ${id} has a task twice: ${[...ids, ...titles].join(', ')}`);
  }
  for (const operationId of repeated(macros)) problems.push(`operation ${operationId} made two pages`);
  for (const operationId of repeated([...records.values()].map((one) => one.operationId)))
    problems.push(`operation ${operationId} has two records`);
  for (const { operationId, ending, pageId } of told.starts.values()) {
    if (ending !== 'acknowledged' || pageId === null) continue;
    if (records.get(pageId)?.operationId !== operationId)
      problems.push(`the post-mortem ${operationId} on page ${pageId} was acknowledged and is not there`);
  }
  return problems;
}
