import Button from '@atlaskit/button/new';
import { lazy, Suspense, type ReactNode } from 'react';
import { isSameFilter, presets, type ReportFilter } from './report-filter';
import classes from './report.module.css';

const FilterFields = lazy(() => import('./filter-fields'));

interface FilterBarProps {
  filter: ReportFilter;
  onChange: (filter: ReportFilter) => void;
}

/** What people ask for most, each with one click, and the filters behind them. */
export function FilterBar({ filter, onChange }: FilterBarProps): ReactNode {
  return (
    <div className={classes['bar']}>
      <div className={classes['presets']} role="group" aria-label="Action items">
        {presets.map((preset) => (
          <Button
            key={preset.label}
            spacing="compact"
            isSelected={isSameFilter(preset.filter, filter)}
            onClick={() => onChange(preset.filter)}
          >
            {preset.label}
          </Button>
        ))}
      </div>
      <div className={classes['filters']}>
        <Suspense fallback={null}>
          <FilterFields filter={filter} onChange={onChange} />
        </Suspense>
      </div>
    </div>
  );
}
