import { actionItemStatusNames } from '../../action-item';
import { codeOfConduct } from '../../conduct';
import type { AdfNode } from '../../document/adf-node';
import type { FollowUpSubject } from '../subject';
import { blockIdOf } from './block-ids';
import type { Inline } from './page-nodes';
import { cardOf, linkTo, listItemOf, listOf, paragraphOf } from './page-nodes';
import { writtenMeeting } from './written-dates';

const agenda: readonly string[] = [
  'What moved since last time.',
  'Owner by owner, overdue first: what is in the way, and is the date still right?',
  'What needs an owner, and what can be verified.',
  'Post-mortems that are missing or late.',
];

const states = [
  ...[actionItemStatusNames.open, actionItemStatusNames.in_progress, actionItemStatusNames.done],
  ...[actionItemStatusNames.verified, actionItemStatusNames.wont_do],
].join(', ');

const answering: readonly string[] = [
  'Tick a task when it is done.',
  'Change its date, or write “moved to 12 Dec” in the column Answer.',
  `Write a state in the column State: ${states}. Say why, or how it was seen to work, in the column Answer.`,
  'Write anything else in the column Answer: it goes to the item’s history. Only answers of those who may change the item are applied.',
];

/** What every meeting begins with: when, what for, how to talk and how to answer, and where to find the rest. */
export function aboutPanel(subject: FollowUpSubject): AdfNode {
  const { meetingAt, meetingMinutes, timeZone, links } = subject;
  return {
    type: 'panel',
    attrs: { panelType: 'info', localId: blockIdOf('about', 'meeting') },
    content: [
      paragraphOf([`Open meeting on ${writtenMeeting(meetingAt, meetingMinutes, timeZone)}.`]),
      ...titled('Agenda', agenda),
      ...titled('Code of conduct', codeOfConduct),
      ...titled('How to answer', answering),
      ...(links.participantsUrl === null ? [] : [paragraphOf(['Who takes part: ', cardOf(links.participantsUrl)])]),
      paragraphOf([linkTo(links.reportUrl, 'Report of action items'), ' · ', linkTo(links.followUpsUrl, 'Follow-ups')]),
    ],
  };
}

function titled(title: string, lines: readonly string[]): AdfNode[] {
  const lead: Inline = { type: 'text', text: title, marks: [{ type: 'strong' }] };
  return [paragraphOf([lead]), listOf(lines.map((line) => listItemOf([line])))];
}
