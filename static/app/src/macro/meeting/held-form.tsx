import { useState, type ReactNode } from 'react';
import { ask } from '../../shared/bridge/backend';
import { ZonedMomentField } from '../../shared/fields/zoned-moment-field';
import { instantOf, readWallTime } from '../../shared/time/zoned-time';
import { DialogFrame } from '../dialogs/dialog-frame';
import type { DialogProps } from '../dialogs/dialog-surface';
import { useDialogRequest } from '../dialogs/use-dialog-request';

/** When the meeting was held: as it was planned, unless it was otherwise. */
export function HeldForm({ view, onView }: DialogProps): ReactNode {
  const { pageId, version, meeting } = view.postMortem;
  const { timeZone } = view.spacePolicy.calendar;
  const [at, setAt] = useState(() => {
    const planned = meeting.startsAt === null ? Date.now() : Date.parse(meeting.heldAt ?? meeting.startsAt);
    return readWallTime(Math.min(planned, Date.now()), timeZone);
  });
  const [problem, setProblem] = useState<string>();
  const request = useDialogRequest(pageId, onView);
  const submit = (): void => {
    const heldAt = instantOf(at, timeZone);
    const found = heldAt === null ? 'Enter a date and a time.' : problemOf(heldAt);
    setProblem(found);
    if (heldAt !== null && found === undefined) request.send(() => ask('holdMeeting', { pageId, version, heldAt }));
  };
  return (
    <DialogFrame
      title="The meeting was held"
      submitLabel="Save"
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={submit}
    >
      <p>The notes are due counted from then.</p>
      <ZonedMomentField label="Meeting" value={at} timeZone={timeZone} problem={problem} hasFocus onChange={setAt} />
    </DialogFrame>
  );
}

function problemOf(heldAt: string): string | undefined {
  return Date.parse(heldAt) > Date.now() ? 'This lies in the future.' : undefined;
}
