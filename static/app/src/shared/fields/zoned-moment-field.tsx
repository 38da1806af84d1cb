import type { ReactNode } from 'react';
import { describeZone } from '../time/format-time';
import { instantOf, type WallTime } from '../time/zoned-time';
import classes from './fields.module.css';
import { MomentField } from './moment-field';

interface ZonedMomentFieldProps {
  label: string;
  value: WallTime;
  /** IANA zone of the clocks that are meant. */
  timeZone: string;
  problem: string | undefined;
  onChange: (value: WallTime) => void;
  hasFocus?: boolean;
}

/** A date and a time with the zone whose clocks are meant, and its offset then. */
export function ZonedMomentField({ timeZone, ...field }: ZonedMomentFieldProps): ReactNode {
  const instant = instantOf(field.value, timeZone);
  return (
    <div>
      <MomentField {...field} />
      <p className={classes['help']}>{instant === null ? timeZone : describeZone(timeZone, Date.parse(instant))}</p>
    </div>
  );
}
