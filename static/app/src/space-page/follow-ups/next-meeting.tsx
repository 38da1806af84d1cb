import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { FollowUpList, FollowUpSeries } from '../../../../../src/contract/follow-up-views';
import { describeBreakdown } from '../../shared/bridge/breakdown';
import { Notice } from '../../shared/surface/notice';
import { useSurface } from '../../shared/surface/surface-context';
import { formatDistance } from '../../shared/time/format-time';
import { When } from '../../shared/time/when';
import { readWallTime } from '../../shared/time/zoned-time';
import { describePreparation, describeProblem, describeSeries } from './follow-up-words';
import classes from './follow-ups.module.css';
import type { Generate } from './use-generate';

interface NextMeetingProps {
  list: Pick<FollowUpList, 'rows' | 'next' | 'isPaused' | 'mayGenerate' | 'problem' | 'now'>;
  series: FollowUpSeries;
  generate: Generate;
  /** More to press. */
  children: ReactNode;
}

/** When the open meeting is, when its page comes, and what can be done about it now. */
export function NextMeeting({ list, series, generate, children }: NextMeetingProps): ReactNode {
  const surface = useSurface();
  const { next, isPaused, mayGenerate, problem } = list;
  const download = (): void => {
    import('./download-series').then(({ downloadSeries }) => downloadSeries(series, surface)).catch(describeBreakdown);
  };
  return (
    <section aria-label="The open meeting" className={classes['next']}>
      <div className={classes['head']}>
        <div>
          <h2>{describeSeries(series, surface.locale)}</h2>
          <p className={classes['quiet']}>
            {isPaused && 'Paused'}
            {!isPaused && next !== null && <Coming next={next} list={list} timeZone={series.timeZone} />}
          </p>
        </div>
        <div className={classes['actions']}>
          {children}
          {mayGenerate && (
            <Button isLoading={generate.state.status === 'running'} onClick={generate.run}>
              Generate now
            </Button>
          )}
          <Button onClick={download}>Calendar file</Button>
        </div>
      </div>
      {isPaused && (
        <Notice appearance="information">
          <p>No page is prepared and nobody is reminded until a space admin goes on with it in the space settings.</p>
        </Notice>
      )}
      {problem !== null && (
        <Notice
          appearance="warning"
          title="The newest page could not be written"
          action={mayGenerate ? { label: 'Try again now', run: generate.run } : undefined}
        >
          <p>{describeProblem(problem, isPaused)}</p>
        </Notice>
      )}
    </section>
  );
}

interface ComingProps {
  next: NonNullable<FollowUpList['next']>;
  list: NextMeetingProps['list'];
  timeZone: string;
}

function Coming({ next, list, timeZone }: ComingProps): ReactNode {
  const { locale } = useSurface();
  const dateOf = (instant: string): string => readWallTime(Date.parse(instant), timeZone).date;
  const distance = formatDistance(dateOf(next.meetingAt), dateOf(list.now), locale);
  return (
    <>
      Next on <When instant={next.meetingAt} pageZone={timeZone} /> ({distance}) · {describePreparation(next, list)}{' '}
      <When instant={next.preparedAt} pageZone={timeZone} />
    </>
  );
}
