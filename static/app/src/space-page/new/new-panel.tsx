import { useState, type ReactNode } from 'react';
import { ask } from '../../shared/bridge/backend';
import { goToPage } from '../../shared/bridge/navigation';
import IncidentForm from '../../shared/incident/incident-form';
import { SpaceField } from '../../shared/incident/space-field';
import classes from '../space-page.module.css';
import { WithSpaces, type SpacesProps } from '../with-spaces';

/** Creates a post-mortem's page in the page tree of the space. */
export default function NewPanel(): ReactNode {
  return <WithSpaces>{(props) => <NewForm {...props} />}</WithSpaces>;
}

function NewForm({ spaces, first }: SpacesProps): ReactNode {
  const [spaceId, setSpaceId] = useState(first.spaceId);
  return (
    <div className={classes['form']}>
      <p>
        A title and the start are enough for now. The page comes with its sections; the rest can be filled in later.
      </p>
      <IncidentForm
        initialTitle=""
        timeZone={first.timeZone}
        spacePolicy={(spaces.find((space) => space.spaceId === spaceId) ?? first).spacePolicy}
        submitLabel="Create post-mortem"
        onSubmit={(incident, operationId) => ask('createPostMortem', { operationId, spaceId, incident })}
        onCreated={(page) => goToPage(page.pageId)}
      >
        {spaces.length > 1 && <SpaceField spaces={spaces} spaceId={spaceId} onChange={setSpaceId} />}
      </IncidentForm>
    </div>
  );
}
