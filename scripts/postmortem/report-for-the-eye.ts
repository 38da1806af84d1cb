import type { createColors } from 'picocolors';
import { milestoneKinds } from '../../src/domain/document/post-mortem-document';
import { grades } from '../../src/domain/rules/rule';
import type { Grade } from '../../src/domain/rules/rule';
import { writtenDuration } from '../../src/domain/written-duration';
import { counted } from './counted';
import type { FileReport, FileResult } from './file-report';
import { oneLine } from './one-line';

type Colours = ReturnType<typeof createColors>;

const headings: Readonly<Record<Grade, { title: string; colour: 'red' | 'yellow' | 'cyan' }>> = {
  error: { title: 'Errors', colour: 'red' },
  warning: { title: 'Warnings', colour: 'yellow' },
  note: { title: 'Notes', colour: 'cyan' },
};

/** One file's report for people: what was read, then what the rules say, the worst first. */
export function reportForTheEye(report: FileReport, colours: Colours): string {
  return [
    `${colours.bold(oneLine(report.title))}  ${colours.dim(oneLine(report.file))}`,
    ...facts(report),
    ...grades.flatMap((grade) => resultsOf(report, grade, colours)),
    ...(report.results.length === 0 ? [`  ${colours.green('Nothing to mend.')}`] : []),
    ...notUnderstood(report, colours),
    '',
  ].join('\n');
}

function facts({ document, metrics, incidents = [] }: FileReport): string[] {
  const { milestones, timeline, actionItems, whys, lessons } = document;
  const counts = [
    counted(timeline.length, 'timeline row'),
    counted(whys.length, 'chain') + ' of whys',
    counted(lessons.length, 'lesson'),
    counted(actionItems.length, 'action item'),
  ];
  const told =
    incidents.length === 0
      ? [known(milestones), figures(metrics)]
      : incidents.flatMap((each, index) => [
          [`Incident ${index + 1}: ${oneLine(each.title)}`, ...known(each.milestones)],
          figures(metrics.filter(({ incident }) => incident === index)),
        ]);
  return [...told, counts].filter((words) => words.length > 0).map((words) => `  ${words.join(' · ')}`);
}

function known(milestones: FileReport['document']['milestones']): string[] {
  return milestoneKinds.flatMap((kind) => {
    const instant = milestones[kind];
    return instant === undefined ? [] : [`${kind} ${instant.slice(0, 16).replace('T', ' ')}Z`];
  });
}

function figures(metrics: FileReport['metrics']): string[] {
  return metrics.map(({ code, minutes }) => `${code} ${writtenDuration(minutes)}`);
}

function resultsOf(report: FileReport, grade: Grade, colours: Colours): string[] {
  const results = report.results.filter((result) => result.grade === grade);
  if (results.length === 0) return [];
  const { title, colour } = headings[grade];
  return [
    `  ${colours[colour](`${title} (${results.length})`)}`,
    ...results.flatMap((result) => [
      `    ${oneLine(result.message)}  ${colours.dim(`${result.rule}, ${placeOf(result, report)}`)}`,
      `      ${colours.dim(oneLine(result.mend))}`,
    ]),
  ];
}

/** Where to look, in the report's own words: its heading, the row's time, the item's title or the words meant. */
function placeOf({ section, at }: FileResult, { document }: FileReport): string {
  const heading = at.heading === undefined ? section : `“${oneLine(at.heading)}”`;
  const row = section === 'timeline' && at.row !== undefined ? document.timeline[at.row] : undefined;
  const item = at.itemId === undefined ? undefined : document.actionItems[Number(at.itemId)];
  const words = at.quote ?? item?.title ?? (row && `row ${(at.row ?? 0) + 1}: ${row.statedTime} ${row.text}`);
  return words === undefined ? heading : `${heading}: ${shortened(oneLine(words))}`;
}

function notUnderstood(report: FileReport, colours: Colours): string[] {
  return report.notUnderstood.map((what) => `  ${colours.dim(`not understood: ${oneLine(what)}`)}`);
}

const longestQuote = 70;

function shortened(words: string): string {
  const characters = [...words];
  return characters.length <= longestQuote
    ? words
    : `${characters
        .slice(0, longestQuote - 1)
        .join('')
        .trimEnd()}…`;
}
