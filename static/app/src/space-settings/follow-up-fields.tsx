import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { ChoiceField } from '../shared/fields/choice-field';
import fieldClasses from '../shared/fields/fields.module.css';
import { TextField } from '../shared/fields/text-field';
import { ZoneField } from '../shared/fields/zone-field';
import { When } from '../shared/time/when';
import type { SettingsPartProps } from './place-fields';
import classes from './settings.module.css';

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${String(hour).padStart(2, '0')}:00` }));
const leads = Array.from({ length: 8 }, (_, days) => ({ value: days, label: describeLead(days) }));

function describeLead(days: number): string {
  if (days === 0) return 'On the same day';
  return days === 1 ? 'The day before' : `${days} days before`;
}

/** When the open meeting takes place, and when its page is prepared. */
export function FollowUpFields({ view, draft, problems, onChange }: SettingsPartProps): ReactNode {
  const isDisabled = !view.mayChange;
  return (
    <div className={classes['section']}>
      <Heading size="small" as="h2">
        Follow-up meeting every two weeks
      </Heading>
      <p className={classes['quiet']}>
        {view.nextFollowUpAt === null ? (
          'Once post-mortems are kept here, a page with the state of all action items is prepared for each meeting.'
        ) : (
          <>
            The next page is prepared <When instant={view.nextFollowUpAt} pageZone={view.timeZone} />.
          </>
        )}
      </p>
      <div className={fieldClasses['pair']}>
        <TextField
          label="Day of one meeting"
          type="date"
          isDisabled={isDisabled}
          value={draft.anchorDate}
          help="The others follow every 14 days, before and after."
          problem={problems.anchorDate}
          onChange={(anchorDate) => onChange({ anchorDate })}
        />
        <ZoneField timeZone={draft.timeZone} isDisabled={isDisabled} onChange={(timeZone) => onChange({ timeZone })} />
      </div>
      <div className={fieldClasses['pair']}>
        <ChoiceField
          label="Prepare the page"
          value={draft.leadDays}
          choices={leads}
          isDisabled={isDisabled}
          onChange={(leadDays) => onChange({ leadDays })}
        />
        <ChoiceField
          label="At"
          value={draft.hour}
          choices={hours}
          isDisabled={isDisabled}
          onChange={(hour) => onChange({ hour })}
        />
      </div>
    </div>
  );
}
