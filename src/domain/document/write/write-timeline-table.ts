import { childrenOf, firstWebAddress, withChildren } from '../adf-node';
import type { AdfNode } from '../adf-node';
import type { ToldEvent } from '../timeline/read-timeline';
import { timelineColumns } from '../timeline/timeline-table';
import type { Column } from '../timeline/timeline-table';
import { isReadAs, kindWords, timeWords } from './write-time';
import type { WritingZone } from './write-time';
import type { TimelineWish } from './write-timeline-list';
import { paragraphsSaying, spanOf } from './written-blocks';

type Places = Readonly<Record<Column, number>>;
type Cells = Partial<Record<Column, readonly AdfNode[]>>;

/** A table whose rows tell the timeline; undefined when cells reach over rows, or a column is missing that cannot be added. */
export function writtenTable(
  given: AdfNode,
  own: readonly ToldEvent[],
  wanted: readonly TimelineWish[],
  zone: WritingZone,
): AdfNode[] | undefined {
  const known = timelineColumns(given);
  if (known === undefined || isHanging(given)) return undefined;
  const missing = missingColumns(known.places, wanted);
  if (missing.length > 0 && !known.isTitled) return undefined;
  const { table, places } = missing.reduce(withColumn, { table: given, places: known.places });
  const positions = own.map((event) => positionOf(given, event));
  const { leading, groups } = rowGroups(childrenOf(table), positions);
  const written: AdfNode[] = [...leading];
  for (const wish of wanted) {
    const group = groups.get(wish.from === undefined ? -1 : positionOf(given, wish.from)) ?? [];
    const row = rowFor(wish, group[0] ?? blankRow(table, positions), places, zone);
    if (row === undefined) return undefined;
    written.push(row, ...(wish.isMoved ? [] : group.slice(1)));
  }
  const stays = new Set(
    wanted.flatMap(({ from, isMoved }) => (from === undefined || isMoved ? [] : [positionOf(given, from)])),
  );
  const left = [...groups].flatMap(([position, group]) => (stays.has(position) ? [] : group.slice(1)));
  return [...written, ...left].length === 0 ? [] : [withChildren(table, [...written, ...left])];
}

function missingColumns(places: Places, wanted: readonly TimelineWish[]): ('kind' | 'evidence')[] {
  const altered = wanted.filter(({ isSame }) => !isSame);
  const needsKind = altered.some(({ event, from }) => from?.event.kind !== event.kind && !isReadAs(event));
  const needsEvidence = altered.some(
    ({ event, from }) =>
      event.evidenceUrl !== from?.event.evidenceUrl ||
      (event.evidenceUrl === undefined && event.text !== from?.event.text && /https?:/iu.test(event.text)),
  );
  return [
    ...(needsKind && places.kind < 0 ? (['kind'] as const) : []),
    ...(needsEvidence && places.evidence < 0 ? (['evidence'] as const) : []),
  ];
}

const titles = { kind: 'Kind', evidence: 'Evidence' };

/** The table with one column more: a cell that covers a whole row covers the new column too. */
function withColumn(
  { table, places }: { table: AdfNode; places: Places },
  column: 'kind' | 'evidence',
): { table: AdfNode; places: Places } {
  const width = widthOf(table);
  const rows = childrenOf(table).map((row, index) => {
    const [first, ...more] = childrenOf(row);
    if (index === 0)
      return withChildren(row, [...childrenOf(row), cellWith('tableHeader', paragraphsSaying(titles[column]))]);
    const isBanner = first !== undefined && more.length === 0 && spanOf(first, 'colspan') > 1;
    return isBanner
      ? withChildren(row, [{ ...first, attrs: { ...first.attrs, colspan: spanOf(first, 'colspan') + 1 } }])
      : withChildren(row, [...childrenOf(row), cellWith('tableCell', [{ type: 'paragraph' }])]);
  });
  return { table: withChildren(table, rows), places: { ...places, [column]: width } };
}

function cellWith(type: string, content: readonly AdfNode[]): AdfNode {
  return { type, attrs: {}, content: [...content] };
}

function widthOf(table: AdfNode): number {
  const [header] = childrenOf(table);
  return header === undefined ? 0 : childrenOf(header).reduce((width, cell) => width + spanOf(cell, 'colspan'), 0);
}

/** The row with the cells that differ written anew; undefined when one cell of it covers several columns. */
function rowFor(
  { event, from, isSame }: TimelineWish,
  row: AdfNode,
  places: Places,
  zone: WritingZone,
): AdfNode | undefined {
  if (isSame) return row;
  const before = from?.event;
  const isTimeKept =
    before?.occurredAt === event.occurredAt &&
    before.certainty === event.certainty &&
    (event.occurredAt !== null || before.statedTime === event.statedTime);
  const isTextKept = before?.text === event.text;
  const isEvidenceKept = before?.evidenceUrl === event.evidenceUrl;
  const [eventCell] = [childrenOf(row)[places.event]];
  const isLinkInText = eventCell !== undefined && firstWebAddress(eventCell) !== undefined;
  return withCells(row, places, {
    ...(isTimeKept ? {} : timeCells(timeWords(event, zone), places)),
    ...(isTextKept && (isEvidenceKept || !isLinkInText) ? {} : { event: paragraphsSaying(event.text) }),
    ...(before?.kind === event.kind ? {} : { kind: saying(kindWords(event)) }),
    ...(isEvidenceKept && isTextKept
      ? {}
      : { evidence: event.evidenceUrl === undefined ? [] : [linkTo(event.evidenceUrl)] }),
  });
}

/** A time's words in the columns that the table has for them. */
function timeCells(words: string, { date, time, zone }: Places): Cells {
  const [, day = '', clock = words, suffix = ''] = /^(~?\d{4}-\d\d-\d\d) (.*?)( UTC)?$/u.exec(words) ?? [];
  const isZoned = zone >= 0 && suffix !== '';
  const said = `${clock}${isZoned ? '' : suffix}`;
  const place = time >= 0 ? 'time' : 'date';
  const split = date >= 0 && time >= 0;
  return {
    [place]: saying(split || day === '' ? said : `${day} ${said}`),
    ...(split ? { date: saying(day) } : {}),
    ...(isZoned ? { zone: saying(suffix.trim()) } : {}),
  };
}

function withCells(row: AdfNode, places: Places, cells: Cells): AdfNode | undefined {
  const children = [...childrenOf(row)];
  if (children.some((cell) => spanOf(cell, 'colspan') > 1)) return undefined;
  for (const [column, place] of Object.entries(places)) {
    const blocks = cells[column as Column];
    const cell = children[place];
    if (blocks === undefined || place < 0) continue;
    if (cell === undefined) return undefined;
    children[place] = withChildren(cell, blocks.length === 0 ? [{ type: 'paragraph' }] : blocks);
  }
  return withChildren(row, children);
}

function saying(words: string): AdfNode[] {
  return words === '' ? [] : paragraphsSaying(words);
}

function linkTo(href: string): AdfNode {
  return { type: 'paragraph', content: [{ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }] };
}

/** An empty row in the form of the table's last one. */
function blankRow(table: AdfNode, positions: readonly number[]): AdfNode {
  const sample = childrenOf(childrenOf(table)[positions.at(-1) ?? -1] ?? { type: 'tableRow' });
  const isPlain = sample.length === widthOf(table) && sample.every((cell) => spanOf(cell, 'colspan') === 1);
  const types = isPlain ? sample.map(({ type }) => type) : Array<string>(widthOf(table)).fill('tableCell');
  return { type: 'tableRow', content: types.map((type) => cellWith(type, [{ type: 'paragraph' }])) };
}

function isHanging(table: AdfNode): boolean {
  return childrenOf(table).some((row) => childrenOf(row).some((cell) => spanOf(cell, 'rowspan') > 1));
}

function positionOf(table: AdfNode, { told }: ToldEvent): number {
  const cells = told.map(({ block }) => block);
  return childrenOf(table).findIndex((row) => childrenOf(row).some((cell) => cells.includes(cell)));
}

/** Each row of the timeline with the rows behind it that are none: a date between rows, an empty one. */
function rowGroups(
  rows: readonly AdfNode[],
  positions: readonly number[],
): { leading: AdfNode[]; groups: Map<number, AdfNode[]> } {
  const leading: AdfNode[] = [];
  const groups = new Map<number, AdfNode[]>();
  let current = leading;
  rows.forEach((row, position) => {
    if (positions.includes(position)) {
      current = [];
      groups.set(position, current);
    }
    current.push(row);
  });
  return { leading, groups };
}
