import Lozenge from '@atlaskit/lozenge';
import { useState, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import type { Meeting } from '../../../../../src/domain/meeting';
import { sayRequirement } from '../../shared/incident/requirement-words';
import { PersonLabel } from '../../shared/people/person-label';
import { Hint } from '../../shared/surface/hint';
import { useSurface } from '../../shared/surface/surface-context';
import { When } from '../../shared/time/when';
import classes from '../macro.module.css';
import { describeDeadlines } from './deadline-words';

/** Where the post-mortem is on its way: the meeting, what is due next, whether it is required. Silent once published. */
export function CourseLine({ view }: { view: PostMortemView }): ReactNode {
  const { waiver, publication, timeZone } = view.postMortem;
  if (waiver !== null) {
    return (
      <p className={classes['line']}>
        <span>
          Waived <When instant={waiver.at} pageZone={timeZone} /> by
        </span>
        <PersonLabel accountId={waiver.byId} />
        <bdi>{waiver.reason}</bdi>
      </p>
    );
  }
  return publication === null ? <OpenCourse view={view} /> : null;
}

function OpenCourse({ view }: { view: PostMortemView }): ReactNode {
  const { locale } = useSurface();
  const [now] = useState(() => Date.now());
  const { postMortem, deadlines, spacePolicy, requirement, incident } = view;
  const { timeZone } = spacePolicy.calendar;
  const words = describeDeadlines({ deadlines, meeting: postMortem.meeting }, { now, timeZone, locale });
  return (
    <>
      {(postMortem.meeting.status !== 'unscheduled' || words.length > 0) && (
        <p className={classes['line']}>
          <MeetingWords meeting={postMortem.meeting} timeZone={timeZone} />
          {words.map(({ text, isMissed, inFull }) => (
            <span key={text} className={classes['deadline']}>
              <Hint content={inFull}>
                {(tooltip) => (
                  <span {...tooltip} tabIndex={0}>
                    {text}
                  </span>
                )}
              </Hint>
              {isMissed && <Lozenge appearance="removed">Overdue</Lozenge>}
            </span>
          ))}
        </p>
      )}
      <p className={classes['line']}>
        <bdi>{sayRequirement(requirement, incident, spacePolicy.policy)}</bdi>
      </p>
    </>
  );
}

function MeetingWords({ meeting, timeZone }: { meeting: Meeting; timeZone: string }): ReactNode {
  const { status, startsAt, heldAt } = meeting;
  if (status === 'postponed') return <span>Meeting postponed</span>;
  if (heldAt !== null) return <Moment words="Meeting held" instant={heldAt} timeZone={timeZone} />;
  return status === 'scheduled' && startsAt !== null ? (
    <Moment words="Meeting" instant={startsAt} timeZone={timeZone} />
  ) : null;
}

function Moment({ words, instant, timeZone }: { words: string; instant: string; timeZone: string }): ReactNode {
  return (
    <span>
      {words} <When instant={instant} pageZone={timeZone} />
    </span>
  );
}
