import { isDeepStrictEqual } from 'node:util';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { SpaceSettingsView } from '../contract/views';
import { findHeadingProblems, ownHeadings, withChosen } from '../domain/document/section-headings';
import type { SectionHeadings } from '../domain/document/section-headings';
import { planAfterSaving } from '../domain/schedule/plan';
import type { SpaceSettings } from '../domain/space-settings';
import { usualSettings } from '../domain/usual-settings';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';
import { viewSettings } from './view-settings';

const rootPageTitles = ['Post-mortems', 'Post-mortems (root page)'] as const;

export async function loadSettings(ports: Ports, { space }: { space: Space }): Promise<Result<SpaceSettingsView>> {
  return succeed(await viewSettings(ports, space, await ports.records.findSettings(space.spaceId)));
}

/** Saves what a space admin chose, if nobody saved since they saw it. Creates the root page when asked to. */
export async function saveSettings(
  ports: Ports,
  { space, payload }: { space: Space; payload: Parsed<'saveSettings'> },
): Promise<Result<SpaceSettingsView>> {
  const before = await ports.records.findSettings(space.spaceId);
  if (before && isSavedAlready(before, payload)) return succeed(await viewSettings(ports, space, before));
  if ((before?.version ?? 0) !== payload.version) {
    return fail('changed-meanwhile', { changedAt: new Date(ports.clock()).toISOString(), changedById: null });
  }
  const { rootPage, ...chosen } = payload;
  if (Object.keys(findHeadingProblems(headingsFrom(chosen, before))).length > 0) {
    return fail('invalid-request', { problem: 'a heading cannot be told from another one' });
  }
  if (!(await seesParticipants(ports, chosen, before))) return fail('page-not-found', null);
  const rootPageId = await rootPageIdFor(ports, space, { designated: chosen.designated, rootPage }, before);
  if (rootPageId === null) return fail('root-page-missing', null);
  const settings = settingsFrom(chosen, rootPageId, before, ports.clock());
  if (await write(ports, settings, before)) return succeed(await viewSettings(ports, space, settings));
  const newest = await ports.records.findSettings(space.spaceId);
  if (newest && isSavedAlready(newest, payload)) return succeed(await viewSettings(ports, space, newest));
  return fail('changed-meanwhile', { changedAt: new Date(ports.clock()).toISOString(), changedById: null });
}

/** A second click, or a retry after a lost answer: what stands there is what was asked for, one version later. */
function isSavedAlready(
  stored: SpaceSettings,
  { version, designated, rootPage, headings, ...asked }: Parsed<'saveSettings'>,
): boolean {
  return (
    stored.version === version + 1 &&
    stored.designated === designated &&
    (rootPage === 'create' || rootPage === stored.rootPageId) &&
    (headings === undefined || isDeepStrictEqual(withChosen(ownHeadings, headings).chosen, stored.headings.chosen)) &&
    isDeepStrictEqual({ ...stored, ...given(asked) }, stored)
  );
}

/** What the payload speaks of. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]: Exclude<Fields[Name], undefined>;
  };
}

/** One that was chosen before stays, also by an admin who does not see it. */
async function seesParticipants(
  { confluence }: Ports,
  { participantsPageId }: Pick<Parsed<'saveSettings'>, 'participantsPageId'>,
  before: SpaceSettings | null,
): Promise<boolean> {
  const isChosen = typeof participantsPageId === 'string' && participantsPageId !== before?.participantsPageId;
  return !isChosen || (await confluence.asCaller.pages.find(participantsPageId)) !== null;
}

/** Switching off needs no root page that is still there. */
async function rootPageIdFor(
  ports: Ports,
  space: Space,
  { designated, rootPage }: Pick<Parsed<'saveSettings'>, 'designated' | 'rootPage'>,
  before: SpaceSettings | null,
): Promise<string | null> {
  if (!designated && before && (rootPage === 'create' || rootPage === before.rootPageId)) return before.rootPageId;
  return (await findRootPage(ports, space, rootPage))?.pageId ?? null;
}

async function write({ records }: Ports, value: SpaceSettings, before: SpaceSettings | null): Promise<boolean> {
  if (before === null) return (await records.createSettings(value)) === 'created';
  const changes = [{ kind: 'write-settings' as const, value, expectedVersion: before.version }];
  return (await records.commit(changes)) === 'committed';
}

/** What the payload does not speak of stays as it was, or as it usually is. */
function settingsFrom(
  { version, headings, ...chosen }: Omit<Parsed<'saveSettings'>, 'rootPage'>,
  rootPageId: string,
  before: SpaceSettings | null,
  now: number,
): SpaceSettings {
  const kept = { ...usualSettings, ...before, ...given(chosen) };
  return {
    ...kept,
    version: version + 1,
    rootPageId,
    ...planAfterSaving(kept, before, now),
    headings: headingsFrom({ headings }, before),
  };
}

function headingsFrom(
  { headings }: Pick<Parsed<'saveSettings'>, 'headings'>,
  before: SpaceSettings | null,
): SectionHeadings {
  const known = before?.headings ?? ownHeadings;
  return headings === undefined ? known : withChosen(known, headings);
}

async function findRootPage({ confluence }: Ports, space: Space, chosen: string): Promise<Page | null> {
  const { pages } = confluence.asCaller;
  if (chosen !== 'create') {
    const page = await pages.find(chosen);
    return page?.spaceId === space.spaceId ? page : null;
  }
  if (space.homepageId === null) return null;
  for (const title of rootPageTitles) {
    const outcome = await pages.create({
      spaceId: space.spaceId,
      parentId: space.homepageId,
      title,
      body: { version: 1, type: 'doc', content: [] },
    });
    if (outcome.kind === 'created') return pages.find(outcome.pageId);
    // Created before, by a click whose answer was lost or by somebody with the same thought.
    const taken = await pages.findByTitle(space.spaceId, title);
    if (taken?.parentId === space.homepageId) return pages.find(taken.pageId);
  }
  return null;
}
