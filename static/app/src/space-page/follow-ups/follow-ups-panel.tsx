import Button from '@atlaskit/button/new';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useSpaceAbilities } from '../../shared/bridge/use-space-abilities';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { useSurface } from '../../shared/surface/surface-context';
import { readWallTime } from '../../shared/time/zoned-time';
import { ReportFoot } from '../report/report-foot';
import type { Paged } from '../use-pages';
import { FollowUpEmpty } from './follow-up-empty';
import { FollowUpTable } from './follow-up-table';
import { whyNone } from './follow-up-words';
import classes from './follow-ups.module.css';
import { FollowUpsSkeleton } from './follow-ups-skeleton';
import { GenerateOutcome } from './generate-outcome';
import { NextMeeting } from './next-meeting';
import { useFollowUps, type ShownFollowUps } from './use-follow-ups';
import { useGenerate, type Generate } from './use-generate';

const PreviewPanel = lazy(() => import('./preview/preview-panel'));
const Reminders = lazy(() => import('./reminders'));

/** The open meetings of the space: when the next one is, the pages of those before it, and who is reminded. */
export default function FollowUpsPanel(): ReactNode {
  const { spaceId } = useSurface();
  const pages = useFollowUps(spaceId);
  const { state, reload, refresh } = pages;
  const generate = useGenerate(spaceId, refresh);
  return (
    <div className={classes['panel']}>
      {state.status === 'loading' && <FollowUpsSkeleton />}
      {state.status === 'failed' && <ProblemMessage failure={state.failure} onRetry={reload} />}
      {state.status === 'ready' && <FollowUps list={state.value} pages={pages} generate={generate} />}
    </div>
  );
}

interface FollowUpsProps {
  list: ShownFollowUps;
  pages: Paged<ShownFollowUps>;
  generate: Generate;
}

function FollowUps({ list, pages, generate }: FollowUpsProps): ReactNode {
  const { spaceId } = useSurface();
  const { administer } = useSpaceAbilities(spaceId);
  const [isPreviewing, setPreviewing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { rows, series, mayGenerate } = list;
  if (series === null) return <FollowUpEmpty why="not-set-up" />;
  const closePreview = (): void => {
    setPreviewing(false);
    opener.current?.focus();
  };
  return (
    <>
      <NextMeeting list={list} series={series} generate={generate}>
        {mayGenerate && (
          <Button ref={opener} aria-expanded={isPreviewing} onClick={() => setPreviewing(!isPreviewing)}>
            Preview the next page
          </Button>
        )}
      </NextMeeting>
      <GenerateOutcome state={generate.state} onRetry={generate.run} onLook={pages.refresh} />
      {isPreviewing && (
        <Suspense fallback={<FollowUpsSkeleton />}>
          <PreviewPanel spaceId={spaceId} onClose={closePreview} />
        </Suspense>
      )}
      {rows.length === 0 ? (
        <FollowUpEmpty why={whyNone(list)} />
      ) : (
        <>
          <FollowUpTable
            rows={rows}
            timeZone={series.timeZone}
            today={readWallTime(Date.parse(list.now), series.timeZone).date}
          />
          <ReportFoot page={{ rows, hidden: 0, next: list.after }} more={pages.more} />
        </>
      )}
      {administer && (
        <Suspense fallback={null}>
          <Reminders />
        </Suspense>
      )}
    </>
  );
}
