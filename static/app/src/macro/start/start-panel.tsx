import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { MacroView } from '../../../../../src/contract/views';
import { ask } from '../../shared/bridge/backend';
import { reloadPage } from '../../shared/bridge/navigation';
import IncidentForm from '../../shared/incident/incident-form';
import { useSurface } from '../../shared/surface/surface-context';
import classes from '../macro.module.css';
import { ElsewherePanel } from './elsewhere-panel';

type Startable = Exclude<MacroView, { kind: 'post-mortem' }>;

/** The macro on a page that is no post-mortem yet. */
export default function StartPanel({ opened }: { opened: Startable }): ReactNode {
  return (
    <div className={classes['panel']}>
      <Heading size="small" as="h1">
        Start a post-mortem
      </Heading>
      {opened.kind === 'ordinary' ? <OrdinaryPanel opened={opened} /> : <ElsewherePanel opened={opened} />}
    </div>
  );
}

function OrdinaryPanel({ opened }: { opened: Extract<MacroView, { kind: 'ordinary' }> }): ReactNode {
  const { pageId } = useSurface();
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
      <IncidentForm
        initialTitle={opened.title}
        timeZone={opened.space.timeZone}
        spacePolicy={opened.space.spacePolicy}
        submitLabel="Start post-mortem"
        onSubmit={(incident, operationId) => ask('turnIntoPostMortem', { operationId, pageId, incident })}
        onCreated={reloadPage}
      />
    </>
  );
}
