import { childrenOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { isList, itemTexts, nestedLists, ownText, saysSomething } from '../list-items';
import { lineOf, plainText } from '../plain-text';
import type { WhyChain } from '../post-mortem-document';
import { headingWords } from '../section-topics';
import { columnTitles, gridOf } from '../table-grid';
import type { Grid } from '../table-grid';
import { answersOf, beginsWhy, isLabelledAnswer, isQuestion, stepsOnLine, whyStepIn } from './why-words';
import type { WhyStep } from './why-words';

const questionColumn =
  /^(?:why|question|whys|warum|frage|pourquoi|question|por qué|pregunta|hvorfor|spørgsmål|varför|fråga|waarom|vraag|porquê|pergunta)(?: \d+| posée)?$/u;
const answerColumn =
  /^(?:answer|because|reason|response|explanation|cause|description|details|finding|antwort|grund|weil|réponse|respuesta|svar|fordi|därför|antwoord|omdat|resposta|porque)s?$/u;
const numbered =
  /^(?:(?:why|level|step|warum|pourquoi|por ?qué|hvorfor|varför|waarom|porquê)\s*)?#?\d{1,2}(?:st|nd|rd|th)?\.?\s*(?:why|warum|pourquoi)?\??:?$/iu;

/** A flat list is one chain; in a nested one, each way from a top item to an innermost one is a chain. */
export function chainsOfList(list: AdfNode): WhyChain[] {
  if (!isChainList(list) || isAnswerList(list)) return chainOf([stepsOfItems(list)].flat());
  return childrenOf(list).flatMap((item) => waysDown(item).flatMap((way) => chainOf(way.map(whyStepIn))));
}

/** Whether anything is nested in the items of a numbered list. */
export function isChainList(node: AdfNode): boolean {
  return (
    node.type === 'orderedList' &&
    childrenOf(node).some((item) => nestedLists(item).some((list) => itemTexts(list).length > 0))
  );
}

/** Whether a list is a chain by its own words, whatever its marks: two or more of its items begin as whys do. */
export function isWhyList(node: AdfNode): boolean {
  if (!isList(node)) return false;
  const items = childrenOf(node).map((item) => ownText(item));
  if (items.filter(beginsWhy).length >= 2) return true;
  const first = childrenOf(node)[0];
  return (
    items.length === 1 &&
    first !== undefined &&
    items.some(beginsWhy) &&
    nestedLists(first).some((list) => isWhyList(list) || itemTexts(list).some(beginsWhy))
  );
}

/** Chain of a bulleted list whose items nest: each deeper item answers the one above it. */
export function chainsOfNestedBullets(list: AdfNode): WhyChain[] {
  if (isAnswerList(list)) return chainOf(stepsOfItems(list));
  return childrenOf(list).some((item) => nestedLists(item).length > 0)
    ? childrenOf(list).flatMap((item) => waysDown(item).flatMap((way) => chainOf(way.map(whyStepIn))))
    : chainOf(itemTexts(list).map(whyStepIn));
}

/** Each item asks, and what is nested in it only answers. */
function isAnswerList(list: AdfNode): boolean {
  const items = childrenOf(list);
  return (
    items.length > 1 &&
    items.every(
      (item) => nestedLists(item).length > 0 && isQuestion(ownText(item)) && !nestedLists(item).some(isWhyList),
    )
  );
}

function stepsOfItems(list: AdfNode): WhyStep[] {
  return childrenOf(list).flatMap((item) => {
    const own = ownText(item).replace(/\n/gu, ' ');
    const nested = nestedLists(item).flatMap(itemTexts).join(' ');
    return [own, nested].filter(saysSomething).map(whyStepIn);
  });
}

function waysDown(item: AdfNode): string[][] {
  const own = ownText(item).replace(/\n/gu, ' ');
  const deeper = nestedLists(item).flatMap((list) => childrenOf(list).flatMap(waysDown));
  return deeper.length === 0 ? [[own]] : deeper.map((way) => [own, ...way]);
}

function chainOf(steps: readonly WhyStep[]): WhyChain[] {
  const whys = answersOf(steps).filter(saysSomething);
  return whys.length === 0 ? [] : [{ whys }];
}

/** Whether a table asks in one column and answers in another, filled in or not. */
export function hasWhyColumns(table: AdfNode): boolean {
  const titles = columnTitles(gridOf(table)).map(headingWords);
  return titles.some((title) => questionColumn.test(title)) && titles.some((title) => answerColumn.test(title));
}

/** The chain of a table with a question and an answer in each row, or with "Why 1" … in its first column. */
export function chainsOfTable(table: AdfNode): WhyChain[] {
  const grid = gridOf(table);
  const titles = columnTitles(grid).map(headingWords);
  const answer = titles.findIndex((title) => answerColumn.test(title));
  const question = titles.findIndex((title) => questionColumn.test(title));
  if (question >= 0 && answer >= 0) return chainOf(stepsOfRows(grid.slice(1), question, answer));
  const across =
    titles.every((title) => numbered.test(title)) && titles.some((title) => /why|warum|pourquoi/u.test(title));
  if (across) return grid.slice(1).flatMap((row) => chainOf(row.map((cell) => whyStepIn(lineOf(cell)))));
  const rows = grid.filter((row) => numbered.test(lineOf(row[0] ?? table)));
  const isNamed = question >= 0 || rows.some((row) => /\p{L}{3}/u.test(lineOf(row[0] ?? table)));
  if (rows.length < 2 || !isNamed) return [];
  const last = Math.max(...rows.map((row) => row.length)) - 1;
  return chainOf(stepsOfRows(rows, last > 1 ? last - 1 : 0, last));
}

function stepsOfRows(rows: Grid, question: number, answer: number): WhyStep[] {
  const wordsOf = (row: Grid[number], column: number): string => (row[column] === undefined ? '' : lineOf(row[column]));
  return rows.map((row) => {
    const said = whyStepIn(wordsOf(row, answer));
    const asked = wordsOf(row, question);
    return said.answer === '' && saysSomething(asked) && !numbered.test(asked)
      ? { question: asked, answer: '' }
      : { ...said, question: asked };
  });
}

/**
 * Chains told in paragraphs and headings: "Why 1: …" one below the other, "Q: Why …" and "A: …", a question and its answer in
 * the paragraphs after it. A heading that asks nothing, or a first why after others, begins another chain.
 */
export function chainsOfLines(blocks: readonly AdfNode[]): WhyChain[] {
  const chains: WhyStep[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'heading' && !beginsWhy(lineOf(block))) chains.push([]);
    else addLines(chains, block);
  }
  return chains
    .filter((steps) => steps.length > 1 || steps.some(({ question, answer }) => question !== '' && answer !== ''))
    .flatMap(chainOf);
}

function addLines(chains: WhyStep[][], block: AdfNode): void {
  if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'blockquote' && !isList(block)) return;
  for (const line of plainText(block).split('\n').flatMap(stepsOnLine)) {
    const chain = chains.at(-1) ?? [];
    const open = chain.at(-1);
    const isAnswer = open !== undefined && open.answer === '' && !beginsWhy(line) && saysSomething(line);
    if (isAnswer) open.answer = whyStepIn(line).answer;
    else if (beginsWhy(line) && !isList(block)) startStep(chains, line);
    else if (isLabelledAnswer(line) && open !== undefined) open.answer = `${open.answer} ${whyStepIn(line).answer}`;
  }
}

function startStep(chains: WhyStep[][], line: string): void {
  const isFirst = /^\W*(?:why\s*#?1|1st why|first why)\b/iu.test(line);
  if (isFirst && (chains.at(-1)?.length ?? 0) > 0) chains.push([]);
  chains.at(-1)?.push(whyStepIn(line));
}
