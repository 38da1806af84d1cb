import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronUpIcon from '@atlaskit/icon/core/chevron-up';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import type { ReportView } from '../../../../../src/domain/report/report-view';
import { countFilters } from './count-filters';
import classes from './report.module.css';

const FilterFields = lazy(() => import('./filter-fields'));

interface FilterBarProps {
  view: ReportView;
  onChange: (view: ReportView) => void;
}

/** All filters, the order of the rows and what they are grouped by. Folded where there is little room. */
export function FilterBar(props: FilterBarProps): ReactNode {
  const id = useId();
  const [isOpen, setOpen] = useState(() => window.matchMedia('(min-width: 700px)').matches);
  const count = countFilters(props.view.filter);
  return (
    <div className={classes['filtering']}>
      <Button
        spacing="compact"
        appearance="subtle"
        aria-expanded={isOpen}
        aria-controls={id}
        iconAfter={isOpen ? ChevronUpIcon : ChevronDownIcon}
        onClick={() => setOpen(!isOpen)}
      >
        {count === 0 ? 'Filters' : `Filters (${count})`}
      </Button>
      <div id={id} className={classes['filters']} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={null}>
            <FilterFields {...props} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
