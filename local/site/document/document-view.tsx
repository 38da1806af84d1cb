import { EditorState } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import { useEffect, useMemo, useRef, type MouseEvent } from 'react';
import { navigate } from '../navigation/location';
import { isPlainClick } from '../navigation/site-link';
import { useSession } from '../session/session';
import { useHandler } from '../session/use-handler';
import type { AdfNode } from './adf';
import { anchorPlugin } from './anchors';
import type { DocumentServices } from './document-services';
import { createExtensionPortals, ExtensionPortalLayer } from './extension-portals';
import { openView } from './open-view';
import { PageExtension, type ExtensionPlace } from './page-extension';
import { readDocument } from './read-document';

interface DocumentViewProps {
  document: AdfNode;
  place: ExtensionPlace;
  tickTask: DocumentServices['tickTask'];
}

/** A page's body to read: drawn by the editor's own node views, but nothing in it can be typed into. */
export function DocumentView({ document: stored, place, tickTask }: DocumentViewProps) {
  const holder = useRef<HTMLDivElement>(null);
  const { viewer } = useSession();
  const portals = useMemo(() => createExtensionPortals(), []);
  const shownView = useRef<EditorView>();
  const mayTick = tickTask !== undefined;
  const tickNewest = useHandler(async (localId: string, isDone: boolean) => tickTask?.(localId, isDone));
  const readStored = useHandler(() => createState(stored));

  useEffect(() => {
    const view = openView({
      holder: holder.current,
      state: readStored(),
      mode: 'view',
      viewerId: viewer?.accountId,
      portals,
      tickTask: mayTick ? tickNewest : undefined,
    });
    shownView.current = view;
    scrollToAnchor();
    return () => view.destroy();
    // The view lives as long as the page is shown; a newer document is put into it below.
  }, [portals, viewer?.accountId, readStored, tickNewest, mayTick]);

  useEffect(() => {
    const view = shownView.current;
    if (view !== undefined && !view.state.doc.eq(readDocument(stored).doc)) view.updateState(createState(stored));
  }, [stored]);

  return (
    <>
      <div ref={holder} className="doc-holder" onClick={followSiteLink} />
      <ExtensionPortalLayer
        portals={portals}
        draw={(node, actions) => <PageExtension node={node} place={place} actions={actions} />}
      />
    </>
  );
}

function createState(stored: AdfNode): EditorState {
  return EditorState.create({ doc: readDocument(stored).doc, plugins: [anchorPlugin()] });
}

/** Links within the site change the surface; others open beside it. */
function followSiteLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || !isPlainClick(event)) return;
  event.preventDefault();
  const { origin, pathname, search, hash, protocol } = new URL(link.href);
  if (origin === window.location.origin) navigate(pathname + search + hash);
  else if (/^(https?|mailto):$/.test(protocol)) window.open(link.href, '_blank', 'noopener');
}

/** Brings the heading that the address names into view. */
export function scrollToAnchor(): void {
  const anchor = decodeURIComponent(window.location.hash.slice(1));
  if (anchor !== '') document.getElementById(anchor)?.scrollIntoView({ block: 'start' });
}
