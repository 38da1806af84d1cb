import Checkbox from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { useSurface } from '../shared/surface/surface-context';
import { HolidayFields } from './holiday-fields';
import type { SettingsPartProps } from './place-fields';
import classes from './settings.module.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Working days and holidays: business days are counted with them, in the zone of the space. */
export function CalendarFields({ view, draft, problems, onChange }: SettingsPartProps): ReactNode {
  const { locale } = useSurface();
  const { workingDays } = draft;
  const isDisabled = !view.mayChange;
  const tick = (day: number, isTicked: boolean): void =>
    onChange({ workingDays: weekdays.filter((one) => (one === day ? isTicked : workingDays.includes(one))) });
  return (
    <div className={classes['section']}>
      <Heading size="small" as="h2">
        Working days
      </Heading>
      <p className={classes['quiet']}>
        Business days are counted in {draft.timeZone}. A deadline that falls on a day off moves to the next working day.
      </p>
      <div role="group" aria-label="Working days" className={classes['days']}>
        {weekdays.map((day) => (
          <Checkbox
            key={day}
            label={nameWeekday(day, locale)}
            isChecked={workingDays.includes(day)}
            isDisabled={isDisabled}
            onChange={(event) => tick(day, event.currentTarget.checked)}
          />
        ))}
      </div>
      <p className={classes['problem']} role="alert">
        {problems.workingDays}
      </p>
      <HolidayFields
        rows={draft.holidays}
        problem={problems.holidays}
        isDisabled={isDisabled}
        onChange={(holidays) => onChange({ holidays })}
      />
    </div>
  );
}

/** 4 January 2021 was a Monday. */
function nameWeekday(day: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2021, 0, 3 + day));
}
