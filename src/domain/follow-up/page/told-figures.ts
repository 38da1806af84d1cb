import type { AdfNode } from '../../document/adf-node';
import { writtenDuration } from '../../written-duration';
import type { FollowUpSubject, PeriodFigure } from '../subject';
import { blockIdOf } from './block-ids';
import { cellOf, headingOf, paragraphOf, rowOf, tableOf } from './page-nodes';

const names: Readonly<Record<PeriodFigure['name'], string>> = {
  incidents: 'Incidents',
  detect: 'Median time to detect',
  acknowledge: 'Median time to acknowledge',
  mitigate: 'Median time to mitigate',
  resolve: 'Median time to resolve',
  publish: 'Median from resolution to publication',
  kept: 'Deadlines kept',
};

const units: Readonly<Record<PeriodFigure['unit'], (value: number) => string>> = {
  count: String,
  minutes: writtenDuration,
  percent: (value) => `${Math.round(value)} %`,
};

/** "Figures": this period against the last; nothing when neither has anything to count. */
export function toldFigures({ figures }: FollowUpSubject): AdfNode[] {
  const told = figures.filter(({ current, previous }) => (current ?? 0) !== 0 || (previous ?? 0) !== 0);
  if (told.length === 0) return [];
  const rows = told.map(({ name, unit, current, previous }) =>
    rowOf([names[name], written(unit, current), written(unit, previous)].map((text) => cellOf([paragraphOf([text])]))),
  );
  return [
    headingOf(2, ['Figures'], blockIdOf('heading', 'figures')),
    tableOf(['Figure', 'This period', 'The period before'], rows, blockIdOf('figures', 'figures')),
  ];
}

function written(unit: PeriodFigure['unit'], value: number | null): string {
  return value === null ? '–' : units[unit](value);
}
