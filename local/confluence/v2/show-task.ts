import { toIso } from '../../clock';
import type { PageRecord, TaskRecord } from '../model/records';

const instant = (name: string, at: number | null) => (at === null ? {} : { [name]: toIso(at) });

/** A task as the REST API v2 answers it: what it does not have is absent. */
export const showTask = (task: TaskRecord, page: PageRecord, withBody: boolean) => ({
  id: task.id,
  localId: task.localId,
  spaceId: page.spaceId,
  pageId: task.pageId,
  status: task.isDone ? 'complete' : 'incomplete',
  body: withBody ? { atlas_doc_format: { representation: 'atlas_doc_format', value: task.body } } : {},
  createdBy: task.createdBy,
  ...(task.assignedTo === null ? {} : { assignedTo: task.assignedTo }),
  ...(task.completedBy === null ? {} : { completedBy: task.completedBy }),
  createdAt: toIso(task.createdAt),
  updatedAt: toIso(task.updatedAt),
  ...instant('dueAt', task.dueAt),
  ...instant('completedAt', task.completedAt),
});
