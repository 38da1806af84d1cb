import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import classes from '../console.module.css';
import type { Desk } from '../use-desk';
import { codeOfConduct } from '../../shared/meeting/meeting-words';
import { sortChecks, summarizeChecks } from '../../shared/checks/sort-checks';
import { RepeatsSection } from '../../shared/repeats/repeats-section';
import { CheckList, type AcceptanceGround } from './check-list';
import { FactsPanel } from './facts-panel';

interface SidePanelsProps {
  desk: Desk;
  prepare: () => Promise<AcceptanceGround>;
}

/** What participants wrote down, what the checks say, and how people talk with each other here. */
export function SidePanels({ desk, prepare }: SidePanelsProps): ReactNode {
  const sorted = sortChecks({ checks: desk.checks, postMortem: desk.view.postMortem });
  const open = [...sorted.toMend, ...sorted.toAccept, ...sorted.notes];
  return (
    <aside className={classes['side']} aria-label="Facts, checks and conduct">
      <FactsPanel desk={desk} />
      <section aria-label="Checks" className={classes['panel']}>
        <div className={classes['panelHead']}>
          <Heading size="xsmall" as="h2">
            Checks
          </Heading>
          <span role="status" className={classes['quiet']}>
            {summarizeChecks(sorted)}
          </span>
        </div>
        {desk.view.basis === null && (
          <p className={classes['quiet']}>This page is too large to check while you type. The preview checks it.</p>
        )}
        <CheckList {...{ desk, prepare }} checks={open} />
        {sorted.accepted.length > 0 && (
          <p className={classes['quiet']}>Accepted with reasons: {sorted.accepted.length}</p>
        )}
      </section>
      <RepeatsSection view={desk.view} found={desk.found} onFound={desk.setFound} opensTab />
      <section aria-label="Conduct" className={classes['panel']}>
        <Heading size="xsmall" as="h2">
          Conduct
        </Heading>
        <ul className={classes['conduct']}>
          {codeOfConduct.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
