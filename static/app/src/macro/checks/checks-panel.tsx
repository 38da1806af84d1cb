import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useRef, useState, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import type { CheckResult } from '../../../../../src/domain/rules/rule';
import classes from '../../shared/surface/panel.module.css';
import { AcceptedChecks } from './accepted-checks';
import { CheckGroupRow } from '../../shared/checks/check-group-row';
import { CheckRow } from './check-row';
import rowClasses from '../../shared/checks/checks.module.css';
import { groupChecks } from '../../shared/checks/group-checks';
import { sortChecks, summarizeChecks } from '../../shared/checks/sort-checks';

const shownAtFirst = 5;

interface ChecksPanelProps {
  view: PostMortemView;
  onView: (view: PostMortemView) => void;
  /** The details were changed in their dialog; without it there are no links, as in a dialog, which they would leave. */
  onDetails?: () => void;
  /**
   * Results that come after the first paint. They are counted at once, and shown with all the others: a row that comes by itself
   * would push away what somebody is about to press.
   */
  later?: readonly CheckResult[];
  /** Shows each one from the start. */
  isOpen?: boolean;
}

/** What stands between the draft and its publication, the worst first; afterwards what was accepted and why. */
export function ChecksPanel({ view, onView, onDetails, later = [], isOpen = false }: ChecksPanelProps): ReactNode {
  const [showsAll, setShowsAll] = useState(isOpen);
  const summary = useRef<HTMLSpanElement>(null);
  const sorted = sortChecks({ ...view, checks: [...view.checks, ...later] });
  const rows = [...sorted.toMend, ...sorted.toAccept, ...sorted.notes];
  const groups = [sorted.toMend, sorted.toAccept, sorted.notes].flatMap(groupChecks);
  const atFirst = groups.filter(({ checks }) => !checks.some((check) => later.includes(check))).slice(0, shownAtFirst);
  const shown = showsAll ? groups : atFirst;
  const draw = (check: CheckResult): ReactNode => (
    <CheckRow
      key={check.key}
      {...{ check, view, onView, onDetails }}
      // Its row is gone: what is left is said, and the keyboard goes on from there.
      onAccepted={() => summary.current?.focus()}
    />
  );
  const isPublished = view.postMortem.publication !== null;
  return (
    <section className={classes['section']} aria-label="Checks">
      <div className={`${classes['sectionHead'] ?? ''} ${rowClasses['head'] ?? ''}`}>
        <div className={classes['sectionTitle']}>
          <Heading size="xsmall" as="h2">
            {isPublished ? 'Checks' : 'Before publishing'}
          </Heading>
          <span ref={summary} tabIndex={-1} role="status" className={classes['quiet']}>
            {summarizeChecks(sorted)}
          </span>
        </div>
        {groups.length > atFirst.length && !isOpen && (
          <Button appearance="subtle" spacing="compact" onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
            {showsAll ? 'Show fewer' : `Show all ${rows.length}`}
          </Button>
        )}
      </div>
      <ul className={rowClasses['rows']}>
        {shown.map(({ rule, checks }) =>
          checks.length === 1 ? (
            checks.map(draw)
          ) : (
            <CheckGroupRow key={`${rule} ${checks[0]?.grade ?? ''}`} group={{ rule, checks }}>
              {draw}
            </CheckGroupRow>
          ),
        )}
      </ul>
      {sorted.accepted.length > 0 && <AcceptedChecks accepted={sorted.accepted} view={view} />}
    </section>
  );
}
