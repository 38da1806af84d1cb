import fc from 'fast-check';
import { beginHistory, stepHistory } from '../../../static/app/src/console/state/edit-history';
import type { HistoryStep } from '../../../static/app/src/console/state/edit-history';
import { editNotes } from '../../../static/app/src/console/state/edit-notes';
import type { Edit } from '../../../static/app/src/console/state/edit-notes';
import { draftOf, notesOf } from '../../../static/app/src/console/state/notes';
import type { NotedRow, Notes } from '../../../static/app/src/console/state/notes';
import type { DraftedDocument } from '../../../src/domain/draft';
import { generateEvent } from '../../support/rule-subject';

const draft: DraftedDocument = {
  overview: ['The checkout failed.', 'It came back by itself.'],
  timeline: [
    generateEvent('09:02', 'started', 'Deploy'),
    generateEvent('HH:mm', 'step', 'Somebody calls', { row: 1 }),
    generateEvent('09:43', 'mitigated', 'Rollback', { row: 2 }),
  ],
  whyChains: [{ whys: ['Payments failed', 'The queue was full'] }],
  contributingFactors: ['No alert'],
  trigger: 'Deploy 4711',
  lessons: [{ kind: 'went_well', text: 'Rollback took 13 minutes' }],
  conclusion: [],
};

/** Ids are n1, n2 … in the order of lists, rows and whys. */
function generateNotes(): Notes {
  let count = 0;
  return notesOf(draft, () => `n${++count}`);
}

const row = (id: string, time: string, text: string): NotedRow => ({ id, event: generateEvent(time, 'step', text) });
const emptyEvent = { occurredAt: null, statedTime: '', kind: 'step', text: '', certainty: 'exact', row: 0 } as const;
const texts = (notes: Notes): string[] => notes.rows.map(({ event }) => event.text);

describe('editing notes', () => {
  it('gives the draft back when nothing is edited', () => expect(draftOf(generateNotes())).toEqual(draft));

  it.each<[string, Edit, (notes: Notes) => unknown, unknown]>([
    [
      'writes a paragraph',
      { kind: 'write', list: 'overview', id: 'n1', text: 'New' },
      (notes) => draftOf(notes).overview[0],
      'New',
    ],
    [
      'adds below another',
      { kind: 'add', list: 'overview', entries: [{ id: 'x', text: 'Between' }], after: 'n1' },
      (notes) => draftOf(notes).overview,
      ['The checkout failed.', 'Between', 'It came back by itself.'],
    ],
    [
      'moves up',
      { kind: 'move', list: 'overview', id: 'n2', by: -1 },
      (notes) => draftOf(notes).overview[0],
      'It came back by itself.',
    ],
    [
      'does not move past the end',
      { kind: 'move', list: 'overview', id: 'n2', by: 1 },
      (notes) => draftOf(notes),
      draft,
    ],
    ['takes a trigger out', { kind: 'trigger', text: ' ' }, (notes) => draftOf(notes).trigger, null],
    [
      'puts a row where its time belongs',
      { kind: 'add-rows', rows: [row('x', '09:20', 'Restart')] },
      texts,
      ['Deploy', 'Somebody calls', 'Restart', 'Rollback'],
    ],
    [
      'puts a row without a time below the one that was worked on',
      { kind: 'add-rows', rows: [row('x', '', 'Call')], after: 'n5' },
      texts,
      ['Deploy', 'Call', 'Somebody calls', 'Rollback'],
    ],
  ])('%s', (_name, edit, look, expected) => expect(look(editNotes(generateNotes(), edit))).toEqual(expected));

  it('sorts rows by time and leaves those without one below theirs', () => {
    const [deploy, call, rollback] = generateNotes().rows;
    const rows = [rollback, deploy, call].flatMap((one) => one ?? []);
    expect(texts(editNotes({ ...generateNotes(), rows }, { kind: 'sort-rows' }))).toEqual([
      'Deploy',
      'Somebody calls',
      'Rollback',
    ]);
  });

  it('does not save a row that has only its time', () => {
    const edited = editNotes(generateNotes(), {
      kind: 'add-rows',
      rows: [{ id: 'x', event: { ...emptyEvent, occurredAt: '2026-11-24T09:20:00.000Z' } }],
    });
    expect(draftOf(edited)).toEqual(draft);
  });

  it('branches whys', () => {
    const { whys } = generateNotes();
    const asked = editNotes(generateNotes(), { kind: 'add-why', id: 'x', to: whys[0]?.id ?? '' });
    const answered = editNotes(asked, { kind: 'write-why', id: 'x', text: 'Nobody was alerted' });
    expect(draftOf(answered).whyChains).toEqual([
      { whys: ['Payments failed', 'The queue was full'] },
      { whys: ['Payments failed', 'Nobody was alerted'] },
    ]);
  });
});

describe('taking edits back', () => {
  const type = (text: string): HistoryStep => ({
    kind: 'edit',
    edit: { kind: 'write', list: 'overview', id: 'n1', text },
  });

  it('takes back together what was typed in one field without leaving it', () => {
    const typed = [type('a'), type('ab'), { kind: 'leave-field' } as const, type('abc')];
    const history = typed.reduce(stepHistory, beginHistory(generateNotes()));
    const back = stepHistory(history, { kind: 'undo' });
    expect(draftOf(back.notes).overview[0]).toBe('ab');
    expect(draftOf(stepHistory(back, { kind: 'undo' }).notes)).toEqual(draft);
  });

  it('leads back to where it began, and forth to where it was', () => {
    const step = fc.constantFrom<HistoryStep>(
      type('a'),
      type('b'),
      { kind: 'leave-field' },
      { kind: 'edit', edit: { kind: 'remove-row', id: 'n6' } },
      { kind: 'edit', edit: { kind: 'trigger', text: 'Other' } },
      { kind: 'undo' },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const notes = generateNotes();
        const after = steps.reduce(stepHistory, beginHistory(notes));
        const repeat = (kind: 'undo' | 'redo', from: typeof after): typeof after =>
          Array.from({ length: 20 }).reduce<typeof after>((history) => stepHistory(history, { kind }), from);
        const begun = repeat('undo', after);
        expect(begun.notes).toEqual(notes);
        expect(repeat('redo', begun).notes).toEqual(repeat('redo', after).notes);
      }),
      { numRuns: 60 },
    );
  });
});
