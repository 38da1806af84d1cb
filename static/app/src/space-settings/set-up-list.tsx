import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { useState, type ReactNode } from 'react';
import type { Payload } from '../../../../src/contract/payloads';
import type { SpaceSettingsView } from '../../../../src/contract/views';
import type { SetUpTopic } from '../../../../src/domain/space-settings';
import { ask } from '../shared/bridge/backend';
import fieldClasses from '../shared/fields/fields.module.css';
import { ProblemMessage } from '../shared/surface/problem-message';
import { readWallTime } from '../shared/time/zoned-time';
import classes from './settings.module.css';
import type { SettingsDraft } from './settings-draft';
import { listSetUpSteps, type SetUpStep, type SetUpStepId } from './set-up-steps';
import { useSettingsRequests } from './use-settings-request';

interface SetUpListProps {
  view: SpaceSettingsView;
  onView: (view: SpaceSettingsView) => void;
  /** What the form would save now, with the space switched on; null while no root page is chosen. */
  payload: (change: Pick<Partial<SettingsDraft>, 'rootPage'>) => Payload<'saveSettings'> | null;
  /** The form goes on from what was saved. */
  onSaved: (view: SpaceSettingsView) => void;
  onOpen: (tab: 'Policy' | 'Slack' | 'Space and meeting') => void;
}

interface StepButton {
  label: string;
  isMain: boolean;
  onClick: () => void;
}

/** What is left to set up, a button for each; it can be put away and fetched again. */
export function SetUpList({ view, onView, payload, onSaved, onOpen }: SetUpListProps): ReactNode {
  const { run, running, failure } = useSettingsRequests(onView);
  const [now] = useState(() => Date.now());
  const [isHidden, setHidden] = useState(view.setUp.isHidden);
  const steps = listSetUpSteps(view, readWallTime(now, view.timeZone).date);
  const left = steps.filter(({ isDone }) => !isDone).length;
  if (left === 0 || !view.mayChange) return null;
  const { spaceId, version } = view;

  const save = (id: SetUpStepId, change: Pick<Partial<SettingsDraft>, 'rootPage'> = {}): void => {
    const next = payload(change);
    if (next === null) return onOpen('Space and meeting');
    void run(id, 'Settings saved', () => ask('saveSettings', next)).then((saved) => saved && onSaved(saved));
  };
  const note = (topic: SetUpTopic): void =>
    void run(topic, 'Noted', () => ask('noteSetUp', { spaceId, seen: [topic] }));
  const hide = (hidden: boolean): void => {
    setHidden(hidden);
    if (version > 0)
      void ask('noteSetUp', { spaceId, isHidden: hidden }).then((noted) => noted.ok && onView(noted.value));
  };
  const skip = (topic: SetUpTopic): StepButton => ({ label: 'Skip', isMain: false, onClick: () => note(topic) });
  const buttons: Readonly<Record<SetUpStepId, readonly StepButton[]>> = {
    place: [{ label: 'Keep them here', isMain: true, onClick: () => save('place') }],
    'root-page': [
      { label: 'Create the page', isMain: true, onClick: () => save('root-page', { rootPage: { kind: 'create' } }) },
    ],
    'restricted-pages': [{ label: 'Understood', isMain: true, onClick: () => note('restricted-pages') }],
    calendar: [
      { label: 'Look at them', isMain: true, onClick: () => onOpen('Policy') },
      { label: 'They are right', isMain: false, onClick: () => note('calendar') },
    ],
    slack: [{ label: 'Set channel', isMain: true, onClick: () => onOpen('Slack') }, skip('slack')],
    example: [
      {
        label: 'Add the example',
        isMain: true,
        onClick: () => void run('example', 'Worked example added', () => ask('createWorkedExample', { spaceId })),
      },
      skip('example'),
    ],
  };

  if (isHidden) {
    return (
      <div>
        <Button appearance="subtle" spacing="compact" onClick={() => hide(false)}>
          {left === 1 ? '1 step left to set up' : `${left} steps left to set up`}
        </Button>
      </div>
    );
  }
  return (
    <section className={classes['setUp']} aria-label="Set up">
      <div className={classes['setUpHead']}>
        <Heading size="small" as="h2">
          Set up
        </Heading>
        <Button appearance="subtle" spacing="compact" onClick={() => hide(true)}>
          Later
        </Button>
      </div>
      <ol className={classes['setUpSteps']}>
        {steps.map((step) => (
          <StepRow
            key={step.id}
            step={step}
            running={running}
            buttons={version === 0 && step.id !== 'place' && step.id !== 'root-page' ? [] : buttons[step.id]}
          />
        ))}
      </ol>
      {failure !== null && <ProblemMessage failure={failure} />}
    </section>
  );
}

interface StepRowProps {
  step: SetUpStep;
  running: string | null;
  buttons: readonly StepButton[];
}

function StepRow({ step, running, buttons }: StepRowProps): ReactNode {
  const { id, label, isDone, isOptional, why } = step;
  return (
    <li className={classes['setUpStep']}>
      <span className={classes['setUpLabel']}>
        <span className={classes['setUpState']}>
          <Lozenge appearance={isDone ? 'success' : 'default'}>{isDone ? 'Done' : 'Not yet'}</Lozenge>
        </span>
        <span>
          {label}
          {isOptional && !isDone && <span className={classes['quiet']}> (optional)</span>}
        </span>
      </span>
      {!isDone && (
        <>
          <p className={classes['quiet']}>{why}</p>
          {buttons.length > 0 && (
            <div className={fieldClasses['actions']}>
              {buttons.map(({ label: name, isMain, onClick }) => (
                <Button
                  key={name}
                  spacing="compact"
                  appearance={isMain ? 'default' : 'subtle'}
                  isLoading={isMain && running === id}
                  onClick={onClick}
                >
                  {name}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
    </li>
  );
}
