import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { MacroView } from '../../../../../src/contract/views';
import classes from '../surface/panel.module.css';
import { CopyPanel } from './copy-panel';
import { ElsewherePanel } from './elsewhere-panel';
import { TurnForm } from './turn-form';

type Startable = Exclude<MacroView, { kind: 'post-mortem' | 'shown-above' }>;

interface StartPanelProps {
  opened: Startable;
  /** What the page is to be was decided. */
  onChanged: () => void;
}

/** The macro on a page that is no post-mortem yet. */
export default function StartPanel({ opened, onChanged }: StartPanelProps): ReactNode {
  return (
    <div className={classes['panel']}>
      <Heading size="small" as="h1">
        {opened.kind === 'copy' ? 'Copy of a post-mortem' : 'Start a post-mortem'}
      </Heading>
      {opened.kind === 'ordinary' && <OrdinaryPanel opened={opened} />}
      {opened.kind === 'copy' && <CopyPanel opened={opened} onChanged={onChanged} />}
      {opened.kind === 'elsewhere' && <ElsewherePanel opened={opened} />}
    </div>
  );
}

function OrdinaryPanel({ opened }: { opened: Extract<MacroView, { kind: 'ordinary' }> }): ReactNode {
  if (!opened.mayEdit) {
    return (
      <p className={classes['quiet']}>This page is no post-mortem yet. Anyone who may edit it can start one here.</p>
    );
  }
  return (
    <>
      <p className={classes['lead']}>
        Turns this page into a post-mortem: adds the sections that are missing, says what readers still lack, and
        follows the action items until they are done. What is on the page stays as it is.
      </p>
      <TurnForm title={opened.title} space={opened.space} stated={opened.stated} />
    </>
  );
}
