import { parseDocument } from '../document/adf';
import { setTaskState } from '../document/set-task-state';
import { getPage, updatePage } from '../rest/pages';
import { RestError } from '../rest/request';

const ATTEMPTS = 3;

/** Ticks one task on the newest version of a page and leaves all else as it is. Throws when the task is no longer there. */
export async function tickTask(pageId: string, localId: string, isDone: boolean): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const page = await getPage(pageId);
    const document = parseDocument(page.body?.atlas_doc_format?.value ?? '');
    const changed = setTaskState(document, localId, isDone ? 'DONE' : 'TODO');
    if (changed === document) throw new Error('The task is no longer on the page.');
    try {
      await updatePage({ id: pageId, title: page.title, document: changed, baseVersion: page.version.number });
      return;
    } catch (error) {
      const isConflict = error instanceof RestError && error.status === 409;
      if (!isConflict || attempt === ATTEMPTS) throw error;
    }
  }
}
