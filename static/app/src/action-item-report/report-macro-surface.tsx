import VisuallyHidden from '@atlaskit/visually-hidden';
import { useMemo, type ReactNode } from 'react';
import type { ReportPage } from '../../../../src/contract/views';
import { readMacroReport, type MacroReport } from '../../../../src/domain/report/report-macro';
import { chooseSpace, useDesignatedSpaces } from '../shared/incident/use-spaces';
import { ProblemMessage } from '../shared/surface/problem-message';
import { useSurface } from '../shared/surface/surface-context';
import { describeUnseen } from '../space-page/report/describe-counts';
import { ReportFoot } from '../space-page/report/report-foot';
import { ReportList } from '../space-page/report/report-list';
import { ReportSkeleton } from '../space-page/report/report-skeleton';
import classes from '../space-page/report/report.module.css';
import { useReport } from '../space-page/report/use-report';

/** A report of action items on any page, as its editor set it up; what the reader may change is changed here. */
export function ReportMacroSurface(): ReactNode {
  const { config } = useSurface();
  const report = useMemo(() => readMacroReport(config), [config]);
  return (
    <>
      <VisuallyHidden>
        <h1>Action items of post-mortems</h1>
      </VisuallyHidden>
      {report.spaceId === null ? (
        <ReportOfChosenSpace view={report.view} />
      ) : (
        <ReportOfSpace spaceId={report.spaceId} view={report.view} />
      )}
    </>
  );
}

/** Where nobody chose a space. */
function ReportOfChosenSpace({ view }: Pick<MacroReport, 'view'>): ReactNode {
  const { spaceId } = useSurface();
  const { state, reload } = useDesignatedSpaces();
  if (state.status === 'loading') return <ReportSkeleton />;
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={reload} />;
  const space = chooseSpace(state.value, spaceId);
  if (space !== undefined) return <ReportOfSpace spaceId={space.spaceId} view={view} />;
  return <ProblemMessage failure={{ code: 'space-not-designated', detail: null }} onRetry={reload} />;
}

interface ReportOfSpaceProps {
  spaceId: string;
  view: MacroReport['view'];
}

function ReportOfSpace({ spaceId, view }: ReportOfSpaceProps): ReactNode {
  const report = useReport(spaceId, view.filter, view.sort);
  const { state, reload, looked, more } = report;
  return (
    <div className={classes['report']}>
      {state.status === 'loading' && <ReportSkeleton looked={looked} />}
      {state.status === 'failed' && <ProblemMessage failure={state.failure} onRetry={reload} />}
      {state.status === 'ready' && isEmpty(state.value) && <p>{describeNothing(state.value)}</p>}
      {state.status === 'ready' && !isEmpty(state.value) && (
        <>
          <ReportList spaceId={spaceId} page={state.value} report={report} view={view} onChanged={doNothing} />
          <ReportFoot page={state.value} more={more} looked={looked} />
        </>
      )}
    </div>
  );
}

/** Nothing is counted here that would have to follow. */
function doNothing(): void {
  return undefined;
}

function isEmpty({ rows, next }: ReportPage): boolean {
  return rows.length === 0 && next === null;
}

function describeNothing({ hidden }: ReportPage): string {
  return `No action item fits this report.${describeUnseen(hidden)}`;
}
