import type { toggleMark } from '@atlaskit/editor-prosemirror/commands';

/** A command of the editor; the packages of the editor do not export the type under a name. */
export type Command = ReturnType<typeof toggleMark>;
