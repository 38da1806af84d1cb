import { z } from 'zod';
import { actionItemStatuses, isCommitted, isOverdue, stageOf } from '../../src/domain/action-item';
import { itemIdOfTask } from '../../src/domain/document/items/task-item-id';
import { applyTicks, statusOfTick } from '../../src/domain/ticks';
import { generateActionItem } from '../support/post-mortem-builders';

test.each([
  ['idea', 'idea', false],
  ['open', 'active', true],
  ['in_progress', 'active', true],
  ['done', 'to_verify', true],
  ['verified', 'settled', true],
  ['wont_do', 'settled', false],
] as const)('%s stands under %s, committed: %s', (status, stage, committed) => {
  expect(stageOf(status)).toBe(stage);
  expect(isCommitted({ status })).toBe(committed);
});

test.each([
  ['due yesterday and open', 'open', '2026-11-23', true],
  ['due today', 'open', '2026-11-24', false],
  ['no date', 'open', null, false],
  ['done late is not overdue', 'done', '2026-11-01', false],
] as const)('overdue: %s', (_why, status, dueDate, expected) => {
  expect(isOverdue({ status, dueDate }, '2026-11-24')).toBe(expected);
});

describe('ticks on the page', () => {
  const at = '2026-11-24T10:00:00.000Z';
  const tick = (id: string, done: boolean) => ({ title: 'x', done, taskLocalId: id });

  test.each(actionItemStatuses)(
    'a ticked task makes what is not finished done and leaves the others (%s)',
    (status) => {
      const [after] = applyTicks([generateActionItem({ id: 'a', status })], [tick('a', true)], at, 'person');
      expect(after?.status).toBe(['idea', 'active'].includes(stageOf(status)) ? 'done' : status);
    },
  );

  test('what was opened again is not done because the page still says so', () => {
    const item = generateActionItem({ id: 'a', reopenedBecause: 'It came back' });
    expect(applyTicks([item], [tick('a', true)], at, 'person')).toEqual([item]);
  });

  test.each([
    ['idea', 'done', null],
    ['open', 'done', null],
    ['in_progress', 'done', null],
    ['done', null, 'open'],
    ['verified', null, null],
    ['wont_do', null, null],
  ] as const)('%s becomes %s by a tick and %s when the tick is taken away', (status, ticked, unticked) => {
    expect([statusOfTick(status, true), statusOfTick(status, false)]).toEqual([ticked, unticked]);
  });

  test('a task with an id of another form stands for the same item each time, and for no other', () => {
    const ids = ['1', '2', '12', '', 'local-id', 'x'.repeat(300), 'ä', '\u0000'].map(itemIdOfTask);
    expect(ids.map((id) => z.uuid().safeParse(id).success)).not.toContain(false);
    expect(new Set(ids).size).toBe(ids.length);
    expect(itemIdOfTask('1')).toBe(ids[0]);
    const own = '3f0c9a4e-8a36-4d0b-9a47-2f6d0c1b7e55';
    expect(itemIdOfTask(own)).toBe(own);
    expect(itemIdOfTask(ids[0] ?? '')).toBe(ids[0]);
  });

  test('a task that is not ticked says nothing', () => {
    const item = generateActionItem({ id: 'a', status: 'done' });
    expect(applyTicks([item], [tick('a', false), tick('other', true)], at, 'person')).toEqual([item]);
  });
});
