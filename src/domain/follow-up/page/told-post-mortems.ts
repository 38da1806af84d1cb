import type { AdfNode } from '../../document/adf-node';
import { minutesBetween } from '../../metrics';
import { dateIn } from '../../schedule/period';
import type { CutList, FollowUpSubject, PostMortemLine, RepeatLine } from '../subject';
import { blockIdOf, lineIdOf } from './block-ids';
import { toldList } from './cut-lists';
import { cardOf, headingOf, listItemOf } from './page-nodes';
import { writtenDate } from './written-dates';

const lateWords: Readonly<Record<NonNullable<PostMortemLine['late']>, string>> = {
  facts: 'facts',
  meeting: 'meeting',
  notes: 'notes',
};
const lists = [
  ['missing', 'Missing'],
  ['late', 'Late'],
  ['published', 'Published'],
  ['waived', 'Waived'],
] as const;
const minutesInHour = 60;
const hoursInDay = 24;

/** "Post-mortems": missing, late, published, waived, each as a card. */
export function toldPostMortems(subject: FollowUpSubject): AdfNode[] {
  const { links } = subject;
  const lineOf = (line: PostMortemLine, section: string): AdfNode =>
    listItemOf(
      [cardOf(links.pageUrl(line.pageId)), ` SEV-${line.severity}${remarkOf(line, subject)}`],
      lineIdOf(section, line.pageId),
    );
  const told = lists.flatMap(([section, title]) => {
    const list: CutList<PostMortemLine> = subject[section];
    return toldList({ section, title, level: 3, list, lineOf: (line) => lineOf(line, section) }, links);
  });
  return told.length === 0 ? [] : [headingOf(2, ['Post-mortems'], blockIdOf('heading', 'post-mortems')), ...told];
}

function remarkOf({ dueAt, late }: PostMortemLine, { timeZone, meetingAt }: FollowUpSubject): string {
  const what = late === null ? '' : `, ${lateWords[late]} late`;
  if (dueAt === null) return what;
  const due = writtenDate(dateIn(timeZone, Date.parse(dueAt)));
  const overdue = minutesBetween(dueAt, meetingAt);
  return overdue <= 0 ? `${what}, due ${due}` : `${what}, due ${due}: ${agoWords(overdue)} by the meeting`;
}

/** "3 days", "5 hours". */
function agoWords(minutes: number): string {
  const hours = Math.max(1, Math.floor(minutes / minutesInHour));
  const days = Math.floor(hours / hoursInDay);
  const [count, unit] = days === 0 ? [hours, 'hour'] : [days, 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** "Happened before": incidents like earlier ones, and what those left open. */
export function toldRepeats({ repeats, links }: FollowUpSubject): AdfNode[] {
  const lineOf = ({ pageId, earlierPageId, explanation, openItems }: RepeatLine): AdfNode =>
    listItemOf(
      [
        ...[cardOf(links.pageUrl(pageId)), ' is like ', cardOf(links.pageUrl(earlierPageId))],
        ` (${explanation})${openItems === 0 ? '' : `: left ${openItems} open`}`,
      ],
      lineIdOf('repeats', pageId, earlierPageId),
    );
  return toldList({ section: 'repeats', title: 'Happened before', level: 2, list: repeats, lineOf }, links);
}
