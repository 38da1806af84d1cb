import type { RuleChoice, SpaceSettingsView } from '../contract/views';
import type { Rule, RuleSettings } from '../domain/rules/rule';
import { rules } from '../domain/rules/table';
import { ruleTexts } from '../domain/rules/texts';
import { dateIn } from '../domain/schedule/period';
import type { SpaceSettings } from '../domain/space-settings';
import { usualSettings } from '../domain/usual-settings';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';

/** Defaults of a space nobody has set up: the open meeting from today on, its page the day before at nine. */
const defaults = { timeZone: 'UTC', leadDays: 1, hour: 9 } as const;

/** The settings as the caller sees them; the defaults where nobody set up anything. */
export async function viewSettings(
  { confluence, clock }: Ports,
  space: Space,
  settings: SpaceSettings | null,
): Promise<SpaceSettingsView> {
  const known = { ...usualSettings, ...defaults, ...settings };
  const { pages } = confluence.asCaller;
  const find = (pageId: string | null | undefined) => (pageId ? pages.find(pageId) : null);
  const [page, example, participants] = await Promise.all([
    find(settings?.rootPageId),
    find(known.example?.pageId),
    find(known.participantsPageId),
  ]);
  const isPlanned = settings !== null && settings.designated && !settings.isPaused;
  return {
    spaceId: space.spaceId,
    spaceKey: space.key,
    spaceName: space.name,
    version: settings?.version ?? 0,
    designated: settings?.designated ?? false,
    rootPage: page ? { pageId: page.pageId, title: page.title } : null,
    rootPageMissing: settings !== null && page === null,
    timeZone: known.timeZone,
    anchorDate: settings?.anchorDate ?? dateIn(defaults.timeZone, clock()),
    leadDays: known.leadDays,
    hour: known.hour,
    meetingTime: known.meetingTime,
    meetingMinutes: known.meetingMinutes,
    participantsPage: participants && { pageId: participants.pageId, title: participants.title },
    participantsPageMissing: known.participantsPageId !== null && participants === null,
    isPaused: known.isPaused,
    remindOwners: known.remindOwners,
    announceInComments: known.announceInComments,
    mayChange: space.mayAdminister,
    nextFollowUpAt: isPlanned ? settings.nextFollowUpAt : null,
    preparationProblem: known.preparationProblem,
    rules: rules.map((rule) => choiceOf(rule, known.rules)),
    policy: known.policy,
    workingDays: known.workingDays,
    holidays: known.holidays,
    headings: known.headings,
    slack: known.slack,
    setUp: known.setUp,
    example: example && { pageId: example.pageId, title: example.title, path: example.path },
  };
}

function choiceOf({ id, section, title, grade }: Rule, settings: RuleSettings): RuleChoice {
  return { id, section, title, mend: ruleTexts[id].mend, ownGrade: grade, chosen: settings[id] ?? grade };
}
