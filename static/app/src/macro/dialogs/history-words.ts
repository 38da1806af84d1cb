import type { HistoryEntry } from '../../../../../src/domain/post-mortem';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { postMortemStatusWords } from '../../shared/words/labels';

type Change = HistoryEntry['change'];
type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** What an entry says; people in it are shown by their account ids' owners, so the words end where a name follows. */
export interface HistoryWords {
  text: string;
  /** Account id of whoever the words are about. */
  personId?: string;
  /** In the words of who did it. */
  reason?: string;
}

type Titles = ReadonlyMap<string, string>;

const fieldWords: Readonly<Record<string, string>> = {
  title: 'title',
  doneWhen: 'done-when',
  ownerId: 'owner',
  dueDate: 'due date',
  priority: 'priority',
  kind: 'kind',
  status: 'status',
  link: 'link',
  cause: 'cause',
};

/** Nobody changes these: an item is in the space of its page, and away while that is archived or in the trash. */
const followsPage: ReadonlySet<string> = new Set(['spaceId', 'away']);

const placeWords = {
  current: 'The page was moved or came back',
  archived: 'The page was archived',
  trashed: 'The page went to the trash',
};

const settlementWords = {
  resolved: 'Resolved a fact',
  accepted: 'Accepted a fact',
  moved: 'Moved a fact to the timeline',
};

const words: { [Kind in Change['kind']]: (change: ChangeOf<Kind>, titles: Titles) => HistoryWords } = {
  created: () => ({ text: 'Started the post-mortem' }),
  'details-changed': () => ({ text: 'Changed the details' }),
  status: (change) => withReason({ text: statusText(change) }, change.reason),
  moderator: ({ to }) => ({ text: 'Made the moderator:', personId: to }),
  accepted: ({ reason }) => withReason({ text: 'Accepted a warning' }, reason),
  'page-placed': ({ status }) => ({ text: placeWords[status] }),
  'item-added': ({ itemId }, titles) => ({ text: `Added ${itemName(itemId, titles)}` }),
  'item-changed': ({ itemId, fields, reason = '' }, titles) => {
    const text = fields.some((field) => followsPage.has(field))
      ? `The page took ${itemName(itemId, titles)} along`
      : `Changed ${itemName(itemId, titles)}: ${fields.map((field) => fieldWords[field] ?? field).join(', ')}`;
    return withReason({ text }, reason);
  },
  'item-answered': ({ itemId, text }, titles) =>
    withReason({ text: `Answered on the follow-up page about ${itemName(itemId, titles)}` }, text),
  'item-removed': ({ title }) => ({ text: `Removed the action item “${title}”` }),
  'fact-added': () => ({ text: 'Added a fact' }),
  'fact-changed': () => ({ text: 'Changed a fact' }),
  'fact-removed': ({ text }) => withReason({ text: 'Removed a fact' }, text),
  'fact-settled': ({ settlement, reason }) =>
    withReason({ text: settlement === null ? 'Opened a fact again' : settlementWords[settlement] }, reason),
  'meeting-scheduled': () => ({ text: 'Scheduled the meeting' }),
  'meeting-postponed': ({ note }) => withReason({ text: 'Postponed the meeting' }, note),
  'meeting-held': () => ({ text: 'Held the meeting' }),
  'attendee-reminded': ({ personId, note }) => withReason({ text: 'Reminded of the code of conduct:', personId }, note),
  'attendee-removed': ({ personId, note }) => withReason({ text: 'Removed from the meeting:', personId }, note),
};

/** @param items those of the post-mortem now, for their titles */
export function historyWords(
  { change }: Pick<HistoryEntry, 'change'>,
  items: readonly Pick<ActionItem, 'id' | 'title'>[],
): HistoryWords {
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  // The table is indexed by kind, which the compiler cannot follow through a union.
  const say = words[change.kind] as (change: Change, titles: Titles) => HistoryWords;
  return say(change, titles);
}

function withReason(said: HistoryWords, reason: string | null): HistoryWords {
  return reason === null || reason === '' ? said : { ...said, reason };
}

function statusText({ from, to, byItself }: ChangeOf<'status'>): string {
  if (byItself === true && to === 'closed') return 'Closed by itself: each action item is verified or dropped';
  if (byItself === true) return 'Open again by itself: an action item is not settled any more';
  if (to === 'published') return from === 'published' || from === 'closed' ? 'Published again' : 'Published the notes';
  return `${postMortemStatusWords[from].label} → ${postMortemStatusWords[to].label}`;
}

function itemName(itemId: string, titles: Titles): string {
  const title = titles.get(itemId);
  return title === undefined ? 'an action item that is gone' : `the action item “${title}”`;
}
