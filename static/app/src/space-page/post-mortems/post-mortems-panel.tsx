import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useMemo, type ReactNode } from 'react';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { useSurface } from '../../shared/surface/surface-context';
import { useIncidents, type Incidents } from '../incidents/use-incidents';
import { ReportSkeleton } from '../report/report-skeleton';
import classes from '../report/report.module.css';
import type { PanelProps } from '../space-page-surface';
import { addressOfTree, fitsTree, growTree, treeFilterFromAddress, type TreeFilter } from './incident-tree';
import { MissingList } from './missing-list';
import { PostMortemTree } from './post-mortem-tree';
import { TreeFilters } from './tree-filters';
import { useNextSteps } from './use-next-steps';

/** The post-mortems of the space that this reader may see, by year and month; those that are missing before them. */
export default function PostMortemsPanel({ search, navigate }: PanelProps): ReactNode {
  const { spaceId } = useSurface();
  const filter = useMemo(() => treeFilterFromAddress(search), [search]);
  const { reload, ...incidents } = useIncidents(spaceId, null);
  const show = (wanted: TreeFilter): void => {
    const query = addressOfTree(wanted);
    navigate(query === '' ? '/post-mortems' : `/post-mortems?${query}`);
  };
  return (
    <div className={classes['report']}>
      <TreeFilters filter={filter} rows={incidents.rows} onChange={show} />
      {incidents.failure !== null && <ProblemMessage failure={incidents.failure} onRetry={reload} />}
      {incidents.space === null && incidents.failure === null && <ReportSkeleton />}
      {incidents.space !== null && (
        <>
          <MissingList />
          <Tree incidents={incidents} space={incidents.space} filter={filter} navigate={navigate} />
        </>
      )}
    </div>
  );
}

interface TreeProps {
  incidents: Incidents;
  space: NonNullable<Incidents['space']>;
  filter: TreeFilter;
  navigate: PanelProps['navigate'];
}

function Tree({ incidents, space, filter, navigate }: TreeProps): ReactNode {
  const { rows, hidden, isLoading } = incidents;
  const nextSteps = useNextSteps(useSurface().spaceId);
  const now = useMemo(() => new Date().toISOString(), []);
  const fitting = useMemo(() => rows.filter((row) => fitsTree(row, filter, now)), [rows, filter, now]);
  const years = useMemo(() => growTree(fitting), [fitting]);
  const unseen = hidden === 0 ? '' : ` · ${hidden} hidden (on pages you may not see)`;
  if (fitting.length === 0 && !isLoading) {
    return (
      <EmptyState
        header={rows.length === 0 ? 'No post-mortems yet' : 'Nothing here'}
        headingLevel={2}
        description={
          rows.length === 0
            ? `They show here as soon as one is started in this space.${unseen}`
            : `None of ${rows.length} post-mortems fits these filters.${unseen}`
        }
        primaryAction={<Button onClick={() => navigate('/new')}>New post-mortem</Button>}
      />
    );
  }
  return (
    <>
      <p className={classes['quiet']} role="status">
        {fitting.length === rows.length ? `${rows.length} shown` : `${fitting.length} of ${rows.length} shown`}
        {unseen}
        {isLoading && ' · reading on …'}
      </p>
      <PostMortemTree years={years} space={space} now={now} nextSteps={nextSteps} />
    </>
  );
}
