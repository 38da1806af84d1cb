import { isDeepStrictEqual } from 'node:util';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { RuleChoice, SpaceSettingsView } from '../contract/views';
import { findHeadingProblems, ownHeadings, withChosen } from '../domain/document/section-headings';
import type { SectionHeadings } from '../domain/document/section-headings';
import { usualFollowUp } from '../domain/follow-up/usual-follow-up';
import { defaultPolicy } from '../domain/policy/policy';
import { usualWorkingDays } from '../domain/policy/work-calendar';
import type { PeriodSettings } from '../domain/schedule/period';
import { dateIn, newestDue, nextDueAt, periodOfKey, periodToPrepare } from '../domain/schedule/period';
import type { Rule, RuleSettings } from '../domain/rules/rule';
import { rules } from '../domain/rules/table';
import { ruleTexts } from '../domain/rules/texts';
import type { SpaceSettings } from '../domain/space-settings';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';

/** Defaults of a space nobody has set up: the open meeting from today on, its page the day before at nine. */
const defaults = { timeZone: 'UTC', leadDays: 1, hour: 9 } as const;

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
  if (Object.keys(findHeadingProblems(headingsFrom(payload, before))).length > 0) {
    return fail('invalid-request', { problem: 'a heading cannot be told from another one' });
  }
  const rootPageId = await rootPageIdFor(ports, space, payload, before);
  if (rootPageId === null) return fail('root-page-missing', null);
  const settings = settingsFrom(payload, rootPageId, before, ports.clock());
  if (await write(ports, settings, before)) return succeed(await viewSettings(ports, space, settings));
  const newest = await ports.records.findSettings(space.spaceId);
  if (newest && isSavedAlready(newest, payload)) return succeed(await viewSettings(ports, space, newest));
  return fail('changed-meanwhile', { changedAt: new Date(ports.clock()).toISOString(), changedById: null });
}

/** A second click, or a retry after a lost answer: what stands there is what was asked for, one version later. */
function isSavedAlready(
  stored: SpaceSettings,
  { version, designated, rootPage, rules, policy, workingDays, holidays, headings, ...rest }: Parsed<'saveSettings'>,
): boolean {
  return (
    stored.version === version + 1 &&
    stored.designated === designated &&
    (rootPage === 'create' || rootPage === stored.rootPageId) &&
    [
      [rules, stored.rules],
      [policy, stored.policy],
      [workingDays, stored.workingDays],
      [holidays, stored.holidays],
      [headings && withChosen(ownHeadings, headings).chosen, stored.headings.chosen],
    ].every(([asked, kept]) => asked === undefined || isDeepStrictEqual(asked, kept)) &&
    isDeepStrictEqual(scheduleOf(stored), scheduleOf(rest))
  );
}

/** Switching off needs no root page that is still there. */
async function rootPageIdFor(
  ports: Ports,
  space: Space,
  { designated, rootPage }: Parsed<'saveSettings'>,
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

function settingsFrom(
  payload: Parsed<'saveSettings'>,
  rootPageId: string,
  before: SpaceSettings | null,
  now: number,
): SpaceSettings {
  const { spaceId, designated } = payload;
  const schedule = scheduleOf(payload);
  return {
    spaceId,
    version: (before?.version ?? 0) + 1,
    designated,
    rootPageId,
    ...schedule,
    ...watermarkOf(schedule, before?.designated ? before : null, now),
    ...followUpOf(before),
    rules: payload.rules ?? before?.rules ?? {},
    policy: payload.policy ?? before?.policy ?? defaultPolicy,
    workingDays: payload.workingDays ?? before?.workingDays ?? usualWorkingDays,
    holidays: payload.holidays ?? before?.holidays ?? [],
    headings: headingsFrom(payload, before),
    slack: before?.slack ?? null,
    setUp: before?.setUp ?? { seen: [], isHidden: false },
    example: before?.example ?? null,
  };
}

/** What is said of the open meeting beside its dates stays. */
function followUpOf(
  before: SpaceSettings | null,
): typeof usualFollowUp | Pick<SpaceSettings, keyof typeof usualFollowUp> {
  if (before === null) return usualFollowUp;
  const { meetingTime, meetingMinutes, participantsPageId, isPaused, remindOwners, announceInComments } = before;
  const { preparationProblem } = before;
  return {
    meetingTime,
    meetingMinutes,
    participantsPageId,
    isPaused,
    remindOwners,
    announceInComments,
    preparationProblem,
  };
}

function headingsFrom({ headings }: Parsed<'saveSettings'>, before: SpaceSettings | null): SectionHeadings {
  const known = before?.headings ?? ownHeadings;
  return headings === undefined ? known : withChosen(known, headings);
}

/** A page that is due but not yet prepared must not be skipped because somebody pressed Save, with another schedule or the same. */
function watermarkOf(
  schedule: PeriodSettings,
  before: SpaceSettings | null,
  now: number,
): Pick<SpaceSettings, 'preparedPeriodKey' | 'preparedUntil' | 'nextFollowUpAt'> {
  const newest = newestDue(now, schedule).key;
  const owed = before && periodToPrepare(now, scheduleOf(before), before.preparedPeriodKey);
  // Dates that put an owed meeting off put its page off as well.
  const isStillOwed = owed !== null && owed.key <= newest;
  if (before && (isStillOwed || isDeepStrictEqual(schedule, scheduleOf(before)))) {
    const { preparedPeriodKey, preparedUntil, nextFollowUpAt } = before;
    return { preparedPeriodKey, preparedUntil, nextFollowUpAt };
  }
  // Meetings before the space was set up, or before its dates were moved, had no page and get none.
  const earlier = before?.preparedPeriodKey ?? newest;
  const prepared = earlier > newest ? earlier : newest;
  return {
    preparedPeriodKey: prepared,
    preparedUntil: periodOfKey(prepared).end,
    nextFollowUpAt: new Date(nextDueAt(now, schedule)).toISOString(),
  };
}

function scheduleOf({ timeZone, anchorDate, leadDays, hour }: PeriodSettings): PeriodSettings {
  return { timeZone, anchorDate, leadDays, hour };
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

/** The settings as the caller sees them; the defaults where nobody set up anything. */
export async function viewSettings(
  { confluence, clock }: Ports,
  space: Space,
  settings: SpaceSettings | null,
): Promise<SpaceSettingsView> {
  const { pages } = confluence.asCaller;
  const examplePageId = settings?.example?.pageId ?? null;
  const [page, example] = await Promise.all([
    settings && pages.find(settings.rootPageId),
    examplePageId === null ? null : pages.find(examplePageId),
  ]);
  return {
    spaceId: space.spaceId,
    spaceKey: space.key,
    spaceName: space.name,
    version: settings?.version ?? 0,
    designated: settings?.designated ?? false,
    rootPage: page ? { pageId: page.pageId, title: page.title } : null,
    rootPageMissing: settings !== null && page === null,
    timeZone: settings?.timeZone ?? defaults.timeZone,
    anchorDate: settings?.anchorDate ?? dateIn(defaults.timeZone, clock()),
    leadDays: settings?.leadDays ?? defaults.leadDays,
    hour: settings?.hour ?? defaults.hour,
    mayChange: space.mayAdminister,
    nextFollowUpAt: settings?.designated ? settings.nextFollowUpAt : null,
    rules: rules.map((rule) => choiceOf(rule, settings?.rules ?? {})),
    policy: settings?.policy ?? defaultPolicy,
    workingDays: settings?.workingDays ?? usualWorkingDays,
    holidays: settings?.holidays ?? [],
    headings: settings?.headings ?? ownHeadings,
    slack: settings?.slack ?? null,
    setUp: settings?.setUp ?? { seen: [], isHidden: false },
    example: example && { pageId: example.pageId, title: example.title, path: example.path },
  };
}

function choiceOf({ id, section, title, grade }: Rule, settings: RuleSettings): RuleChoice {
  return { id, section, title, mend: ruleTexts[id].mend, ownGrade: grade, chosen: settings[id] ?? grade };
}
