import { actionItemContent } from '../contract/fields/items-and-facts';
import { longestItemTitle, longestText, mostActionItems } from '../contract/limits';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ActionItem, ActionItemContent } from '../domain/action-item';
import type { HandMadeTask } from '../domain/document/items/hand-made-tasks';
import { findHandMadeTasks } from '../domain/document/items/hand-made-tasks';
import { itemIdOfTask } from '../domain/document/items/task-item-id';
import { parseAdf } from '../domain/document/parse-adf';
import { pageReading } from '../domain/page-reading';
import type { PostMortem } from '../domain/post-mortem';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { newItem } from './add-action-item';
import { addItems } from './add-items';

export interface AdoptRequest {
  callerId: string;
  page: Page;
  postMortem: PostMortem;
  taskLocalIds: readonly string[];
}

/**
 * Makes action items of tasks that people added by hand to the page's section. An item's id follows from its task's, so repeating
 * changes nothing, and the task is the item's own from then on: ticked with it, and rewritten in its place when the notes are
 * published. Tasks that are gone meanwhile are left out.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export async function adoptTasks(ports: Ports, request: AdoptRequest): Promise<Result<readonly ActionItem[]>> {
  const { callerId, page, postMortem } = request;
  const tasks = await wantedTasks(ports, request);
  const ids = tasks.map(({ taskLocalId }) => itemIdOfTask(taskLocalId));
  const known = new Set(postMortem.actionItemIds);
  const added = ids.filter((id) => !known.has(id)).length;
  if (known.size + added > mostActionItems) return fail('too-large', { limit: `${mostActionItems} action items` });
  const at = new Date(ports.clock()).toISOString();
  const items = tasks.map((task) =>
    newItem(postMortem, { id: itemIdOfTask(task.taskLocalId), content: contentOf(task), byId: callerId, at }),
  );
  if (!(await addItems(ports, postMortem, items))) return fail('busy', { retryAfterSeconds: 1 });
  await ports.workQueue.push([{ kind: 'settle-post-mortem', pageId: page.pageId, byId: callerId }]);
  return succeed(await ports.records.findItems(page.pageId, ids));
}

async function wantedTasks(
  { records }: Ports,
  { page, postMortem, taskLocalIds }: AdoptRequest,
): Promise<readonly HandMadeTask[]> {
  const { headings } = pageReading(postMortem, await records.findSettings(page.spaceId));
  const wanted = new Set(taskLocalIds);
  return findHandMadeTasks(parseAdf(page.body), new Set(), headings).filter(({ taskLocalId }) =>
    wanted.has(taskLocalId),
  );
}

/** What a task says for nothing: a mention of no person, a day that no calendar has. */
const unsaid: Readonly<Record<string, string | null>> = { ownerId: null, dueDate: null, link: '' };

/** As people type it in the app: what is too long is cut, and what no form would take is left out. */
function contentOf(task: HandMadeTask): ActionItemContent {
  const content = {
    title: task.title.slice(0, longestItemTitle),
    doneWhen: (task.doneWhen ?? '').slice(0, longestText),
    ownerId: task.ownerId ?? null,
    dueDate: task.dueDate ?? null,
    priority: 'none' as const,
    kind: task.kind ?? ('none' as const),
    status: task.done ? ('done' as const) : ('open' as const),
    link: task.link ?? '',
  };
  const whole = actionItemContent.safeParse(content);
  if (whole.success) return whole.data;
  const refused = new Set(whole.error.issues.map(({ path }) => path[0]));
  const leftOut = Object.entries(unsaid).filter(([field]) => refused.has(field));
  return actionItemContent.parse({ ...content, ...Object.fromEntries(leftOut) });
}
