import type { Actor } from './access';
import type { PageRecord, TaskRecord } from './records';

/** What happened to a page. `page` is as it is afterwards; of a deleted one, as it was. */
export interface PageHappening {
  kind: 'created' | 'updated' | 'moved' | 'trashed' | 'restored' | 'deleted' | 'permissions_updated';
  page: PageRecord;
  actor: Actor;
  /** What it was before it was moved. */
  previous?: PageRecord;
}

/** What happened to a task, with the page that it is on. */
export interface TaskHappening {
  kind: 'created' | 'updated' | 'removed';
  task: TaskRecord;
  /** What it was before it was updated. */
  oldTask?: TaskRecord;
  page: PageRecord;
  actor: Actor;
}

export type Happening = PageHappening | TaskHappening;
