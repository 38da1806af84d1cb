import type { Node } from '@atlaskit/editor-prosemirror/model';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import type { AppModules } from '../rest/host';
import { searchPeople } from '../rest/search-people';
import { insertBlock } from './insert-block';
import { create } from './node-factory';
import type { TypeaheadItem } from './typeahead';

interface Insertable {
  label: string;
  description: string;
  words?: string;
  make: () => Node;
}

const BLOCKS: Insertable[] = [
  { label: 'Heading 1', description: 'A section of the page', make: () => create.heading(1) },
  { label: 'Heading 2', description: 'A section within a section', make: () => create.heading(2) },
  { label: 'Heading 3', description: 'A smaller section', make: () => create.heading(3) },
  { label: 'Table', description: 'Rows and columns', make: create.table },
  { label: 'Bullet list', description: 'An unordered list', make: () => create.list('bulletList') },
  { label: 'Numbered list', description: 'An ordered list', make: () => create.list('orderedList') },
  {
    label: 'Action item',
    description: 'A task to tick off',
    words: 'task list checkbox',
    make: () => create.taskList(),
  },
  { label: 'Panel', description: 'Something to stand out', words: 'info note warning', make: create.panel },
  { label: 'Code block', description: 'Code or a log', words: 'snippet', make: create.codeBlock },
  { label: 'Divider', description: 'A line across the page', words: 'rule', make: create.rule },
  { label: 'Expand', description: 'Text behind a click', words: 'collapse', make: create.expand },
];

/** What "/" offers: the app's macros first, then what every page may hold. */
export function listInsertItems({ macros, environmentType }: AppModules, now: () => Date): TypeaheadItem[] {
  const ofApp = macros.map((macro): Insertable => ({
    label: macro.title,
    description: macro.description ?? 'Macro',
    make: () => create.macro(macro, environmentType),
  }));
  return [...ofApp, ...BLOCKS].map(toItem).concat(dateItem(now));
}

/** Items whose label or other words hold what was typed. */
export function filterItems(items: TypeaheadItem[], query: string): TypeaheadItem[] {
  const wanted = query.toLowerCase();
  return items.filter(({ id, label, description }) =>
    `${label} ${id} ${description ?? ''}`.toLowerCase().includes(wanted),
  );
}

function toItem({ label, description, words = '', make }: Insertable): TypeaheadItem {
  const insert = (view: EditorView, { from, to }: { from: number; to: number }): void => {
    const tr = view.state.tr.delete(from, to);
    view.dispatch(insertBlock(tr, fitInto(view, make())));
  };
  return { id: `${label} ${words}`.trim(), label, description, insert };
}

/** An expand within a table is of another kind. */
function fitInto(view: EditorView, node: Node): Node {
  const { $from } = view.state.selection;
  const isNested = Array.from({ length: $from.depth }, (_, depth) => $from.node(depth).type.name).some((name) =>
    /^(tableCell|tableHeader|expand)$/.test(name),
  );
  return node.type.name === 'expand' && isNested ? create.nestedExpand() : node;
}

function dateItem(now: () => Date): TypeaheadItem {
  return {
    id: 'date today',
    label: 'Date',
    description: 'Today, on this site’s clock',
    insert: (view, range) => insertInline(view, range, create.date(now())),
  };
}

/** What "@" offers: people by name. */
export async function listPeopleItems(query: string): Promise<TypeaheadItem[]> {
  const people = await searchPeople(query);
  return people.map(({ accountId, displayName }) => ({
    id: accountId,
    label: displayName,
    insert: (view, range) => insertInline(view, range, create.mention(accountId, displayName)),
  }));
}

function insertInline(view: EditorView, { from, to }: { from: number; to: number }, node: Node): void {
  view.dispatch(view.state.tr.replaceWith(from, to, node).insertText(' ').scrollIntoView());
}
