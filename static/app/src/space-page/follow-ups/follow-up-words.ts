import type {
  FollowUpList,
  FollowUpRow,
  FollowUpSeries,
  ReminderRow,
} from '../../../../../src/contract/follow-up-views';
import type { UnappliedReason } from '../../../../../src/domain/follow-up/follow-up';
import { formatDate } from '../../shared/time/format-time';

export { describeProblem } from '../../shared/words/preparation-words';

type Counts = NonNullable<FollowUpRow['counts']>;
type Words = readonly [one: string, many: string];

/** For example `Every second Monday, 10:00 (Europe/Berlin)`: on the clocks of the space, wherever the reader is. */
export function describeSeries({ date, time, timeZone }: FollowUpSeries, locale: string): string {
  const shown = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(`${date}T${time}:00Z`));
  return `Every second ${shown({ weekday: 'long' })}, ${shown({ timeStyle: 'short' })} (${timeZone})`;
}

/** The days that a page looks back on, both of them: `23 Nov – 6 Dec`, with years where they are not `today`'s. */
export function describePeriod(
  { start, end }: Pick<FollowUpRow, 'start' | 'end'>,
  today: string,
  locale: string,
): string {
  return `${formatDate(start, today, locale)} – ${formatDate(end, today, locale)}`;
}

/** What happened since the page before, the parts that are not zero. */
export function describeMoves(counts: Counts): readonly string[] {
  return countParts(counts, [
    ['closed', ['closed', 'closed']],
    ['verified', ['verified', 'verified']],
    ['added', ['new', 'new']],
    ['slipped', ['slipped', 'slipped']],
    ['redated', ['re-dated', 're-dated']],
  ]);
}

/** How it stands, the parts that are not zero. */
export function describeStanding(counts: Counts): readonly string[] {
  return countParts(counts, [
    ['open', ['open', 'open']],
    ['overdue', ['overdue', 'overdue']],
    ['unowned', ['needs an owner', 'need an owner']],
    ['toVerify', ['to verify', 'to verify']],
    ['restricted', ['on restricted pages', 'on restricted pages']],
  ]);
}

function countParts(counts: Counts, parts: readonly (readonly [keyof Counts, Words])[]): readonly string[] {
  return parts.flatMap(([name, [one, many]]) => {
    const count = counts[name];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
}

const unappliedWords: Record<UnappliedReason, Words> = {
  'may-not-change': ['from somebody who may not change the item', 'from people who may not change the item'],
  'not-understood': ['not understood', 'not understood'],
  'step-refused': [
    'asks for a step that the item cannot take, or that wants a reason',
    'ask for steps that their items cannot take, or that want a reason',
  ],
  'changed-since': ['about an item that was changed since', 'about items that were changed since'],
  gone: ['about an item that is gone', 'about items that are gone'],
};

/** What became of answers that were not done to their items: a sentence, and why; null where all were. */
export function describeUnapplied({
  unapplied,
}: Pick<FollowUpRow, 'unapplied'>): { title: string; reasons: string } | null {
  const all = unapplied.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const reasons = unapplied
    .filter(({ count }) => count > 0)
    .map(({ why, count }) => `${count} ${unappliedWords[why][count === 1 ? 0 : 1]}`);
  return {
    title: all === 1 ? '1 answer was not applied' : `${all} answers were not applied`,
    reasons: reasons.join('; '),
  };
}

/** What `preparedAt` of the next meeting is: when its page came, or comes. */
export function describePreparation(
  { meetingAt, preparedAt }: NonNullable<FollowUpList['next']>,
  { rows, now }: Pick<FollowUpList, 'rows' | 'now'>,
): string {
  if (rows.some((row) => row.meetingAt === meetingAt && row.state === 'ready')) return 'its page was prepared';
  return preparedAt <= now ? 'its page was due' : 'its page is prepared';
}

const skippedWords: Record<NonNullable<ReminderRow['skipped']>, string> = {
  'closed-account': 'Nobody: the owner’s account is closed',
  'cannot-see': 'Nobody: the owner may not see the page',
  nobody: 'Nobody: it has no owner',
  'page-not-seen': 'Nobody: the app may not see the page',
};

/** When the owner is reminded, or why nobody is. */
export function describeReminder({ remindedOn, skipped }: ReminderRow, today: string, locale: string): string {
  if (skipped !== null) return skippedWords[skipped];
  return remindedOn === null ? 'Not reminded' : formatDate(remindedOn, today, locale);
}

/** Why no page comes by itself; null where one does. */
export function whyNone({
  series,
  isPaused,
}: Pick<FollowUpList, 'series' | 'isPaused'>): 'not-set-up' | 'paused' | null {
  if (series === null) return 'not-set-up';
  return isPaused ? 'paused' : null;
}
