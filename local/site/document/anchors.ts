import type { Node } from '@atlaskit/editor-prosemirror/model';
import { Plugin, type EditorState } from '@atlaskit/editor-prosemirror/state';
import { Decoration, DecorationSet } from '@atlaskit/editor-prosemirror/view';

/** The anchor of a heading as Confluence makes it: its text with hyphens for spaces, numbered when it occurs again. */
export function nameAnchors(doc: Node): { position: number; size: number; anchor: string }[] {
  const seen = new Map<string, number>();
  const anchors: { position: number; size: number; anchor: string }[] = [];
  doc.descendants((node, position) => {
    if (node.type.name !== 'heading') return true;
    const base = node.textContent.trim().replace(/\s+/g, '-');
    const before = seen.get(base) ?? 0;
    seen.set(base, before + 1);
    if (base !== '') anchors.push({ position, size: node.nodeSize, anchor: before === 0 ? base : `${base}.${before}` });
    return false;
  });
  return anchors;
}

/** Gives headings their anchors as ids. */
export function anchorPlugin(): Plugin {
  const decorate = ({ doc }: EditorState): DecorationSet =>
    DecorationSet.create(
      doc,
      nameAnchors(doc).map(({ position, size, anchor }) => Decoration.node(position, position + size, { id: anchor })),
    );
  return new Plugin({ props: { decorations: decorate } });
}
