import type { Actor } from './access';
import type { PageRecord, SpaceRecord, TaskRecord } from './records';

/** What happened to a page. `page` is as it is afterwards; of a deleted one, as it was. */
export interface PageHappening {
  kind:
    | 'created'
    | 'updated'
    | 'moved'
    | 'copied'
    | 'children_reordered'
    | 'archived'
    | 'unarchived'
    | 'trashed'
    | 'restored'
    | 'deleted'
    | 'permissions_updated';
  page: PageRecord;
  actor: Actor;
  /** What it was before it was moved. */
  previous?: PageRecord;
  /** The page that it is a copy of. */
  originId?: string;
  /** Its children before and after they were put in another order. */
  childIds?: readonly [before: readonly string[], after: readonly string[]];
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

/** A space was deleted with all that was in it; of its pages nothing more is said. */
export interface SpaceHappening {
  kind: 'deleted';
  space: SpaceRecord;
  actor: Actor;
}

export type Happening = PageHappening | TaskHappening | SpaceHappening;
