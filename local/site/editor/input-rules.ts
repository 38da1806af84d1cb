import { defaultSchema as schema } from '@atlaskit/adf-schema/schema-default';
import type { Plugin } from '@atlaskit/editor-prosemirror/state';
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { create } from './node-factory';

const { nodes } = schema;

/** `[] ` at the beginning of a line begins a task. */
const taskRule = new InputRule(/^\[\s?\]\s$/, (state, _match, start, end) => {
  const $start = state.doc.resolve(start);
  const holder = $start.node(-1);
  const index = $start.index(-1);
  if (!holder.canReplaceWith(index, index + 1, nodes.taskList)) return null;
  const rest = $start.parent.content.cut(end - start);
  return state.tr.replaceWith($start.before(), $start.after(), create.taskList(rest.content));
});

/** What is typed at the beginning of a line and becomes a block, as in Confluence. */
export const blockInputRules = (): Plugin =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,6})\s$/, nodes.heading, (match) => ({ level: match[1]?.length ?? 1 })),
      textblockTypeInputRule(/^```$/, nodes.codeBlock),
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bulletList),
      wrappingInputRule(/^1\.\s$/, nodes.orderedList),
      wrappingInputRule(/^>\s$/, nodes.blockquote),
      taskRule,
    ],
  });
