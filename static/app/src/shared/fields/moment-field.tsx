import type { ReactNode } from 'react';
import type { WallTime } from '../time/zoned-time';
import classes from './fields.module.css';
import { TextField } from './text-field';

interface MomentFieldProps {
  /** Begins both labels: "Start" makes "Start date" and "Start time". */
  label: string;
  value: WallTime;
  onChange: (value: WallTime) => void;
  problem?: string | undefined;
  /** The date has it. */
  hasFocus?: boolean;
}

/** A date and a time; the zone whose clocks are meant is said beside it. */
export function MomentField({ label, value, onChange, problem, hasFocus = false }: MomentFieldProps): ReactNode {
  return (
    <div className={classes['moment']}>
      <TextField
        label={`${label} date`}
        type="date"
        isRequired
        value={value.date}
        problem={problem}
        hasFocus={hasFocus}
        onChange={(date) => onChange({ ...value, date })}
      />
      <TextField
        label={`${label} time`}
        type="time"
        isRequired
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
      />
    </div>
  );
}
