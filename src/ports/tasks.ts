/** A task of a page as Confluence lists it. */
export interface PageTask {
  taskId: string;
  pageId: string;
  /** Of the task's node on the page. */
  localId: string;
  done: boolean;
}

/** Tasks of pages, acting as one person or as the app. What may not be seen looks as if it were not there. */
export interface Tasks {
  find(taskId: string): Promise<PageTask | null>;
  /** Those of the page that are done, or those that are not. */
  ofPage(pageId: string, done: boolean): Promise<readonly PageTask[]>;
  /** `gone`: the task is not there, or the page may not be changed by whoever acts. Safe to repeat. */
  setDone(taskId: string, done: boolean): Promise<'set' | 'gone'>;
}
