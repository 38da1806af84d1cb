import type { Payload } from '../../../../src/contract/payloads';
import type { SpaceSettingsView } from '../../../../src/contract/views';
import type { RuleSettings } from '../../../../src/domain/rules/rule';
import { chosenHeadings, tellHeadingProblems, type HeadingDraft } from './heading-draft';
import { holidaysOf } from './holiday-rows';
import { draftPolicy, findCalendarProblems, isSoundPolicy, type PolicyDraft } from './policy-draft';
import { draftRules } from './rule-draft';

/** What the form holds; `rootPage` is a page or the wish to have one created. */
export interface SettingsDraft extends PolicyDraft {
  designated: boolean;
  rootPage: RootPageChoice;
  timeZone: string;
  anchorDate: string;
  leadDays: number;
  hour: number;
  /** Rules that differ from their own grade. */
  rules: RuleSettings;
  headings: HeadingDraft;
}

export type RootPageChoice = { kind: 'create' } | { kind: 'page'; pageId: string; title: string } | { kind: 'none' };

export type SettingsProblems = Partial<
  Record<'rootPage' | 'anchorDate' | 'workingDays' | 'holidays' | 'policy' | 'headings', string>
>;

/** The settings as they are. A space without any is offered a new root page and the reader's own zone. */
export function draftSettings(view: SpaceSettingsView, readerZone: string): SettingsDraft {
  const { rootPage, rootPageMissing, anchorDate, leadDays, hour } = view;
  const isNew = view.version === 0;
  return {
    designated: view.designated,
    rootPage: rootPage === null ? { kind: rootPageMissing ? 'none' : 'create' } : { kind: 'page', ...rootPage },
    timeZone: isNew ? readerZone : view.timeZone,
    anchorDate,
    leadDays,
    hour,
    rules: draftRules(view.rules),
    headings: view.headings.chosen,
    ...draftPolicy(view),
  };
}

/**
 * What was typed, on the settings as they are now: what somebody else saved meanwhile is not taken back by a form that never
 * touched it.
 * @param before the settings on which the draft was begun
 */
export function bringUpToDate(
  draft: SettingsDraft,
  before: SpaceSettingsView,
  now: SpaceSettingsView,
  readerZone: string,
): SettingsDraft {
  const begun = new Map(Object.entries(draftSettings(before, readerZone)));
  const typed = Object.entries(draft).filter(([name, value]) => !isSame(value, begun.get(name)));
  return { ...draftSettings(now, readerZone), ...Object.fromEntries(typed) };
}

/** Of values that come from settings, whose parts always stand in the same order. A number that is none is no number. */
function isSame(typed: unknown, begun: unknown): boolean {
  return JSON.stringify(typed) === JSON.stringify(begun);
}

export function findSettingsProblems(draft: SettingsDraft, view: SpaceSettingsView): SettingsProblems {
  return {
    ...(draft.rootPage.kind === 'none' ? { rootPage: 'Choose a page, or have one created.' } : {}),
    ...(draft.anchorDate === '' ? { anchorDate: 'Choose the day of one open meeting.' } : {}),
    ...findCalendarProblems(draft),
    ...(isSoundPolicy(draft.policy)
      ? {}
      : { policy: 'A number under “Deadlines” or “When a post-mortem is required” is to be mended.' }),
    ...(Object.keys(tellHeadingProblems(draft.headings, view)).length > 0 && {
      headings: 'A heading under “Page” is to be changed.',
    }),
  };
}

/** The draft as the backend takes it; null while no root page is chosen. */
export function writeSettings(draft: SettingsDraft, view: SpaceSettingsView): Payload<'saveSettings'> | null {
  const { designated, rootPage, timeZone, anchorDate, leadDays, hour, rules, policy } = draft;
  if (rootPage.kind === 'none') return null;
  return {
    spaceId: view.spaceId,
    version: view.version,
    designated,
    rootPage: rootPage.kind === 'create' ? 'create' : rootPage.pageId,
    timeZone,
    anchorDate,
    leadDays,
    hour,
    rules,
    policy,
    workingDays: [...draft.workingDays],
    holidays: holidaysOf(draft.holidays),
    headings: chosenHeadings(draft.headings),
  };
}
