import type { SectionHeadings } from './document/section-headings';
import type { Policy } from './policy/policy';
import type { WorkCalendar } from './policy/work-calendar';
import type { RuleSettings } from './rules/rule';

/** What a space admin chose. Key: space id. */
export interface SpaceSettings {
  spaceId: string;
  version: number;
  designated: boolean;
  rootPageId: string;
  /** IANA zone. */
  timeZone: string;
  /** `YYYY-MM-DD`: the day of one open meeting; periods of 14 days are counted from it, in both directions. */
  anchorDate: string;
  leadDays: number;
  /** 0–23, in `timeZone`. */
  hour: number;
  /** When the open meeting begins, `HH:mm` in `timeZone`, and how many minutes it takes. */
  meetingTime: string;
  meetingMinutes: number;
  /** The page that says who takes part; null where none was chosen. */
  participantsPageId: string | null;
  /** While it is, no page is prepared and nobody is reminded. */
  isPaused: boolean;
  /** Owners are reminded on the item's own page. */
  remindOwners: boolean;
  /** What is announced is also said in a comment on the page that it is about. */
  announceInComments: boolean;
  /**
   * The last day that the newest page looks back on, `YYYY-MM-DD`: the next page begins on the day after, and days up to it are
   * never told of again. Where there is no page yet, the day before the first one begins; null while nothing was kept here.
   */
  preparedUntil: string | null;
  /** The newest page could not be written; null where all is well. */
  preparationProblem: PreparationProblem | null;
  /** When the next page is due, ISO 8601 UTC. */
  nextFollowUpAt: string;
  /** Rules that this space grades otherwise or has switched off. */
  rules: RuleSettings;
  policy: Policy;
  workingDays: WorkCalendar['workingDays'];
  holidays: WorkCalendar['holidays'];
  /** How new pages of the space write the headings of their sections, and how its pages are read. */
  headings: SectionHeadings;
  /** When and by whom the channel was set that is announced to; its address is a secret and stands elsewhere. */
  slack: { setAt: string; setById: string } | null;
  /** How far the admins have come with setting the space up. */
  setUp: { seen: readonly SetUpTopic[]; isHidden: boolean };
  example: WorkedExample | null;
}

/** Why a follow-up page is not there yet, and when it is tried again. Instants are ISO 8601 in UTC. */
export interface PreparationProblem {
  periodKey: string;
  why: 'root-page-gone' | 'not-allowed' | 'title-taken' | 'too-large' | 'confluence-failed';
  attempts: number;
  failedAt: string;
}

/** What the first run asks an admin to look at, where nothing shows that it was done. */
export const setUpTopics = ['restricted-pages', 'calendar', 'slack', 'example'] as const;
export type SetUpTopic = (typeof setUpTopics)[number];

/** The made-up post-mortem that an admin had added, with what it takes to go on adding it. */
export interface WorkedExample {
  operationId: string;
  /** Null until it is known. */
  pageId: string | null;
  startedAt: string;
  /** IANA zone of its page. */
  timeZone: string;
  byId: string;
}
