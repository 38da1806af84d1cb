import { actionItemStatuses } from '../../src/domain/action-item';
import { needOfStep, nextStatuses, problemOfStep } from '../../src/domain/item-life';
import type { HistoryEntry } from '../../src/domain/post-mortem';
import { itemHistoryLines, type ItemHistoryLine } from '../../static/app/src/shared/items/item-history-words';
import { askedOf, sayStep, type StepAnswer } from '../../static/app/src/shared/items/step-words';

describe('what a step asks for', () => {
  const steps = actionItemStatuses.flatMap((from) => nextStatuses(from).map((to) => [from, to] as const));

  it.each(steps)('%s → %s: an answer that is taken is one that the step takes', (from, to) => {
    const step = askedOf(from, to);
    expect(step === null).toBe(needOfStep(from, to) === 'nothing');
    if (step === null) return;
    const answer = sayStep({ step, text: ' Seen in the game day ', byId: 'priya' });
    if (!('said' in answer)) throw new Error('The answer is not taken.');
    expect(problemOfStep(from, to, answer.said)).toBeNull();
  });

  it.each([
    [{ step: 'drop', text: ' ', byId: 'priya' }, { missing: 'Say why it will not be done.' }],
    [{ step: 'reopen', text: '', byId: 'priya' }, { missing: 'Say what is still to be done.' }],
    [{ step: 'verify', text: '', byId: 'priya' }, { missing: 'Say how anybody can see that it worked.' }],
    [{ step: 'verify', text: 'Seen', byId: null }, { missing: 'Say who saw it.' }],
    [
      { step: 'verify', text: ' Seen ', byId: 'priya' },
      { said: { reason: '', verification: { how: 'Seen', byId: 'priya' } } },
    ],
    [{ step: 'drop', text: ' Gone ', byId: null }, { said: { reason: 'Gone', verification: null } }],
  ] satisfies readonly (readonly [StepAnswer, unknown])[])('%j', (answer, expected) =>
    expect(sayStep(answer)).toEqual(expected),
  );
});

const changed = (changes: readonly { field: string; from: string | null; to: string | null }[]) =>
  ({ kind: 'item-changed', itemId: 'one', fields: changes.map(({ field }) => field), changes }) as const;

describe('the history of an item', () => {
  it.each<[HistoryEntry['change'], readonly ItemHistoryLine[]]>([
    [{ kind: 'item-added', itemId: 'one' }, [{ kind: 'words', text: 'Added' }]],
    [
      changed([
        { field: 'status', from: 'in_progress', to: 'wont_do' },
        { field: 'dueDate', from: '2026-12-12', to: null },
        { field: 'kind', from: 'none', to: 'prevent' },
      ]),
      [
        { kind: 'field', label: 'State', from: 'In progress', to: 'Won’t do' },
        { kind: 'field', label: 'Due date', from: '12 Dec', to: 'None' },
        { kind: 'field', label: 'Kind', from: 'None', to: 'Prevent' },
      ],
    ],
    [changed([{ field: 'ownerId', from: null, to: 'priya' }]), [{ kind: 'owner', from: null, to: 'priya' }]],
    [
      changed([{ field: 'cause', from: null, to: 'The checklist' }]),
      [{ kind: 'field', label: 'Cause', from: 'None', to: 'The checklist' }],
    ],
    [
      { kind: 'item-changed', itemId: 'one', fields: ['status', 'dueDate'] },
      [{ kind: 'words', text: 'Changed: State, Due date' }],
    ],
    [{ kind: 'item-changed', itemId: 'one', fields: ['away'] }, [{ kind: 'words', text: 'Followed its page' }]],
    [
      { kind: 'item-answered', itemId: 'one', text: 'Waits for the vendor', followUpPageId: '7' },
      [{ kind: 'words', text: 'Answered on the follow-up page' }],
    ],
    [{ kind: 'created' }, []],
  ])('%j', (change, lines) => expect(itemHistoryLines({ change }, '2026-11-24', 'en-GB')).toEqual(lines));
});
