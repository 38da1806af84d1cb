import type { ReactNode } from 'react';
import type { DesignatedSpace, StatedStart } from '../../../../../src/contract/views';
import { ask } from '../bridge/backend';
import { reloadPage } from '../bridge/navigation';
import IncidentForm from '../incident/incident-form';
import { useSurface } from '../surface/surface-context';

interface TurnFormProps {
  title: string;
  space: DesignatedSpace;
  stated: StatedStart | null;
}

/** Makes the page that the macro stands on a post-mortem. */
export function TurnForm({ title, space, stated }: TurnFormProps): ReactNode {
  const { pageId } = useSurface();
  return (
    <IncidentForm
      initialTitle={title}
      timeZone={space.timeZone}
      spacePolicy={space.spacePolicy}
      stated={stated}
      submitLabel="Start post-mortem"
      onSubmit={(incident, operationId) => ask('turnIntoPostMortem', { operationId, pageId, incident })}
      onCreated={reloadPage}
    />
  );
}
