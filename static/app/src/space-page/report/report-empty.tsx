import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import type { ReactNode } from 'react';
import type { ReportFilter, ReportPresetName } from '../../../../../src/domain/report/report-filter';
import { allOpen } from '../../../../../src/domain/report/report-filter';
import { describeUnseen } from './describe-counts';
import { presetOf } from './preset-bar';

interface ReportEmptyProps {
  filter: ReportFilter;
  hidden: number;
  show: (filter: ReportFilter) => void;
  onNew: () => void;
}

interface Emptiness {
  header: string;
  description: string;
}

const anyFilter: Emptiness = {
  header: 'Nothing here',
  description: 'No action item of this space fits these filters.',
};

const emptiness: Record<ReportPresetName, Emptiness> = {
  'all-open': {
    header: 'No open action items',
    description: 'They show here as soon as a post-mortem of this space has one.',
  },
  mine: { header: 'Nothing to do for you', description: 'Items that you own show here, soonest due first.' },
  overdue: { header: 'Nothing is overdue', description: 'Every open action item of this space is still in time.' },
  'needs-owner': {
    header: 'Everything has an owner',
    description: 'Items of nobody, and of people who left or may not see the page, show here.',
  },
  'to-verify': {
    header: 'Nothing to verify',
    description: 'Items that are done show here until somebody has seen that they worked.',
  },
};

/** Why there is nothing, and what to do about it. */
export function ReportEmpty({ filter, hidden, show, onNew }: ReportEmptyProps): ReactNode {
  const preset = presetOf(filter);
  const { header, description } = preset === undefined ? anyFilter : emptiness[preset];
  return (
    <EmptyState
      header={header}
      headingLevel={2}
      description={`${description}${describeUnseen(hidden)}`}
      primaryAction={
        preset === 'all-open' ? (
          <Button appearance="primary" onClick={onNew}>
            New post-mortem
          </Button>
        ) : (
          <Button onClick={() => show(allOpen)}>Show all open</Button>
        )
      }
    />
  );
}
