import { useState, type ReactNode } from 'react';
import type { ReportPeriod } from '../../../../../src/domain/report/report-filter';
import { SearchField } from '../../shared/fields/search-field';

interface PeriodFieldsProps {
  period: ReportPeriod | null;
  onChange: (period: ReportPeriod | null) => void;
}

/** Days that are so far off that a period with one end open holds every incident on its other side. */
const firstDay = '1970-01-01';
const lastDay = '9999-12-31';

/** Between which days incidents began; either may be left open. */
export function PeriodFields({ period, onChange }: PeriodFieldsProps): ReactNode {
  const [problem, setProblem] = useState('');
  const from = period === null || period.from === firstDay ? '' : period.from;
  const to = period === null || period.to === lastDay ? '' : period.to;
  const take = (begin: string, end: string): void => {
    if (begin === '' && end === '') return onChange(null);
    const wanted = { from: begin || firstDay, to: end || lastDay };
    if (wanted.from > wanted.to) return setProblem('The last day is before the first.');
    setProblem('');
    onChange(wanted);
  };
  return (
    <>
      <SearchField label="Incident from" type="date" maxLength={10} value={from} onSearch={(day) => take(day, to)} />
      <SearchField label="Incident until" type="date" maxLength={10} value={to} onSearch={(day) => take(from, day)} />
      {problem !== '' && <p role="alert">{problem}</p>}
    </>
  );
}
