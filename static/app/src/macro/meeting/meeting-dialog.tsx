import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import { describeBreakdown } from '../../shared/bridge/breakdown';
import { agenda, codeOfConduct } from '../../shared/meeting/meeting-words';
import { useSurface } from '../../shared/surface/surface-context';
import { When } from '../../shared/time/when';
import { DialogFrame } from '../dialogs/dialog-frame';
import type { DialogProps } from '../dialogs/dialog-surface';
import { AttendeesList } from './attendees-list';
import { ConductForm } from './conduct-form';
import { HeldForm } from './held-form';
import classes from './meeting.module.css';
import { PlanForm } from './plan-form';
import { PostponeForm } from './postpone-form';

type Step = { kind: 'overview' | 'plan' | 'postpone' | 'held' } | { kind: 'remind' | 'remove'; personId: string };

/** The meeting: when and where, what may be done with it now, and how people talk with each other there. */
export default function MeetingDialog(props: DialogProps): ReactNode {
  const [step, setStep] = useState<Step>({ kind: 'overview' });
  switch (step.kind) {
    case 'plan':
      return <PlanForm {...props} />;
    case 'postpone':
      return <PostponeForm {...props} />;
    case 'held':
      return <HeldForm {...props} />;
    case 'remind':
    case 'remove':
      return <ConductForm {...props} kind={step.kind} personId={step.personId} />;
    case 'overview':
      return <Overview {...props} onStep={setStep} />;
  }
}

function Overview({ view, onStep }: DialogProps & { onStep: (step: Step) => void }): ReactNode {
  const { postMortem, abilities } = view;
  const { pageId, meeting, waiver, details } = postMortem;
  const surface = useSurface();
  const download = (): void => {
    import('./download-meeting').then(({ downloadMeeting }) => downloadMeeting(view, surface)).catch(describeBreakdown);
  };
  const isPlanned = meeting.status === 'scheduled';
  const heldLabel = meeting.status === 'held' ? 'Change when it was held' : 'It was held';
  const steps: readonly { label: string; isOffered: boolean; run: () => void }[] = [
    {
      label: isPlanned ? 'Move' : 'Schedule',
      isOffered: abilities.edit && waiver === null && meeting.status !== 'held',
      run: () => onStep({ kind: 'plan' }),
    },
    { label: 'Postpone', isOffered: isPlanned && abilities.moderate, run: () => onStep({ kind: 'postpone' }) },
    { label: heldLabel, isOffered: abilities.moderate && waiver === null, run: () => onStep({ kind: 'held' }) },
    { label: 'Download for your calendar', isOffered: isPlanned, run: download },
  ];
  const offered = steps.filter(({ isOffered }) => isOffered);
  return (
    <DialogFrame title="Meeting" isRunning={false} failure={null} onSubmit={() => undefined}>
      <MeetingFacts view={view} />
      <div className={classes['actions']}>
        {offered.map(({ label, run }) => (
          <Button key={label} onClick={run}>
            {label}
          </Button>
        ))}
      </div>
      {abilities.moderate && abilities.edit && (
        <AttendeesList
          pageId={pageId}
          attendeeIds={details.participants.attendeeIds}
          onRemind={(personId) => onStep({ kind: 'remind', personId })}
          onRemove={(personId) => onStep({ kind: 'remove', personId })}
        />
      )}
      <Lines title="Agenda" lines={agenda} isOrdered />
      <Lines title="Code of conduct" lines={codeOfConduct} />
    </DialogFrame>
  );
}

function MeetingFacts({ view }: { view: PostMortemView }): ReactNode {
  const { meeting } = view.postMortem;
  const { status, startsAt, heldAt, durationMinutes, place, timesPostponed } = meeting;
  const { timeZone } = view.spacePolicy.calendar;
  return (
    <p className={classes['facts']}>
      {status === 'unscheduled' && <span>Not scheduled yet</span>}
      {status === 'postponed' && <span>Postponed; no new time yet</span>}
      {status === 'scheduled' && startsAt !== null && (
        <span>
          <When instant={startsAt} pageZone={timeZone} />, {durationMinutes} min
        </span>
      )}
      {status === 'held' && heldAt !== null && (
        <span>
          Held <When instant={heldAt} pageZone={timeZone} />
        </span>
      )}
      {place !== '' && status === 'scheduled' && <bdi>{place}</bdi>}
      {timesPostponed > 0 && status !== 'postponed' && (
        <span>{timesPostponed === 1 ? 'postponed once' : `postponed ${timesPostponed} times`}</span>
      )}
    </p>
  );
}

function Lines({ title, lines, isOrdered = false }: { title: string; lines: readonly string[]; isOrdered?: boolean }) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <section aria-label={title} className={classes['part']}>
      <Heading size="xsmall" as="h2">
        {title}
      </Heading>
      <List className={classes['lines']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </section>
  );
}
