import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import type { ReactNode } from 'react';
import { postMortemStatuses, type PostMortemStatus } from '../../../../../src/domain/post-mortem';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { postMortemStatusWords } from '../../shared/words/labels';
import { ReportFoot } from '../report/report-foot';
import { ReportSkeleton } from '../report/report-skeleton';
import classes from '../report/report.module.css';
import type { PanelProps } from '../space-page-surface';
import { PostMortemTable } from './post-mortem-table';
import { usePostMortems } from './use-post-mortems';

/** The post-mortems of the space that this reader may see, by state. */
export default function PostMortemsPanel({ search, navigate }: PanelProps): ReactNode {
  const status = readStatus(search);
  const { state, reload, more } = usePostMortems(status);
  return (
    <div className={classes['report']}>
      <div className={classes['presets']} role="group" aria-label="State">
        {postMortemStatuses.map((one) => (
          <Button
            key={one}
            spacing="compact"
            isSelected={one === status}
            onClick={() => navigate(`/post-mortems?state=${one}`)}
          >
            {postMortemStatusWords[one].label}
          </Button>
        ))}
      </div>
      {state.status === 'loading' && <ReportSkeleton />}
      {state.status === 'failed' && <ProblemMessage failure={state.failure} onRetry={reload} />}
      {state.status === 'ready' && state.value.rows.length === 0 && state.value.after === null && (
        <NothingHere status={status} hidden={state.value.hidden} onNew={() => navigate('/new')} />
      )}
      {state.status === 'ready' && (state.value.rows.length > 0 || state.value.after !== null) && (
        <>
          <PostMortemTable page={state.value} />
          <ReportFoot
            page={{ rows: state.value.rows, hidden: state.value.hidden, next: state.value.after }}
            more={more}
          />
        </>
      )}
    </div>
  );
}

function readStatus(search: string): PostMortemStatus {
  const asked = new URLSearchParams(search).get('state');
  return postMortemStatuses.find((one) => one === asked) ?? 'draft';
}

interface NothingHereProps {
  status: PostMortemStatus;
  hidden: number;
  onNew: () => void;
}

function NothingHere({ status, hidden, onNew }: NothingHereProps): ReactNode {
  const unseen = hidden === 0 ? '' : ` ${hidden} more are on pages that you may not see.`;
  return (
    <EmptyState
      header="Nothing here"
      headingLevel={2}
      description={`No post-mortem of this space is in the state “${postMortemStatusWords[status].label}”.${unseen}`}
      primaryAction={<Button onClick={onNew}>New post-mortem</Button>}
    />
  );
}
