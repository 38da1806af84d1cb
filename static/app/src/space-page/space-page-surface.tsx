import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { lazy, Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from '../shared/surface/error-boundary';
import { ReportPanel } from './report/report-panel';
import { ReportSkeleton } from './report/report-skeleton';
import classes from './space-page.module.css';
import { useRoute, type Routing } from './use-route';

const PostMortemsPanel = lazy(() => import('./post-mortems/post-mortems-panel'));
const FollowUpsPanel = lazy(() => import('./follow-ups/follow-ups-panel'));
const InsightsPanel = lazy(() => import('./insights/insights-panel'));
const NewPanel = lazy(() => import('./new/new-panel'));
const ImportPanel = lazy(() => import('./import/import-panel'));

export interface PanelProps {
  search: string;
  navigate: Routing['navigate'];
}

const tabs: readonly { path: string; label: string; panel: (props: PanelProps) => ReactNode }[] = [
  { path: '/', label: 'Report', panel: (props) => <ReportPanel {...props} /> },
  { path: '/post-mortems', label: 'Post-mortems', panel: (props) => <PostMortemsPanel {...props} /> },
  { path: '/follow-ups', label: 'Follow-ups', panel: () => <FollowUpsPanel /> },
  { path: '/insights', label: 'Insights', panel: (props) => <InsightsPanel {...props} /> },
  { path: '/new', label: 'New post-mortem', panel: () => <NewPanel /> },
  { path: '/import', label: 'Import', panel: () => <ImportPanel /> },
];

/** The app's page in a space. */
export function SpacePageSurface(): ReactNode {
  const { route, navigate } = useRoute();
  if (route === null) return <ReportSkeleton />;
  const selected = Math.max(
    0,
    tabs.findIndex((tab) => tab.path === route.path),
  );
  return (
    <div className={classes['page']}>
      <VisuallyHidden>
        <h1>Post-mortems</h1>
      </VisuallyHidden>
      <Tabs
        id="post-mortems"
        selected={selected}
        shouldUnmountTabPanelOnChange
        onChange={(index) => navigate(tabs[index]?.path ?? '/')}
      >
        <TabList>
          {tabs.map((tab) => (
            <Tab key={tab.path}>{tab.label}</Tab>
          ))}
        </TabList>
        {tabs.map((tab) => (
          <TabPanel key={tab.path}>
            <div className={classes['panel']}>
              <ErrorBoundary>
                <Suspense fallback={<ReportSkeleton />}>{tab.panel({ search: route.search, navigate })}</Suspense>
              </ErrorBoundary>
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}
