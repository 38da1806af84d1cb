import { childrenOf, textAttributeOf, withChildren } from '../../document/adf-node';
import type { AdfNode } from '../../document/adf-node';
import { lineOf } from '../../document/plain-text';
import type { ItemLine } from '../answers-read/item-lines';
import { datesIn, titleOfTask } from '../answers-read/item-lines';
import { isStateOfApp } from '../answers-read/state-told';
import { placeOfTaskId } from '../page/block-ids';
import { cellOf, dateOf, paragraphOf, words } from '../page/page-nodes';
import type { AnsweredLine, Merging } from './merging';
import { keyOf } from './merging';
import { showsSomething, withoutAttributes } from './people-nodes';

/** The three cells of an item that the app has a column for. */
export interface MergedCells {
  item: AdfNode;
  state: AdfNode;
  answer: AdfNode;
}

/**
 * An item's line anew. An answer that people gave since the app wrote last stands until it was read and the page is written after
 * that; their words stay for good. @param aside cells of columns that its table does not have any more
 */
export function mergedCells(mine: ItemLine, aside: readonly AdfNode[], merging: Merging): MergedCells {
  const key = keyOf(mine.place);
  const [current, base] = [merging.current.get(key), merging.base.get(key)];
  const [item, state, answer] = [mine.item, mine.state, mine.answer].map((cell) => cell ?? cellOf([]));
  const own: MergedCells = { item: item ?? cellOf([]), state: state ?? cellOf([]), answer: answer ?? cellOf([]) };
  if (current === undefined) return own;
  const added = [
    ...blocksOfPeople(current.line),
    ...otherTitle(current, base, mine),
    ...aside.flatMap(shownBlocks),
    ...blocksOfCopies(current),
  ];
  return {
    item: withChildren(own.item, [...withTask(own.item, mine, taskOf(mine, current, base)), ...added]),
    state: stateOf(own.state, current, base),
    answer: current.line.answer === undefined ? own.answer : unspanned(current.line.answer),
  };
}

/** A cell for itself: what it covered beside its own place is filled otherwise. */
export function unspanned(cell: AdfNode): AdfNode {
  return withoutAttributes(cell, ['colspan', 'rowspan']);
}

/** What people put into the cell of an item beside its task and the card of its post-mortem. */
export function blocksOfPeople({ item, task }: ItemLine): readonly AdfNode[] {
  const blocks = item === undefined ? [] : childrenOf(item);
  return blocks.flatMap((block) => {
    if (block.type !== 'taskList') return isCardAlone(block) || !showsSomething(block) ? [] : [block];
    const others = childrenOf(block).filter(
      (other) => other !== task && placeOfTaskId(textAttributeOf(other, 'localId')) === null,
    );
    return others.length === 0
      ? []
      : [
          {
            ...withChildren(block, others),
            attrs: { localId: `${textAttributeOf(others[0] ?? block, 'localId')}.list` },
          },
        ];
  });
}

function isCardAlone(block: AdfNode): boolean {
  const inline = childrenOf(block).filter((node) => node.type !== 'text' || node.text?.trim() !== '');
  return block.type === 'paragraph' && inline.length > 0 && inline.every(({ type }) => type === 'inlineCard');
}

/** Whoever copied a line may have written into the copy. */
function blocksOfCopies({ line, copies }: AnsweredLine): readonly AdfNode[] {
  const own = [line.state, line.answer, line.task].map((node) => (node === undefined ? '' : lineOf(node)));
  return copies.flatMap((copy) => {
    const title = lineOf(copy.task) === own[2] ? [] : [paragraphOf([titleOfTask(copy.task)])];
    const cells = [copy.state, copy.answer, ...copy.others].flatMap((cell) => (cell === undefined ? [] : [cell]));
    const told = cells.filter((cell) => !own.includes(lineOf(cell)) && !isStateOfApp(cell)).flatMap(shownBlocks);
    return [...title, ...blocksOfPeople(copy), ...told];
  });
}

function shownBlocks(cell: AdfNode): readonly AdfNode[] {
  return childrenOf(cell).filter(showsSomething);
}

/** Another wording of what is to be done is no answer; it stays to be seen below the app's. */
export function otherTitle(
  { line }: AnsweredLine,
  base: AnsweredLine | undefined,
  mine = base?.line,
): readonly AdfNode[] {
  const title = titleOfTask(line.task);
  const ofApp = [base?.line, mine].flatMap((one) => (one === undefined ? [] : [titleOfTask(one.task)]));
  const isSaid = ofApp.length === 0 || [...ofApp, ...blocksOfPeople(line).map(lineOf)].includes(title);
  return title === '' || isSaid ? [] : [paragraphOf([title])];
}

function withTask(cell: AdfNode, { task: former }: ItemLine, task: AdfNode): readonly AdfNode[] {
  return childrenOf(cell).map((block) =>
    childrenOf(block).includes(former)
      ? withChildren(
          block,
          childrenOf(block).map((one) => (one === former ? task : one)),
        )
      : block,
  );
}

/** The app's task with the tick and the date that people gave it. */
function taskOf({ task }: ItemLine, { answer }: AnsweredLine, base: AnsweredLine | undefined): AdfNode {
  if (base === undefined) return task;
  const state = answer.done ? 'DONE' : 'TODO';
  const ticked = answer.done === base.answer.done ? task : { ...task, attrs: { ...task.attrs, state } };
  return answer.dueDate === base.answer.dueDate ? ticked : dated(ticked, answer.dueDate);
}

function dated(task: AdfNode, dueDate: string | null): AdfNode {
  const content = childrenOf(task);
  if (datesIn(task)[0] === (dueDate ?? undefined)) return task;
  if (dueDate === null)
    return withChildren(
      task,
      content.filter((node) => node.type !== 'date'),
    );
  const date = dateOf(dueDate);
  const hasDate = content.some(({ type }) => type === 'date');
  const replaced = content.map((node) => (node.type === 'date' ? date : node));
  return withChildren(task, hasDate ? replaced : [...content, words(' '), date]);
}

/** Words that are no state of the app's stay; a state or a day that people wrote stays until the page is written again. */
function stateOf(own: AdfNode, { line, answer }: AnsweredLine, base: AnsweredLine | undefined): AdfNode {
  const { state } = line;
  if (state === undefined || lineOf(state) === '') return own;
  const { comment, isUnclear } = answer.state;
  const isAnswerOnly = isStateOfApp(state) || (comment === '' && !isUnclear);
  const isNews = base !== undefined && base.answer.statusText !== answer.statusText;
  return isAnswerOnly && !isNews ? own : unspanned(state);
}

/** Whether anybody wrote anything into this line or a copy of it, or answered in it since the app wrote last. */
export function isAnswered(current: AnsweredLine, base: AnsweredLine | undefined): boolean {
  const { line, answer } = current;
  const isWords = line.state !== undefined && lineOf(line.state) !== '' && !isStateOfApp(line.state);
  const isChanged =
    base !== undefined &&
    (base.answer.done !== answer.done ||
      base.answer.dueDate !== answer.dueDate ||
      base.answer.statusText !== answer.statusText);
  const cells = [...(line.answer === undefined ? [] : [line.answer]), ...line.others];
  const added = [...blocksOfPeople(line), ...otherTitle(current, base), ...blocksOfCopies(current)];
  return isWords || isChanged || added.length > 0 || cells.some(showsSomething);
}
