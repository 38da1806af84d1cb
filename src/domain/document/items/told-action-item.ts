import { attributeOf, childrenOf, textAttributeOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { factsIn, inlineIn, wordsIn } from './action-item-facts';
import type { YearOf } from './action-item-words';
import { saysSomething } from '../list-items';
import type { StatedActionItem, StatedItemKind } from '../post-mortem-document';

/** A stated action item and the inline nodes that state it on the page. */
export interface ToldActionItem {
  item: StatedActionItem;
  inline: readonly AdfNode[];
  /** Remarks below it that are no items: they have no place in a native task. */
  remarks: readonly AdfNode[];
}

/** What the place of an item says of it: the heading or label of its group, and the year of dates without one. */
export interface ItemContext {
  kind: StatedItemKind | undefined;
  done: boolean;
  yearOf: YearOf;
}

/** Words that a template leaves to be filled in, wherever they stand in the title. */
const prompt =
  /\{\{.*\}\}|\[(?:insert|describe|add|your|name|action)\b[^\]]*\](?!\()|^(?:e\.g\.|for example|example:)|^action(?: item)? ?\d*\.?$|lorem ipsum/iu;

/** The item that these blocks state, or none when they hold only a prompt. */
export function tellItemIn(blocks: readonly AdfNode[], context: ItemContext, task?: AdfNode): ToldActionItem[] {
  const inline = inlineIn(blocks, ' — ');
  const said: AdfNode = { type: 'paragraph', content: inline };
  const { title, done, ...words } = wordsIn(said, context.yearOf);
  if (!saysSomething(title) || prompt.test(title)) return [];
  const kind = words.kind ?? context.kind;
  const isDone = isTicked(task) ?? done ?? (context.done || isStruck(said));
  const item: StatedActionItem = { ...words, ...factsIn(said), ...nativeId(task), title, done: isDone };
  return [{ item: withOneOwner({ ...item, ...(kind === undefined ? {} : { kind }) }), inline, remarks: [] }];
}

/** A mention says who it is: a name beside it says nothing more. */
export function withOneOwner({ ownerName, ...item }: StatedActionItem): StatedActionItem {
  return item.ownerId !== undefined || ownerName === undefined ? item : { ...item, ownerName };
}

function isTicked(task: AdfNode | undefined): boolean | undefined {
  const isTask = task?.type === 'taskItem' || task?.type === 'blockTaskItem';
  return isTask ? attributeOf(task, 'state') === 'DONE' : undefined;
}

function nativeId(task: AdfNode | undefined): Pick<StatedActionItem, 'taskLocalId'> {
  const localId = task === undefined ? '' : textAttributeOf(task, 'localId');
  return localId === '' || isTicked(task) === undefined ? {} : { taskLocalId: localId };
}

function isStruck(said: AdfNode): boolean {
  const texts = childrenOf(said).filter((node) => node.type === 'text' && node.text?.trim() !== '');
  return texts.length > 0 && texts.every((node) => node.marks?.some((mark) => mark.type === 'strike') === true);
}
