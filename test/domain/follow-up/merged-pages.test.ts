import type { AdfNode } from '../../../src/domain/document/adf-node';
import { childrenOf, withChildren } from '../../../src/domain/document/adf-node';
import { lineOf } from '../../../src/domain/document/plain-text';
import { followUpBody } from '../../../src/domain/follow-up/follow-up-body';
import { mergeFollowUp } from '../../../src/domain/follow-up/merge-follow-up';
import { container, h, p } from '../../support/adf-builders';
import { subjectOfItems } from '../../support/follow-up-builders';
import { edited } from '../../support/follow-up-edits';
import { generateActionItem } from '../../support/post-mortem-builders';

const one = generateActionItem({ id: 'one', pageId: '100', title: 'One', ownerId: 'p1', dueDate: null });
const two = generateActionItem({ id: 'two', pageId: '101', title: 'Two', ownerId: 'p1', dueDate: null });
const pageWith = (...items: (typeof one)[]): AdfNode => followUpBody(subjectOfItems(items));
const base = pageWith(one, two);

function merged(current: AdfNode, mine: AdfNode, restricted: readonly string[] = []): AdfNode {
  const mayStay = (pageId: string): boolean => !restricted.includes(pageId);
  return mergeFollowUp({ base, current, mine }, { today: '2026-12-06', mayStay });
}

/** Headings, and rows below the header of tables with items. */
function linesOf(page: AdfNode): readonly string[] {
  return childrenOf(page).flatMap((block) => {
    if (block.type === 'expand') return ['[', ...linesOf(block), ']'];
    if (block.type !== 'table') return block.type === 'panel' ? [] : [lineOf(block)];
    const rows = childrenOf(block)
      .slice(1)
      .map((row) => childrenOf(row).map((cell) => cellLine(cell)));
    return rows.map((cells) => cells.join(' | '));
  });
}

const cellLine = (cell: AdfNode): string =>
  lineOf(cell)
    .replace(/https:\S*/u, '')
    .trim();
const counts = '0 | 0 | 0 | 0 | 0 | 2 | 0 | 0 | 0';
const answered = edited(base, [{ how: 'answer', at: 0, to: 0 }]);

test('an answer stays in its row, also when the item has another owner', () => {
  const mine = pageWith({ ...one, ownerId: 'p2' }, two);
  const lines = ['Since last time', counts, '@', 'One @ | Open | w1x', '@', 'Two @ | Open | '];
  expect(linesOf(merged(answered, mine))).toEqual(lines);
});

test('a settled item keeps its row as long as somebody answered there, without an answer it goes', () => {
  const mine = pageWith({ ...two, ownerId: 'p2' });
  expect(linesOf(merged(answered, mine)).slice(2)).toEqual(['@', 'One @ | Open | w1x', '@', 'Two @ | Open | ']);
  expect(linesOf(merged(base, mine))).toEqual(linesOf(mine));
});

test('a row of a post-mortem that is restricted now goes with its answer', () => {
  expect(linesOf(merged(answered, pageWith(two), ['100'])).slice(-2)).toEqual(['@', 'Two @ | Open | ']);
});

test('paragraphs and headings of people stay below what they stood below', () => {
  const current = withChildren(base, [...childrenOf(base), h(2, 'Decisions'), p('We buy it')]);
  expect(linesOf(merged(current, base)).slice(-3)).toEqual(['Two @ | Open | ', 'Decisions', 'We buy it']);
});

test('what people put into an expand is written anew there', () => {
  const [panel, ...rest] = childrenOf(base);
  const current = withChildren(base, [
    ...(panel ? [panel] : []),
    container('expand', { title: 'All' }, p('Ours'), ...rest),
  ]);
  const mine = pageWith({ ...one, status: 'in_progress' }, two);
  const inside = ['Ours', 'Since last time', counts, '@', 'One @ | In progress | ', 'Two @ | Open | '];
  expect(linesOf(merged(current, mine))).toEqual(['[', ...inside, ']']);
});

test('a tick that was not read yet is not taken back', () => {
  const current = edited(base, [{ how: 'tick', at: 0, to: 0 }]);
  expect(JSON.stringify(merged(current, base)).match(/"state":"\w+"/gu)).toEqual(['"state":"DONE"', '"state":"TODO"']);
});
