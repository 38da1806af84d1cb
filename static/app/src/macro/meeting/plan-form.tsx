import { useState, type ReactNode } from 'react';
import { longestTitle } from '../../../../../src/contract/limits';
import { ask } from '../../shared/bridge/backend';
import { ChoiceField } from '../../shared/fields/choice-field';
import fields from '../../shared/fields/fields.module.css';
import { TextField } from '../../shared/fields/text-field';
import { ZonedMomentField } from '../../shared/fields/zoned-moment-field';
import { formatDay } from '../../shared/time/format-time';
import { useSurface } from '../../shared/surface/surface-context';
import { instantOf, readWallTime } from '../../shared/time/zoned-time';
import { DialogFrame } from '../dialogs/dialog-frame';
import type { DialogProps } from '../dialogs/dialog-surface';
import { useDialogRequest } from '../dialogs/use-dialog-request';
import { findStartProblem } from './find-start-problem';

const durations = [30, 45, 60, 90, 120].map((value) => ({ value, label: `${value} min` }));

/** When and where people meet, on the space's clocks. */
export function PlanForm({ view, onView }: DialogProps): ReactNode {
  const { pageId, version, meeting } = view.postMortem;
  const { timeZone } = view.spacePolicy.calendar;
  const { locale } = useSurface();
  const [at, setAt] = useState(() => firstMoment(meeting.startsAt, timeZone));
  const [durationMinutes, setDuration] = useState(meeting.durationMinutes);
  const [place, setPlace] = useState(meeting.place);
  const [problem, setProblem] = useState<string>();
  const request = useDialogRequest(pageId, onView);
  const due = view.deadlines.find(({ what, doneAt }) => what === 'meeting' && doneAt === null);
  const submit = (): void => {
    const startsAt = instantOf(at, timeZone);
    const found = findStartProblem(startsAt, Date.now());
    setProblem(found);
    if (startsAt === null || found !== undefined) return;
    request.send(() => ask('scheduleMeeting', { pageId, version, startsAt, durationMinutes, place: place.trim() }));
  };
  return (
    <DialogFrame
      title={meeting.status === 'scheduled' ? 'Move the meeting' : 'Schedule the meeting'}
      submitLabel={meeting.status === 'scheduled' ? 'Move' : 'Schedule'}
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={submit}
    >
      {due !== undefined && (
        <p>It is due by {formatDay(readWallTime(Date.parse(due.dueAt), timeZone).date, view.today, locale)}.</p>
      )}
      <div className={fields['rows']}>
        <ZonedMomentField label="Meeting" value={at} timeZone={timeZone} problem={problem} hasFocus onChange={setAt} />
        <ChoiceField
          label="Duration"
          value={durationMinutes}
          choices={
            durations.some(({ value }) => value === meeting.durationMinutes)
              ? durations
              : [...durations, { value: meeting.durationMinutes, label: `${meeting.durationMinutes} min` }]
          }
          onChange={setDuration}
        />
        <TextField
          label="Place"
          help="A room, or the address of a call."
          maxLength={longestTitle}
          value={place}
          onChange={setPlace}
        />
      </div>
    </DialogFrame>
  );
}

/** The planned moment, or the next full hour of tomorrow morning. */
function firstMoment(startsAt: string | null, timeZone: string) {
  if (startsAt !== null) return readWallTime(Date.parse(startsAt), timeZone);
  return { date: readWallTime(Date.now() + 24 * 3_600_000, timeZone).date, time: '10:00' };
}
