import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useState, type ReactNode } from 'react';
import type { MacroView } from '../../../../../src/contract/views';
import { ask } from '../bridge/backend';
import { goToPage } from '../bridge/navigation';
import IncidentForm from '../incident/incident-form';
import { SpaceField } from '../incident/space-field';
import { useSurface } from '../surface/surface-context';
import classes from '../surface/panel.module.css';

type Elsewhere = Extract<MacroView, { kind: 'elsewhere' }>;

/** The macro outside of the spaces for post-mortems: the page is created there and linked from here. */
export function ElsewherePanel({ opened }: { opened: Elsewhere }): ReactNode {
  const { pageId, accountId } = useSurface();
  const [spaceId, setSpaceId] = useState(opened.spaces[0]?.spaceId ?? '');
  const space = opened.spaces.find((one) => one.spaceId === spaceId);
  if (space === undefined) {
    return (
      <SectionMessage appearance="information">
        <p>
          No space for post-mortems has been chosen yet. The admin of a space can do so in its space settings, under
          Post-mortems.
        </p>
      </SectionMessage>
    );
  }
  if (accountId === null) return <p className={classes['quiet']}>Log in to start a post-mortem from this page.</p>;
  return (
    <>
      {opened.started !== null && <StartedNotice pageId={opened.started.pageId} title={opened.started.title} />}
      <p className={classes['lead']}>
        Post-mortems live in the space <bdi>{opened.spaces.length === 1 ? space.name : 'that you choose'}</bdi>. The new
        page is created there and links back to this one.
      </p>
      <IncidentForm
        initialTitle={opened.title}
        timeZone={space.timeZone}
        spacePolicy={space.spacePolicy}
        stated={opened.stated}
        submitLabel="Create post-mortem"
        onSubmit={(incident, operationId) =>
          ask('createPostMortem', { operationId, spaceId, incident, originPageId: pageId })
        }
        onCreated={(page) => goToPage(page.pageId)}
      >
        {opened.spaces.length > 1 && <SpaceField spaces={opened.spaces} spaceId={spaceId} onChange={setSpaceId} />}
      </IncidentForm>
    </>
  );
}

/** Somebody has started one from here already: that is probably the one that the reader looks for. */
function StartedNotice({ pageId, title }: { pageId: string; title: string }): ReactNode {
  return (
    <SectionMessage
      appearance="success"
      title="A post-mortem was started from this page"
      actions={[
        <SectionMessageAction key="open" onClick={() => goToPage(pageId)}>
          Open it
        </SectionMessageAction>,
      ]}
    >
      <p>
        <bdi>{title}</bdi>
      </p>
    </SectionMessage>
  );
}
