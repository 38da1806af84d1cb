/**
 * Counts what a Markdown report holds from its lines alone. It shares nothing with the reader, so that both being wrong in the
 * same way is unlikely; it knows only the two forms of timeline that the published reports use: tables and headings.
 */
export interface ReportCount {
  timelineRows: number;
  actionItems: number;
}

const heading = /^(#{1,6})\s+(.*?)\s*$/u;
const timeHeading = /\d:\d\d|\dX:XX|\d ?[ap]m|^\d{4}-\d\d-\d\d/iu;
const listItem = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/u;

export function countReport(markdown: string): ReportCount {
  const lines = withoutCode(markdown.replace(/<!--[\s\S]*?-->/gu, '').split(/\r?\n/u));
  const timeline = sectionOf(lines, /^timeline\b/iu, (title) => timeHeading.test(title));
  const actions = sectionOf(lines, /^action items?\b/iu, () => false);
  return {
    timelineRows: tableRows(timeline) + timeHeadings(timeline),
    actionItems: listItems(withoutLessons(actions)) + lines.filter((line) => /^\s*\[action item\]/iu.test(line)).length,
  };
}

function withoutCode(lines: readonly string[]): string[] {
  let isCode = false;
  return lines.filter((line) => {
    const isFence = /^\s*(?:```|~~~)/u.test(line);
    if (isFence) isCode = !isCode;
    return !isCode && !isFence;
  });
}

/** The lines below the first such heading up to the next one that is not deeper; `goesOn` lets some of those through. */
function sectionOf(lines: readonly string[], title: RegExp, goesOn: (title: string) => boolean): string[] {
  const start = lines.findIndex((line) => title.test(heading.exec(line)?.[2] ?? ''));
  if (start < 0) return [];
  const level = heading.exec(lines[start] ?? '')?.[1]?.length ?? 1;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => {
    const [, marks = '', words = ''] = heading.exec(line) ?? [];
    return marks !== '' && marks.length <= level && !goesOn(words);
  });
  return end < 0 ? rest : rest.slice(0, end);
}

/** Rows below a table's line of dashes that say more than a template's prompt. */
function tableRows(lines: readonly string[]): number {
  let isBody = false;
  let rows = 0;
  for (const line of lines) {
    if (!/^\s*\|/u.test(line)) isBody = false;
    else if (/^[\s|:-]+$/u.test(line) && line.includes('-')) isBody = true;
    else if (isBody && /[\p{L}\p{N}]/u.test(line) && !/\|\s*short event description\.?\s*\|/iu.test(line)) rows += 1;
  }
  return rows;
}

/** A date alone with the next heading right below it only announces the day. */
function timeHeadings(lines: readonly string[]): number {
  const said = lines.filter((line) => line.trim() !== '');
  return said.filter((line, index) => {
    const title = heading.exec(line)?.[2] ?? '';
    const announces = /^\d{4}-\d\d-\d\d$/u.test(title) && heading.test(said[index + 1] ?? '');
    return timeHeading.test(title) && !announces;
  }).length;
}

/** One report tells what went wrong among its action items. */
function withoutLessons(lines: readonly string[]): string[] {
  let isAside = false;
  return lines.filter((line) => {
    if (heading.test(line)) isAside = /\bwhat went\b/iu.test(line);
    return !isAside;
  });
}

function listItems(lines: readonly string[]): number {
  return lines.filter((line) => /[\p{L}\p{N}]/u.test((listItem.exec(line)?.[1] ?? '').replace(/\{\{.*?\}\}.*$/u, '')))
    .length;
}
