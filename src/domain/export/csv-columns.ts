/** The columns of action items in CSV, in the order in which they are written. */
export const csvColumns = [
  { field: 'title', header: 'Title' },
  { field: 'doneWhen', header: 'Done when' },
  { field: 'owner', header: 'Owner (account id)' },
  { field: 'dueDate', header: 'Due' },
  { field: 'priority', header: 'Priority' },
  { field: 'kind', header: 'Kind' },
  { field: 'status', header: 'Status' },
  { field: 'link', header: 'Link' },
  { field: 'cause', header: 'Cause' },
  { field: 'page', header: 'Page' },
] as const;
export type CsvField = (typeof csvColumns)[number]['field'];

/** What other tools call these columns, in small letters without punctuation. A name more is a word here. */
const synonyms: Readonly<Record<CsvField, readonly string[]>> = {
  title: [
    ...['action', 'action item', 'actions', 'task', 'task name', 'item', 'summary', 'name', 'what', 'todo', 'to do'],
    ...['issue', 'description', 'follow up', 'corrective action', 'subject'],
  ],
  doneWhen: [
    'acceptance criteria',
    'definition of done',
    'success criteria',
    'verification',
    'done criteria',
    'measure',
  ],
  owner: [
    ...[
      'owner',
      'owner id',
      'account id',
      'assignee',
      'assigned to',
      'assignee id',
      'responsible',
      'who',
      'dri',
      'person',
    ],
    ...['owned by', 'lead'],
  ],
  dueDate: [
    'due date',
    'deadline',
    'when',
    'by',
    'by when',
    'target date',
    'eta',
    'due by',
    'due on',
    'date',
    'end date',
  ],
  priority: ['prio', 'urgency', 'importance'],
  kind: ['type', 'category', 'action type', 'item type', 'class'],
  status: ['state', 'progress', 'done', 'resolution'],
  link: ['url', 'ticket', 'ticket link', 'issue link', 'jira', 'issue url', 'tracker', 'reference', 'bug'],
  cause: ['root cause', 'contributing factor', 'why', 'reason', 'addresses'],
  page: ['post mortem', 'postmortem', 'incident', 'report', 'page title', 'source'],
};

/** The field that a column's header names, or undefined for a column that means nothing here. */
export function fieldNamed(header: string): CsvField | undefined {
  const words = headerWords(header);
  const own = csvColumns.find((column) => headerWords(column.header) === words);
  return (own ?? csvColumns.find(({ field }) => synonyms[field].includes(words)))?.field;
}

function headerWords(header: string): string {
  return (header.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
