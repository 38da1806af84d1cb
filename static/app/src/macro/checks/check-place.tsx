import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import type { CheckResult } from '../../../../../src/domain/rules/rule';
import { openDialog } from '../../shared/bridge/dialogs';
import { goToPlace } from '../../shared/bridge/navigation';
import { useSpaceAbilities } from '../../shared/bridge/use-space-abilities';
import { useSurface } from '../../shared/surface/surface-context';
import { sectionLabels } from '../../shared/words/labels';
import { showRepeats } from '../../shared/repeats/repeats-anchor';
import { showItem } from '../../shared/items/item-anchor';

interface CheckPlaceProps {
  check: CheckResult;
  view: PostMortemView;
  onDetails: () => void;
}

/** The way to where a check can be mended: a section of the page, a dialog, or the list of action items here. */
export function CheckPlace({ check, view, onDetails }: CheckPlaceProps): ReactNode {
  const { spaceKey } = useSurface();
  const { pageId } = view.postMortem;
  const { section, itemId } = check.at;
  if (check.rule === 'people.moderator') return <ModeratorPlace view={view} onNamed={onDetails} />;
  if (check.at.pageId !== undefined) return <PlaceButton onClick={showRepeats}>Show what is open</PlaceButton>;
  if (section === 'details') {
    if (!view.abilities.edit) return null;
    const open = (): void => openDialog('details', pageId, (didChange) => didChange && onDetails());
    return <PlaceButton onClick={open}>Edit details</PlaceButton>;
  }
  const go = (): void => {
    const isHere = section === 'actions' && showItem(itemId);
    if (!isHere) goToPlace(spaceKey, pageId, check.at);
  };
  return <PlaceButton onClick={go}>Go to {check.at.heading ?? sectionLabels[section]}</PlaceButton>;
}

/** The moderator is no field of the details: whoever may name one does so in a dialog of its own. */
function ModeratorPlace({ view, onNamed }: { view: PostMortemView; onNamed: () => void }): ReactNode {
  const { pageId, spaceId } = view.postMortem;
  const { administer } = useSpaceAbilities(spaceId);
  if (!view.abilities.handOver && !administer) return null;
  const open = (): void => openDialog('moderator', pageId, (didChange) => didChange && onNamed());
  return <PlaceButton onClick={open}>Name a moderator</PlaceButton>;
}

function PlaceButton({ onClick, children }: { onClick: () => void; children: ReactNode }): ReactNode {
  return (
    <Button appearance="subtle" spacing="compact" onClick={onClick}>
      {children}
    </Button>
  );
}
