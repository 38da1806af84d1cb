import SectionMessage from '@atlaskit/section-message';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useCallback, type ReactNode } from 'react';
import type { ConsoleView } from '../../../../src/contract/views';
import { sentenceOf } from '../../../../src/contract/sentences';
import { ask } from '../shared/bridge/backend';
import { readConsolePage } from '../shared/bridge/dialogs';
import { useSpaceAbilities } from '../shared/bridge/use-space-abilities';
import { useSurface } from '../shared/surface/surface-context';
import { SurfaceProblem } from '../shared/surface/surface-problem';
import { useLoaded } from '../shared/surface/use-loaded';
import { ConsoleDesk } from './console-desk';
import { ConsoleSkeleton } from './console-skeleton';

/** The moderator's console, in the site's full-screen modal over the page. */
export function ConsoleSurface(): ReactNode {
  const { modal, pageId } = useSurface();
  const wanted = readConsolePage(modal) ?? pageId;
  const load = useCallback(() => ask('openConsole', { pageId: wanted }), [wanted]);
  const { state, reload } = useLoaded<ConsoleView>(load);
  if (state.status === 'loading') return <ConsoleSkeleton />;
  if (state.status === 'failed') return <SurfaceProblem failure={state.failure} onRetry={reload} />;
  return <ForModerator opened={state.value} />;
}

/** Whoever may edit the page could read the notes; only the moderator and space admins write them. */
function ForModerator({ opened }: { opened: ConsoleView }): ReactNode {
  const { postMortem, abilities } = opened.view;
  const { administer } = useSpaceAbilities(postMortem.spaceId);
  if (abilities.moderate || administer) return <ConsoleDesk opened={opened} />;
  return (
    <>
      <VisuallyHidden>
        <h1>{opened.view.title}</h1>
      </VisuallyHidden>
      <SectionMessage appearance="information">
        <p>{sentenceOf({ code: 'not-allowed', detail: { need: 'moderator or space admin' } })}</p>
      </SectionMessage>
    </>
  );
}
