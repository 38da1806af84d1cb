import { findTaskId, setTaskStatus } from '../rest/tasks';

/** Ticks one task on the newest version of a page and leaves all else as it is. Throws when the task is no longer there. */
export async function tickTask(pageId: string, localId: string, isDone: boolean): Promise<void> {
  const id = await findTaskId(pageId, localId);
  if (id === undefined) throw new Error('The task is no longer on the page.');
  await setTaskStatus(id, isDone);
}
