import type { Clock } from '../../clock';
import { prefixRange } from '../../store/key';
import type { OrderedStore } from '../../store/ordered-store';
import type { AdfNode } from '../adf';
import { parseTasks } from '../parse-tasks';
import type { WrittenTask } from '../parse-tasks';
import type { TaskHappening } from './happenings';
import { KEYS, taskRecord } from './records';
import type { PageRecord, TaskRecord } from './records';
import { nextTaskId } from './sequence';

export type TaskChange = Pick<TaskHappening, 'kind' | 'task' | 'oldTask'>;

/** The tasks that stand in the bodies of pages. A task is the same one as long as its `localId` stays on its page. */
export interface Tasks {
  find(id: string): TaskRecord | undefined;
  /** Every task, also of pages in the trash, in the order of the ids. */
  list(): TaskRecord[];
  onPage(pageId: string): TaskRecord[];
  /** Brings the tasks of a page in line with its newest body; answers what that changed. */
  follow(page: PageRecord, body: string): TaskChange[];
  /** Drops the tasks of a page that is gone for good. */
  drop(pageId: string): TaskChange[];
}

/** Most pages have no task: they need not be read. */
const mayHaveTasks = (body: string): boolean => /"(block)?[tT]askItem"/.test(body);
const readTasks = (body: string): WrittenTask[] => (mayHaveTasks(body) ? parseTasks(JSON.parse(body) as AdfNode) : []);

const SAID = ['isDone', 'assignedTo', 'dueAt', 'body', 'isBlank'] as const;
const isSame = (task: TaskRecord, written: WrittenTask): boolean => SAID.every((name) => task[name] === written[name]);

export function openTasks(store: OrderedStore, clock: Clock): Tasks {
  const find = (id: string): TaskRecord | undefined => {
    const stored = store.get(KEYS.task(Number(id)));
    return stored === undefined ? undefined : taskRecord.parse(stored);
  };
  const onPage = (pageId: string): TaskRecord[] =>
    store
      .range(prefixRange(KEYS.pageTask(pageId)))
      .map(({ value }) => (typeof value === 'string' ? find(value) : undefined))
      .filter((task) => task !== undefined)
      .sort((left, right) => Number(left.id) - Number(right.id));
  const put = (task: TaskRecord): TaskRecord => {
    store.write([
      { key: KEYS.task(Number(task.id)), value: task },
      { key: KEYS.pageTask(task.pageId, task.localId), value: task.id },
    ]);
    return task;
  };
  const remove = (task: TaskRecord): TaskChange => {
    store.write([
      { key: KEYS.task(Number(task.id)), remove: true },
      { key: KEYS.pageTask(task.pageId, task.localId), remove: true },
    ]);
    return { kind: 'removed', task };
  };
  const completion = (isDone: boolean, by: string) => ({
    completedBy: isDone ? by : null,
    completedAt: isDone ? clock.now() : null,
  });
  const create = (page: PageRecord, written: WrittenTask): TaskChange => {
    const by = page.version.authorId;
    const made = { createdBy: by, createdAt: clock.now(), updatedAt: clock.now(), ...completion(written.isDone, by) };
    return { kind: 'created', task: put({ ...written, id: nextTaskId(store), pageId: page.id, ...made }) };
  };
  const update = (page: PageRecord, oldTask: TaskRecord, written: WrittenTask): TaskChange => {
    const done = oldTask.isDone === written.isDone ? {} : completion(written.isDone, page.version.authorId);
    return { kind: 'updated', task: put({ ...oldTask, ...written, ...done, updatedAt: clock.now() }), oldTask };
  };
  return {
    find,
    list: () => store.range(prefixRange(KEYS.task())).map(({ value }) => taskRecord.parse(value)),
    onPage,
    follow(page, body) {
      const before = new Map(onPage(page.id).map((task) => [task.localId, task]));
      const written = readTasks(body);
      const kept = new Set(written.map(({ localId }) => localId));
      const changed = written.flatMap((task) => {
        const old = before.get(task.localId);
        if (old === undefined) return [create(page, task)];
        return isSame(old, task) ? [] : [update(page, old, task)];
      });
      return [...changed, ...[...before.values()].filter(({ localId }) => !kept.has(localId)).map(remove)];
    },
    drop: (pageId) => onPage(pageId).map(remove),
  };
}
