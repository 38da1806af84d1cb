import { DateTime } from 'luxon';
import { actionItemKinds, actionItemStatuses, priorities } from '../action-item';
import type { ActionItemKind, ActionItemStatus, Priority } from '../action-item';
import { readStatedTime } from '../document/times/stated-time';

/** A value as it was understood; `undefined` when the words mean none. */
type Understood<Value> = Value | undefined;

const otherPriorities: Readonly<Record<string, Priority>> = {
  ...{ highest: 'high', critical: 'high', urgent: 'high', blocker: 'high', major: 'high', p0: 'high', p1: 'high' },
  ...{
    normal: 'medium',
    med: 'medium',
    p2: 'medium',
    minor: 'low',
    lowest: 'low',
    trivial: 'low',
    p3: 'low',
    p4: 'low',
  },
};
const otherKinds: Readonly<Record<string, ActionItemKind>> = {
  ...{ prevention: 'prevent', preventive: 'prevent', preventative: 'prevent' },
  ...{ mitigation: 'mitigate', mitigative: 'mitigate', repair: 'mitigate' },
  ...{ detection: 'detect', detective: 'detect', monitoring: 'detect', alerting: 'detect' },
  ...{ documentation: 'process', training: 'process' },
};
const otherStatuses: Readonly<Record<string, ActionItemStatus>> = {
  ...{ 'to do': 'open', todo: 'open', new: 'open', 'not started': 'open', no: 'open', false: 'open', planned: 'open' },
  ...{
    wip: 'in_progress',
    started: 'in_progress',
    ongoing: 'in_progress',
    doing: 'in_progress',
    'in review': 'in_progress',
  },
  ...{ closed: 'done', complete: 'done', completed: 'done', finished: 'done', fixed: 'done', resolved: 'done' },
  ...{ yes: 'done', true: 'done', x: 'done', proposed: 'idea', backlog: 'idea' },
  ...{ 'won t do': 'wont_do', 'won t fix': 'wont_do', wontfix: 'wont_do', cancelled: 'wont_do', canceled: 'wont_do' },
  ...{ rejected: 'wont_do', dropped: 'wont_do' },
};

export function priorityOf(cell: string): Understood<Priority> {
  return chosen(cell, priorities, otherPriorities, 'none');
}

export function kindOf(cell: string): Understood<ActionItemKind> {
  return chosen(cell, actionItemKinds, otherKinds, 'none');
}

export function statusOf(cell: string): Understood<ActionItemStatus> {
  return chosen(cell, actionItemStatuses, otherStatuses, 'open');
}

/** `YYYY-MM-DD`, or null for an empty cell. Spreadsheets write dates their own way: a whole date in any usual form is taken. */
export function dateOf(cell: string): Understood<string | null> {
  const words = cell.trim();
  if (words === '') return null;
  const date = readStatedTime(words)?.date;
  if (date?.year === undefined) return undefined;
  const { year, month, day } = date;
  const read = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  return read.isValid ? read.toFormat('yyyy-MM-dd') : undefined;
}

/** Web addresses only; null for an empty cell. */
export function linkOf(cell: string): Understood<string | null> {
  const words = cell.trim();
  if (words === '') return null;
  return /^https?:\/\/\S+$/iu.test(words) && URL.canParse(words) ? words : undefined;
}

function chosen<Value extends string>(
  cell: string,
  own: readonly Value[],
  others: Readonly<Record<string, Value>>,
  whenEmpty: Value,
): Understood<Value> {
  const words = (cell.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  if (words === '') return whenEmpty;
  return own.find((value) => value.replaceAll('_', ' ') === words) ?? new Map(Object.entries(others)).get(words);
}
