import { canSee } from '../find-page';
import type { ConfluenceSite } from '../model/confluence-site';
import type { PageRecord, TaskRecord } from '../model/records';
import type { ConfluenceOperation, ConfluenceRequest } from '../operation';
import { paginate } from '../paginate';
import { allowQuery, readIds, readList, wantsBody } from '../read-request';
import { invalid } from '../refusal';
import { showTask } from './show-task';

interface PlacedTask {
  id: string;
  task: TaskRecord;
  page: PageRecord;
}

/** Parameters that list values, and what of a task must be among them. */
const AMONG_IDS: Readonly<Record<string, (placed: PlacedTask) => string>> = {
  'task-id': ({ id }) => id,
  'space-id': ({ page }) => page.spaceId,
  'page-id': ({ page }) => page.id,
};
const AMONG_ACCOUNTS: Readonly<Record<string, (placed: PlacedTask) => string | null>> = {
  'created-by': ({ task }) => task.createdBy,
  'assigned-to': ({ task }) => task.assignedTo,
  'completed-by': ({ task }) => task.completedBy,
};

/** Parameters `…-from` and `…-to`, both inclusive, and what of a task must lie between. */
const BETWEEN: Readonly<Record<string, (task: TaskRecord) => number | null>> = {
  'created-at': ({ createdAt }) => createdAt,
  'due-at': ({ dueAt }) => dueAt,
  'completed-at': ({ completedAt }) => completedAt,
};

const ALLOWED = [
  'body-format',
  'include-blank-tasks',
  'status',
  ...Object.keys(AMONG_IDS),
  ...Object.keys(AMONG_ACCOUNTS),
  ...Object.keys(BETWEEN).flatMap((name) => [`${name}-from`, `${name}-to`]),
  'limit',
  'cursor',
];

type Filter = (placed: PlacedTask) => boolean;

const among = (values: readonly string[], read: (placed: PlacedTask) => string | null): Filter => {
  const wanted = new Set(values);
  return (placed) => wanted.size === 0 || wanted.has(read(placed) ?? '');
};

/** Milliseconds since 1970. @throws ConfluenceRefusal (400) when it is no whole number. */
function readTime(request: ConfluenceRequest, name: string): number | undefined {
  const text = request.query.get(name);
  if (text === null) return undefined;
  if (!/^-?\d{1,16}$/.test(text)) throw invalid(`${name} must be a time in milliseconds since 1970`);
  return Number(text);
}

function between(request: ConfluenceRequest, name: string, read: (task: TaskRecord) => number | null): Filter {
  const from = readTime(request, `${name}-from`);
  const to = readTime(request, `${name}-to`);
  if (from === undefined && to === undefined) return () => true;
  return ({ task }) => {
    const at = read(task);
    return at !== null && at >= (from ?? -Infinity) && at <= (to ?? Infinity);
  };
}

function hasStatus(request: ConfluenceRequest): Filter {
  const status = request.query.get('status');
  if (status === null) return () => true;
  if (status !== 'complete' && status !== 'incomplete') throw invalid('status must be complete or incomplete');
  return ({ task }) => task.isDone === (status === 'complete');
}

const readFilters = (request: ConfluenceRequest): Filter[] => [
  hasStatus(request),
  ({ task }) => !task.isBlank || request.query.get('include-blank-tasks') !== 'false',
  ...Object.entries(AMONG_IDS).map(([name, read]) => among(readIds(request, name), read)),
  ...Object.entries(AMONG_ACCOUNTS).map(([name, read]) => among(readList(request, name), read)),
  ...Object.entries(BETWEEN).map(([name, read]) => between(request, name, read)),
];

function place(site: ConfluenceSite, task: TaskRecord): PlacedTask[] {
  const page = site.pages.find(task.pageId);
  return page?.status === 'current' ? [{ id: task.id, task, page }] : [];
}

/** Tasks of the pages that the reader may see, in the order in which they were made. */
export const listTasks: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/tasks',
  scopes: [['read:task:confluence']],
  answer(request, site) {
    allowQuery(request, ALLOWED);
    const withBody = wantsBody(request);
    const filters = readFilters(request);
    const found = site.tasks
      .list()
      .flatMap((task) => place(site, task))
      .filter((placed) => filters.every((filter) => filter(placed)))
      .filter(({ page }) => canSee(site, page, request.actor));
    return paginate(request, found, ({ task, page }) => showTask(task, page, withBody), site);
  },
};
