import { childrenOf, firstWebAddress } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { lineOf, plainText } from '../plain-text';
import { gridOf, isBanner } from '../table-grid';
import { layoutOf } from './timeline-columns';
import type { Column, Places } from './timeline-columns';
import { blocksOf, paragraphOf } from './timeline-entry';
import { isFigure } from './timeline-labels';
import { cellWithClockMarks } from '../times/bare-clock';
import { readStatedTime } from '../times/stated-time';
import type { TimelineEntry } from './timeline-entry';

export type { Column } from './timeline-columns';

/** Which column of a timeline's table holds what (-1: none does), and whether its first row is a header. */
export function timelineColumns(table: AdfNode): { places: Places; isTitled: boolean } | undefined {
  const layout = layoutOf(gridOf(table));
  return layout === undefined ? undefined : { places: layout.places, isTitled: layout.titles.length > 0 };
}

export function tableEntries(table: AdfNode): TimelineEntry[] {
  const grid = gridOf(table);
  const layout = layoutOf(grid);
  if (layout === undefined) return [];
  const { places, titles } = layout;
  if (titles.length === 0) return grid.flatMap((row) => rowEntries(row, places, []));
  const header = titles[places.time] ?? titles[places.date] ?? '';
  return [{ note: `times: ${header}` }, ...grid.slice(1).flatMap((row) => rowEntries(row, places, titles))];
}

function rowEntries(row: readonly AdfNode[], places: Places, titles: readonly string[]): TimelineEntry[] {
  if (isBanner(row)) return bannerEntries(row[0]);
  if (row.every((cell) => plainText(cell) === '')) return [];
  const wordsIn = (column: Column): string => wordsOf(row[places[column]]);
  const time = [wordsIn('date'), cellWithClockMarks(wordsIn('time')), wordsIn('zone')]
    .filter((words) => words !== '')
    .join(' ');
  if (isTemplateRow(time, wordsIn('event'))) return [];
  if (isFigure(wordsIn('event')) && readStatedTime(time) === undefined) return [];
  const content = [...childrenOf(row[places.event] ?? { type: 'tableCell' })];
  const evidence = row[places.evidence] ?? { type: 'tableRow', content: [...new Set(row)] };
  const extra = extraCells(row, places, titles);
  const told = blocksOf([...new Set(row)]);
  return [{ row: { time, kind: wordsIn('kind'), content, evidenceUrl: evidenceIn(evidence), extra, told } }];
}

/** A row that a template came with: a placeholder for the time, and a prompt for the event. */
function isTemplateRow(time: string, event: string): boolean {
  const isPrompt =
    /^(?:\(?short |brief )?(?:event description|description of (?:the )?event|what happened)\)?\.?$|^\{\{[^}]*\}\}$|^<[^<>]+>$|^\[(?!x\])[^\]]*\]$/iu;
  return isPrompt.test(event) && !/\d{1,2}:\d{2}/u.test(time);
}

/** A link, or an address that is only typed out. */
function evidenceIn(cell: AdfNode): string | undefined {
  return firstWebAddress(cell) ?? /\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/iu.exec(plainText(cell))?.[0];
}

function bannerEntries(cell: AdfNode | undefined): TimelineEntry[] {
  const words = wordsOf(cell);
  return words === '' ? [] : [{ note: words, block: paragraphOf([{ type: 'text', text: words }]) }];
}

function extraCells(row: readonly AdfNode[], places: Places, titles: readonly string[]): string[] {
  const known = Object.values(places);
  return row.flatMap((cell, index) => {
    const words = wordsOf(cell);
    const title = titles[index] ?? '';
    return known.includes(index) || words === '' ? [] : [title === '' ? words : `${title}: ${words}`];
  });
}

function wordsOf(cell: AdfNode | undefined): string {
  return cell === undefined ? '' : lineOf(cell);
}
