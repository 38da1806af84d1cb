import { Plugin, PluginKey, type EditorState } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import { createStore, type Store } from '../frames/store';

export interface TypeaheadItem {
  id: string;
  label: string;
  description?: string;
  /** Puts the item in the place of what was typed. */
  insert(view: EditorView, range: { from: number; to: number }): void;
}

/** What a trigger offers for what was typed after it. */
export type TypeaheadSource = (query: string) => TypeaheadItem[] | Promise<TypeaheadItem[]>;

export interface TypeaheadMatch {
  trigger: string;
  query: string;
  from: number;
  to: number;
}

export interface OpenTypeahead {
  match: TypeaheadMatch;
  items: TypeaheadItem[];
  selected: number;
  /** Where the trigger is drawn, in the window. */
  place: { left: number; top: number; bottom: number };
}

export interface Typeahead {
  plugin: Plugin;
  open: Store<OpenTypeahead | undefined>;
  choose(view: EditorView, item: TypeaheadItem): void;
}

interface PluginState {
  match: TypeaheadMatch | undefined;
  dismissedAt: number | undefined;
}

const key = new PluginKey<PluginState>('typeahead');
const DISMISS = 'dismiss';
const LONGEST_QUERY = 30;

/** A menu that opens on a trigger character and narrows as one types on. */
export function createTypeahead(sources: Record<string, TypeaheadSource>): Typeahead {
  const open = createStore<OpenTypeahead | undefined>(undefined);

  const choose = (view: EditorView, item: TypeaheadItem): void => {
    const match = key.getState(view.state)?.match;
    if (match === undefined) return;
    item.insert(view, match);
    view.focus();
  };
  const move = (delta: number): void =>
    open.set(
      (shown) =>
        shown && {
          ...shown,
          selected: (shown.selected + delta + shown.items.length) % Math.max(1, shown.items.length),
        },
    );
  const dismiss = (view: EditorView): void => view.dispatch(view.state.tr.setMeta(key, DISMISS));
  const chooseSelected = (view: EditorView): void => {
    const shown = open.get();
    const item = shown?.items[shown.selected];
    if (item !== undefined) choose(view, item);
  };

  const keys: Record<string, (view: EditorView) => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: chooseSelected,
    Tab: chooseSelected,
    Escape: dismiss,
  };

  const show = async (view: EditorView, match: TypeaheadMatch): Promise<void> => {
    const items = await sources[match.trigger]?.(match.query);
    if (key.getState(view.state)?.match !== match || view.isDestroyed) return;
    const { left, top, bottom } = view.coordsAtPos(match.from);
    open.set(() =>
      items === undefined || items.length === 0
        ? undefined
        : { match, items, selected: 0, place: { left, top, bottom } },
    );
  };

  const plugin = new Plugin<PluginState>({
    key,
    state: {
      init: () => ({ match: undefined, dismissedAt: undefined }),
      apply: (tr, before, _old, state) => {
        if (tr.getMeta(key) === DISMISS) return { match: undefined, dismissedAt: before.match?.from };
        if (!tr.docChanged && !tr.selectionSet) return before;
        return follow(before, findMatch(state, Object.keys(sources)), tr.docChanged);
      },
    },
    props: {
      handleKeyDown: (view, event) => {
        const run = keys[event.key];
        if (open.get() === undefined || run === undefined) return false;
        run(view);
        return true;
      },
      handleDOMEvents: { blur: (view) => (key.getState(view.state)?.match && dismiss(view), false) },
    },
    view: () => ({
      update: (view, old) => {
        const match = key.getState(view.state)?.match;
        if (match === key.getState(old)?.match) return;
        if (match === undefined) open.set(() => undefined);
        else show(view, match).catch(() => open.set(() => undefined));
      },
      destroy: () => open.set(() => undefined),
    }),
  });
  return { plugin, open, choose };
}

/** Typing opens the menu; moving the cursor over text that looks like a trigger does not. */
function follow(before: PluginState, match: TypeaheadMatch | undefined, isTyped: boolean): PluginState {
  if (match === undefined) return { match: undefined, dismissedAt: undefined };
  if (match.from === before.dismissedAt) return { match: undefined, dismissedAt: before.dismissedAt };
  if (!isTyped && before.match?.from !== match.from) return { match: undefined, dismissedAt: undefined };
  return { match, dismissedAt: undefined };
}

function findMatch({ selection }: EditorState, triggers: string[]): TypeaheadMatch | undefined {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code === true) return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const found = /(?:^|\s)([/@])([\p{L}\p{N}\- ]*)$/u.exec(before);
  const [, trigger, query] = found ?? [];
  if (trigger === undefined || query === undefined || !triggers.includes(trigger)) return undefined;
  if (query.startsWith(' ') || query.length > LONGEST_QUERY) return undefined;
  return { trigger, query, from: $from.pos - query.length - 1, to: $from.pos };
}
