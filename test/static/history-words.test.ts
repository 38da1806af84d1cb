import type { HistoryEntry } from '../../src/domain/post-mortem';
import { historyWords } from '../../static/app/src/macro/dialogs/history-words';

const items = [{ id: 'one', title: 'Pause the rollout' }];
const cases: readonly (readonly [HistoryEntry['change'], ReturnType<typeof historyWords>])[] = [
  [{ kind: 'created' }, { text: 'Started the post-mortem' }],
  [{ kind: 'status', from: 'draft', to: 'published', reason: null }, { text: 'Published the notes' }],
  [
    { kind: 'status', from: 'published', to: 'published', reason: 'The auditors ask' },
    { text: 'Published again', reason: 'The auditors ask' },
  ],
  [
    { kind: 'status', from: 'published', to: 'closed', reason: null, byItself: true },
    { text: 'Closed by itself: each action item is verified or dropped' },
  ],
  [
    { kind: 'status', from: 'published', to: 'in_review', reason: 'Another cause' },
    { text: 'Published → In review', reason: 'Another cause' },
  ],
  [
    { kind: 'moderator', from: null, to: 'acc-1' },
    { text: 'Made the moderator:', personId: 'acc-1' },
  ],
  [
    { kind: 'item-changed', itemId: 'one', fields: ['status', 'dueDate'] },
    { text: 'Changed the action item “Pause the rollout”: status, due date' },
  ],
  [
    { kind: 'item-changed', itemId: 'one', fields: ['away'] },
    { text: 'The page took the action item “Pause the rollout” along' },
  ],
  [
    { kind: 'item-answered', itemId: 'one', text: 'Waits for the vendor', followUpPageId: '7' },
    {
      text: 'Answered on the follow-up page about the action item “Pause the rollout”',
      reason: 'Waits for the vendor',
    },
  ],
  [{ kind: 'item-added', itemId: 'two' }, { text: 'Added an action item that is gone' }],
  [{ kind: 'item-removed', itemId: 'two', title: 'Old' }, { text: 'Removed the action item “Old”' }],
  [{ kind: 'meeting-postponed', startsAt: null, reason: null, note: '' }, { text: 'Postponed the meeting' }],
];

test.each(cases)('%j', (change, expected) => {
  expect(historyWords({ change }, items)).toEqual(expected);
});
