import Checkbox from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import { useState, type ReactNode } from 'react';
import { longestMeeting, shortestMeeting } from '../../../../src/contract/limits';
import { ChoiceField } from '../shared/fields/choice-field';
import fieldClasses from '../shared/fields/fields.module.css';
import { NumberField } from '../shared/fields/number-field';
import { TextField } from '../shared/fields/text-field';
import { ZoneField } from '../shared/fields/zone-field';
import { useSurface } from '../shared/surface/surface-context';
import { When } from '../shared/time/when';
import { comesTooLate, describeHour, describeLead, describeMeetings } from './meeting-sentence';
import { ParticipantsField } from './participants-field';
import type { SettingsPartProps } from './place-fields';
import { PreparationFailure } from './preparation-failure';
import classes from './settings.module.css';

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: describeHour(hour) }));
const leads = Array.from({ length: 8 }, (_, days) => ({ value: days, label: capitalize(describeLead(days)) }));

const switches = [
  { name: 'remindOwners', label: 'Owners are reminded on the item’s own page: two days before it is due, then weekly' },
  { name: 'announceInComments', label: 'What is announced is also said in a comment on the page that it is about' },
  {
    name: 'isPaused',
    label:
      'Paused: no page is prepared and nobody is reminded. The next page afterwards tells of all since the last one.',
  },
] as const;

/** When the open meeting takes place, when its page is prepared, and who is told. */
export function FollowUpFields(props: SettingsPartProps): ReactNode {
  const { view, draft, onChange, onView } = props;
  const isDisabled = !view.mayChange;
  return (
    <div className={classes['section']}>
      <Heading size="small" as="h2">
        Follow-up meeting every two weeks
      </Heading>
      <Summary {...props} />
      <PreparationFailure view={view} onView={onView} />
      <MeetingFields {...props} />
      <ParticipantsField
        spaceId={view.spaceId}
        choice={draft.participants}
        isDisabled={isDisabled}
        onChange={(participants) => onChange({ participants })}
      />
      <div className={classes['ticks']} role="group" aria-label="Reminders, announcements and pausing">
        {switches.map(({ name, label }) => (
          <Checkbox
            key={name}
            label={label}
            isChecked={draft[name]}
            isDisabled={isDisabled}
            onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
          />
        ))}
      </div>
    </div>
  );
}

/** What the fields come to, told anew with each change; and what is planned as they were saved. */
function Summary({ view, draft }: SettingsPartProps): ReactNode {
  const { locale } = useSurface();
  const [now] = useState(() => Date.now());
  const sentence = describeMeetings(draft, now, locale);
  const comingAt = view.preparationProblem === null ? view.nextFollowUpAt : null;
  return (
    <>
      <p className={classes['quiet']} role="status">
        {draft.isPaused ? `Paused. ${sentence ?? ''}` : sentence}
        {comesTooLate(draft, now) && ' That is not before the meeting begins: choose an earlier hour or day.'}
      </p>
      <p className={classes['quiet']}>
        {!view.designated &&
          'Once post-mortems are kept here, a page with the state of all action items is prepared for each meeting.'}
        {comingAt !== null && (
          <>
            As saved, the next page is prepared <When instant={comingAt} pageZone={view.timeZone} />.
          </>
        )}
      </p>
    </>
  );
}

function MeetingFields({ view, draft, problems, onChange }: SettingsPartProps): ReactNode {
  const isDisabled = !view.mayChange;
  return (
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
      <TextField
        label="It begins at"
        type="time"
        isDisabled={isDisabled}
        value={draft.meetingTime}
        problem={problems.meetingTime}
        onChange={(meetingTime) => onChange({ meetingTime })}
      />
      <NumberField
        label="It takes (minutes)"
        value={draft.meetingMinutes}
        least={shortestMeeting}
        most={longestMeeting}
        isDisabled={isDisabled}
        onChange={(meetingMinutes) => onChange({ meetingMinutes })}
      />
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
  );
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
