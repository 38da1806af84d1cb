import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import type { ReactNode } from 'react';
import { allOpen, isSameFilter, type ReportFilter } from './report-filter';

interface ReportEmptyProps {
  filter: ReportFilter;
  hidden: number;
  show: (filter: ReportFilter) => void;
  onNew: () => void;
}

/** Why there is nothing, and what to do about it. */
export function ReportEmpty({ filter, hidden, show, onNew }: ReportEmptyProps): ReactNode {
  const unseen = hidden === 0 ? '' : ` ${hidden} more are on pages that you may not see.`;
  if (isSameFilter(filter, allOpen)) {
    return (
      <EmptyState
        header="No open action items"
        headingLevel={2}
        description={`They show here as soon as a post-mortem of this space has one.${unseen}`}
        primaryAction={
          <Button appearance="primary" onClick={onNew}>
            New post-mortem
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      header="Nothing here"
      headingLevel={2}
      description={`No action item of this space fits.${unseen}`}
      primaryAction={<Button onClick={() => show(allOpen)}>Show all open</Button>}
    />
  );
}
