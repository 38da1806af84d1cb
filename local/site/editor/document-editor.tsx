import { dropCursor } from '@atlaskit/editor-prosemirror/dropcursor';
import { history } from '@atlaskit/editor-prosemirror/history';
import type { Node } from '@atlaskit/editor-prosemirror/model';
import { EditorState, Selection, type Plugin } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import { gapCursor } from 'prosemirror-gapcursor';
import { tableEditing } from 'prosemirror-tables';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AdfNode } from '../document/adf';
import { createExtensionPortals, ExtensionPortalLayer } from '../document/extension-portals';
import { openView } from '../document/open-view';
import { PageExtension, type ExtensionPlace } from '../document/page-extension';
import { readDocument } from '../document/read-document';
import { writeDocument } from '../document/write-document';
import { useHandler } from '../session/use-handler';
import { useSession } from '../session/session';
import { blockInputRules } from './input-rules';
import { filterItems, listInsertItems, listPeopleItems } from './insert-items';
import { editorKeymaps } from './keymaps';
import { placeholders } from './placeholders';
import { Toolbar } from './toolbar';
import { createTypeahead } from './typeahead';
import { TypeaheadMenu } from './typeahead-menu';

interface DocumentEditorProps {
  initial: AdfNode;
  place: ExtensionPlace;
  onChange: (document: AdfNode) => void;
}

const ATTRIBUTES = { class: 'doc', role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Page body' };

/** A page's body to edit. It starts from `initial` once; another document needs another key. */
export function DocumentEditor({ initial, place, onChange }: DocumentEditorProps) {
  const holder = useRef<HTMLDivElement>(null);
  const { modules, viewer, now } = useSession();
  const portals = useMemo(() => createExtensionPortals(), []);
  const [view, setView] = useState<EditorView>();
  const [state, setState] = useState<EditorState>();
  const change = useHandler(onChange);
  const readClock = useHandler(() => new Date(now));
  const viewerId = viewer?.accountId;
  const readInitial = useHandler(() => readDocument(initial));

  const insertItems = useMemo(() => listInsertItems(modules, readClock), [modules, readClock]);
  const typeahead = useMemo(
    () => createTypeahead({ '/': (query) => filterItems(insertItems, query), '@': listPeopleItems }),
    [insertItems],
  );

  useEffect(() => {
    const { doc, origins } = readInitial();
    const opened: EditorView = openView({
      holder: holder.current,
      state: EditorState.create({ doc, selection: startInText(doc), plugins: [typeahead.plugin, ...listPlugins()] }),
      mode: 'edit',
      viewerId,
      portals,
      tickTask: () => Promise.resolve(),
      props: {
        attributes: ATTRIBUTES,
        dispatchTransaction: (tr) => {
          const next = opened.state.apply(tr);
          opened.updateState(next);
          setState(next);
          if (tr.docChanged) change(writeDocument(next.doc, origins));
        },
      },
    });
    setView(opened);
    setState(opened.state);
    return () => opened.destroy();
    // The editor keeps what is typed for as long as it is shown; what it started from does not matter after that.
  }, [portals, typeahead, change, readInitial, viewerId]);

  return (
    <>
      {view !== undefined && state !== undefined ? (
        <Toolbar view={view} state={state} insertItems={insertItems} />
      ) : null}
      <div ref={holder} className="doc-holder editor-holder" />
      {view === undefined ? null : <TypeaheadMenu typeahead={typeahead} view={view} />}
      <ExtensionPortalLayer
        portals={portals}
        draw={(node, actions) => <PageExtension node={node} place={place} actions={actions} />}
      />
    </>
  );
}

/** The first place to type, never a macro: what is selected would be replaced by the first key. */
function startInText(doc: Node): Selection {
  return Selection.findFrom(doc.resolve(0), 1, true) ?? Selection.atEnd(doc);
}

function listPlugins(): Plugin[] {
  return [...editorKeymaps(), blockInputRules(), placeholders(), history(), tableEditing(), dropCursor(), gapCursor()];
}
