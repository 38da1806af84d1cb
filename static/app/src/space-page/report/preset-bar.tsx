import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { isSameFilter } from '../../../../../src/domain/report/report-address';
import { reportPresetNames, reportPresets } from '../../../../../src/domain/report/report-filter';
import type { ReportFilter, ReportPresetName } from '../../../../../src/domain/report/report-filter';
import type { Overview } from '../overview/use-overview';
import classes from './report.module.css';
import { presetLabels } from './report-words';

interface PresetBarProps {
  filter: ReportFilter;
  overview: Overview;
  onChoose: (filter: ReportFilter) => void;
}

/** What people ask for most, each with one click and with how many there are. */
export function PresetBar({ filter, overview, onChoose }: PresetBarProps): ReactNode {
  return (
    <div className={classes['presets']} role="group" aria-label="Action items">
      {reportPresetNames.map((name) => (
        <Button
          key={name}
          spacing="compact"
          isSelected={isSameFilter(reportPresets[name], filter)}
          onClick={() => onChoose(reportPresets[name])}
        >
          {presetLabels[name]}
          <Count name={name} overview={overview} />
        </Button>
      ))}
      {overview.isCounting && (
        <span className={classes['quiet']} role="status">
          counting…
        </span>
      )}
    </div>
  );
}

/** Counts that are still growing, or that nobody could finish, are told as "at least". */
function Count({
  name,
  overview: { sums, isCounting, failure },
}: {
  name: ReportPresetName;
  overview: Overview;
}): ReactNode {
  if (sums === null) return null;
  return (
    <span className={classes['count']}>
      {' '}
      {sums.presets[name]}
      {(isCounting || failure !== null) && '+'}
    </span>
  );
}

/** The preset that a filter is; undefined when it is none. */
export function presetOf(filter: ReportFilter): ReportPresetName | undefined {
  return reportPresetNames.find((name) => isSameFilter(reportPresets[name], filter));
}
