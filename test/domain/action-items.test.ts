import { actionItemStatuses, isCommitted, isOverdue, stageOf } from '../../src/domain/action-item';
import { applyTicks } from '../../src/domain/ticks';
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

  test.each(actionItemStatuses)('a ticked task makes an active item done and leaves the others (%s)', (status) => {
    const [after] = applyTicks([generateActionItem({ id: 'a', status })], [tick('a', true)], at, 'person');
    expect(after?.status).toBe(stageOf(status) === 'active' ? 'done' : status);
  });

  test('a task that is not ticked says nothing', () => {
    const item = generateActionItem({ id: 'a', status: 'done' });
    expect(applyTicks([item], [tick('a', false), tick('other', true)], at, 'person')).toEqual([item]);
  });
});
