import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { useState, type ReactNode } from 'react';
import type { SpaceSettingsView } from '../../../../src/contract/views';
import { readWallTime } from '../shared/time/zoned-time';
import { listSetUpSteps } from '../space-settings/set-up-steps';
import classes from './global-settings.module.css';

interface SpaceStepsProps {
  view: SpaceSettingsView;
  onOpen: () => void;
}

/** A space with what is done and what is missing in it. */
export function SpaceSteps({ view, onOpen }: SpaceStepsProps): ReactNode {
  const [now] = useState(() => Date.now());
  const steps = listSetUpSteps(view, readWallTime(now, view.timeZone).date);
  const missing = steps.filter(({ isDone, isOptional }) => !isDone && !isOptional).length;
  return (
    <section className={classes['space']} aria-label={view.spaceName}>
      <div className={classes['head']}>
        <Heading size="xsmall" as="h3">
          <bdi>{view.spaceName}</bdi> ({view.spaceKey})
        </Heading>
        <Button onClick={onOpen} spacing="compact">
          {missing === 0 || !view.mayChange ? 'Open settings' : 'Set up'}
        </Button>
      </div>
      <ul className={classes['steps']}>
        {steps.map(({ label, isDone, isOptional, why }) => (
          <li key={label}>
            <span className={classes['state']}>
              <Lozenge appearance={isDone ? 'success' : 'default'}>{isDone ? 'Done' : 'Not yet'}</Lozenge>
            </span>
            <span>
              {label}
              {isOptional && !isDone && <span className={classes['quiet']}> (optional)</span>}
              {!isDone && <span className={classes['quiet']}> {why}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
