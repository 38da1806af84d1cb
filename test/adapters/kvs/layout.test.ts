import type { StoredActionItem } from '../../../src/adapters/kvs/layout';
import { actionItemFromStored, followUpFromStored, nobody, toStored } from '../../../src/adapters/kvs/layout';
import type { ActionItemStatus } from '../../../src/domain/action-item';
import { actionItemStatuses } from '../../../src/domain/action-item';
import { bearsFollowUpMark } from '../../../src/domain/follow-up/follow-up-mark';
import { generateActionItem } from '../../support/post-mortem-builders';

const createdAt = '2026-11-24T12:00:00.000Z';
const changedAt = '2026-11-28T09:00:00.000Z';

/** As the app's first version wrote it: nothing of an item's way was kept. */
function storedAtFirst(status: ActionItemStatus): StoredActionItem {
  const { id, pageId, spaceId, title, doneWhen, ownerId, dueDate, priority, kind, link } = generateActionItem();
  const people = { createdById: 'acc-agent', changedById: 'acc-owner' };
  const value = { id, pageId, spaceId, title, doneWhen, ownerId, dueDate, priority, kind, link, status, ...people };
  const stored = toStored.actionItem(generateActionItem({ status }));
  return { ...stored, record: { schema: 1, value: { ...value, version: 3, createdAt, changedAt } } };
}

test.each<[ActionItemStatus, string | null, string | null]>([
  ['idea', null, null],
  ['open', createdAt, null],
  ['in_progress', createdAt, null],
  ['done', createdAt, changedAt],
  ['verified', createdAt, changedAt],
  ['wont_do', null, changedAt],
])('an item that was %s before its way was kept: committed %s, finished %s', (status, committedAt, finishedAt) => {
  const item = actionItemFromStored(storedAtFirst(status));
  expect(item).toMatchObject({
    ...{ status, version: 3, createdAt, changedAt, cause: null, statusSince: changedAt, committedAt, finishedAt },
    ...{ verification: null, droppedBecause: null, reopenedBecause: null, formerDueDates: [], timesRedated: 0 },
    ...{ ownerProblem: null, incident: { severity: 0, services: [], startedAt: createdAt } },
  });
});

test.each(actionItemStatuses)('what is written now is read as it is (%s)', (status) => {
  const item = generateActionItem({ status, ownerProblem: 'left', timesRedated: 2 });
  expect(actionItemFromStored(toStored.actionItem(item))).toEqual(item);
});

test('an upgraded item that is written again is one of today', () => {
  const item = actionItemFromStored(storedAtFirst('done'));
  expect(toStored.actionItem(item).record.schema).toBe(2);
  expect(actionItemFromStored(toStored.actionItem(item))).toEqual(item);
});

test('what a newer version of the app wrote is not taken for something else', () => {
  const { record, ...stored } = storedAtFirst('open');
  expect(() => actionItemFromStored({ ...stored, record: { ...record, schema: 3 } })).toThrow('newer version');
});

test.each([
  [null, null, nobody],
  ['acc-owner', null, 'acc-owner'],
  ['acc-owner', 'left', nobody],
  ['acc-owner', 'cannot-see', nobody],
] as const)('owned by %s (%s), it is listed under %s', (ownerId, ownerProblem, expected) => {
  expect(toStored.actionItem(generateActionItem({ ownerId, ownerProblem })).ownerId).toBe(expected);
});

test('the page of a follow-up from before marks were random is found by the mark that it has', () => {
  const value = {
    spaceId: '7',
    periodKey: '2026-11-23',
    version: 1,
    state: 'preparing',
    pageId: null,
    createdAt,
  } as const;
  const stored = { spaceId: '7', periodStart: '2026-11-23', state: 'preparing', version: 1 };
  const { mark } = followUpFromStored({ ...stored, record: { schema: 2, value } });
  expect(bearsFollowUpMark('{"href":"https://site.example/follow-ups#follow-up-7-2026-11-23"}', mark)).toBe(true);
});
