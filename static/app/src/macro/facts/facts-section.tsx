import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import classes from '../../shared/surface/panel.module.css';

const FactList = lazy(() => import('../../shared/facts/fact-list'));

interface FactsSectionProps {
  view: PostMortemView;
  /** Another number of assumptions is open: what is said of them, and the checks, are out of date. */
  onCheckAgain: () => void;
}

/** What participants wrote down, for who may edit the page; loaded when somebody opens it. */
export function FactsSection({ view, onCheckAgain }: FactsSectionProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  if (!view.abilities.edit) return null;
  const assumptions = view.postMortem.openAssumptionIds.length;
  return (
    <section className={classes['section']} aria-label="Facts">
      <div className={classes['sectionHead']}>
        <div className={classes['sectionTitle']}>
          <Heading size="xsmall" as="h2">
            Facts
          </Heading>
          {assumptions > 0 && (
            <span>{assumptions === 1 ? 'one is only assumed' : `${assumptions} are only assumed`}</span>
          )}
        </div>
        <Button appearance="subtle" spacing="compact" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide facts' : 'Show facts'}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <FactList view={view} isAdding={false} onAssumptions={onCheckAgain} />
        </Suspense>
      )}
    </section>
  );
}
