import type { TimelineEvent } from '../../../../../src/domain/document/post-mortem-document';
import type { Entry, EntryList, NotedRow, NotedWhy, Notes } from './notes';

/** What the moderator does to the notes. New ids come with the edit: the same edits always make the same notes. */
export type Edit =
  | { kind: 'write'; list: EntryList; id: string; text: string }
  /** Below `after`, or at the end. */
  | { kind: 'add'; list: EntryList; entries: readonly Entry[]; after?: string | undefined }
  | { kind: 'remove'; list: EntryList; id: string }
  | { kind: 'move'; list: EntryList; id: string; by: Step }
  | { kind: 'trigger'; text: string }
  | { kind: 'row'; id: string; change: Partial<TimelineEvent> }
  | { kind: 'unlink-row'; id: string }
  /** Each where its time belongs; rows without a time below `after`, or at the end. */
  | { kind: 'add-rows'; rows: readonly NotedRow[]; after?: string | undefined }
  | { kind: 'remove-row'; id: string }
  | { kind: 'move-row'; id: string; by: Step }
  | { kind: 'sort-rows' }
  | { kind: 'write-why'; id: string; text: string }
  /** An answer to `to`, or the first one of another chain. */
  | { kind: 'add-why'; id: string; to: string | null }
  /** With the answers to it. */
  | { kind: 'remove-why'; id: string }
  | { kind: 'replace'; notes: Notes };

export type Step = -1 | 1;

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

const edits: { [Kind in Edit['kind']]: (notes: Notes, edit: EditOf<Kind>) => Notes } = {
  write: (notes, { list, id, text }) =>
    withList(notes, list, (entries) => entries.map((entry) => (entry.id === id ? { id, text } : entry))),
  add: (notes, { list, entries: added, after }) => withList(notes, list, (entries) => insertAt(entries, added, after)),
  remove: (notes, { list, id }) => withList(notes, list, (entries) => entries.filter((entry) => entry.id !== id)),
  move: (notes, { list, id, by }) => withList(notes, list, (entries) => moved(entries, id, by)),
  trigger: (notes, { text }) => ({ ...notes, trigger: text }),
  row: (notes, { id, change }) => withRow(notes, id, (event) => ({ ...event, ...change })),
  'unlink-row': (notes, { id }) => withRow(notes, id, ({ evidenceUrl: _gone, ...event }) => event),
  'add-rows': (notes, { rows, after }) => ({ ...notes, rows: rows.reduce(placer(after), notes.rows) }),
  'remove-row': (notes, { id }) => ({ ...notes, rows: notes.rows.filter((row) => row.id !== id) }),
  'move-row': (notes, { id, by }) => ({ ...notes, rows: moved(notes.rows, id, by) }),
  'sort-rows': (notes) => ({ ...notes, rows: inOrderOfTime(notes.rows) }),
  'write-why': (notes, { id, text }) => ({ ...notes, whys: withWhy(notes.whys, id, (why) => [{ ...why, text }]) }),
  'add-why': (notes, { id, to }) => ({ ...notes, whys: withAnswer(notes.whys, { id, text: '', answers: [] }, to) }),
  'remove-why': (notes, { id }) => ({ ...notes, whys: withWhy(notes.whys, id, () => []) }),
  replace: (_notes, { notes }) => notes,
};

/** The notes after an edit. An edit of something that is gone changes nothing. */
export function editNotes(notes: Notes, edit: Edit): Notes {
  const run = edits[edit.kind] as (notes: Notes, edit: Edit) => Notes;
  return run(notes, edit);
}

function withList(notes: Notes, list: EntryList, change: (entries: readonly Entry[]) => readonly Entry[]): Notes {
  return { ...notes, lists: { ...notes.lists, [list]: change(notes.lists[list]) } };
}

function withRow(notes: Notes, id: string, change: (event: TimelineEvent) => TimelineEvent): Notes {
  return { ...notes, rows: notes.rows.map((row) => (row.id === id ? { ...row, event: change(row.event) } : row)) };
}

function insertAt<One extends { id: string }>(
  list: readonly One[],
  added: readonly One[],
  after: string | undefined,
): readonly One[] {
  const at = list.findIndex(({ id }) => id === after);
  return at < 0 ? [...list, ...added] : [...list.slice(0, at + 1), ...added, ...list.slice(at + 1)];
}

function moved<One extends { id: string }>(list: readonly One[], id: string, by: Step): readonly One[] {
  const from = list.findIndex((one) => one.id === id);
  const [one, other] = [list[from], list[from + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((each) => (each === one ? other : each === other ? one : each));
}

/** Above the first row that happened later; the order of the rows that are there stays as it is. */
function placer(after: string | undefined): (rows: readonly NotedRow[], added: NotedRow) => readonly NotedRow[] {
  return (rows, added) => {
    const { occurredAt } = added.event;
    if (occurredAt === null) return insertAt(rows, [added], after);
    const later = rows.findIndex(({ event }) => event.occurredAt !== null && event.occurredAt > occurredAt);
    return later < 0 ? [...rows, added] : [...rows.slice(0, later), added, ...rows.slice(later)];
  };
}

/** Rows without a time stay below the row that they stand below. */
function inOrderOfTime(rows: readonly NotedRow[]): readonly NotedRow[] {
  let above = '';
  const timed = rows.map((row) => {
    above = row.event.occurredAt ?? above;
    return { row, at: above };
  });
  return timed.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)).map(({ row }) => row);
}

function withWhy(
  whys: readonly NotedWhy[],
  id: string,
  change: (why: NotedWhy) => readonly NotedWhy[],
): readonly NotedWhy[] {
  return whys.flatMap((why) => (why.id === id ? change(why) : [{ ...why, answers: withWhy(why.answers, id, change) }]));
}

function withAnswer(whys: readonly NotedWhy[], answer: NotedWhy, to: string | null): readonly NotedWhy[] {
  if (to === null) return [...whys, answer];
  return withWhy(whys, to, (why) => [{ ...why, answers: [...why.answers, answer] }]);
}
