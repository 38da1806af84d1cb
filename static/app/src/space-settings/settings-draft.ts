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
  /** `HH:mm`; empty while none is typed. */
  meetingTime: string;
  /** `NaN` while what is typed is no number. */
  meetingMinutes: number;
  participants: ParticipantsChoice;
  isPaused: boolean;
  remindOwners: boolean;
  announceInComments: boolean;
  /** Rules that differ from their own grade. */
  rules: RuleSettings;
  headings: HeadingDraft;
}

export type RootPageChoice = { kind: 'create' } | { kind: 'page'; pageId: string; title: string } | { kind: 'none' };

/** `kept`: one that is gone, or that who reads this may not see. */
export type ParticipantsChoice = { kind: 'none' } | { kind: 'page'; pageId: string; title: string } | { kind: 'kept' };

export type SettingsProblems = Partial<
  Record<
    'rootPage' | 'anchorDate' | 'meetingTime' | 'meetingMinutes' | 'workingDays' | 'holidays' | 'policy' | 'headings',
    string
  >
>;

/** The settings as they are. A space without any is offered a new root page and the reader's own zone. */
export function draftSettings(view: SpaceSettingsView, readerZone: string): SettingsDraft {
  const { rootPage, rootPageMissing, anchorDate, leadDays, hour } = view;
  const { meetingTime, meetingMinutes, isPaused, remindOwners, announceInComments } = view;
  const isNew = view.version === 0;
  return {
    designated: view.designated,
    rootPage: rootPage === null ? { kind: rootPageMissing ? 'none' : 'create' } : { kind: 'page', ...rootPage },
    timeZone: isNew ? readerZone : view.timeZone,
    anchorDate,
    leadDays,
    hour,
    meetingTime,
    meetingMinutes,
    participants: draftParticipants(view),
    isPaused,
    remindOwners,
    announceInComments,
    rules: draftRules(view.rules),
    headings: view.headings.chosen,
    ...draftPolicy(view),
  };
}

function draftParticipants({ participantsPage, participantsPageMissing }: SpaceSettingsView): ParticipantsChoice {
  if (participantsPage !== null) return { kind: 'page', ...participantsPage };
  return { kind: participantsPageMissing ? 'kept' : 'none' };
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
    ...(draft.meetingTime === '' ? { meetingTime: 'Say when the meeting begins.' } : {}),
    ...(Number.isNaN(draft.meetingMinutes) ? { meetingMinutes: 'Say how many minutes the meeting takes.' } : {}),
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
  const { meetingTime, meetingMinutes, isPaused, remindOwners, announceInComments } = draft;
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
    meetingTime,
    meetingMinutes,
    ...writeParticipants(draft.participants),
    isPaused,
    remindOwners,
    announceInComments,
    rules,
    policy,
    workingDays: [...draft.workingDays],
    holidays: holidaysOf(draft.holidays),
    headings: chosenHeadings(draft.headings),
  };
}

/** What the reader does not see is not spoken of: it stays. */
function writeParticipants(choice: ParticipantsChoice): Pick<Payload<'saveSettings'>, 'participantsPageId'> {
  if (choice.kind === 'kept') return {};
  return { participantsPageId: choice.kind === 'page' ? choice.pageId : null };
}
