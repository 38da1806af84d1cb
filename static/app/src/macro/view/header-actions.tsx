import Button from '@atlaskit/button/new';
import { lazy, Suspense, type ReactNode } from 'react';
import { mayReopen } from '../../../../../src/domain/life';
import type { PostMortemView } from '../../../../../src/contract/views';
import { openConsole, openDialog, type DialogName } from '../../shared/bridge/dialogs';
import { reloadPage } from '../../shared/bridge/navigation';
import { useSpaceAbilities } from '../../shared/bridge/use-space-abilities';
import type { MenuAction } from '../../shared/fields/action-menu';

const ActionMenu = lazy(() => import('../../shared/fields/action-menu'));

interface HeaderActionsProps {
  view: PostMortemView;
  onCheckAgain: () => void;
}

/** What this person may do with the whole post-mortem: one primary button, the rest in a menu. */
export function HeaderActions({ view, onCheckAgain }: HeaderActionsProps): ReactNode {
  const { pageId, spaceId, publication, waiver } = view.postMortem;
  const { administer } = useSpaceAbilities(spaceId);
  const { edit, moderate, handOver } = view.abilities;
  const mayDecide = moderate || administer;
  const isPrimary = moderate && publication === null && waiver === null;
  const open = (dialog: DialogName, onChanged: () => void) => () =>
    openDialog(dialog, pageId, (didChange) => (didChange ? onChanged() : onCheckAgain()));
  const publish = open('publish', reloadPage);
  const publishLabel = publication === null ? 'Publish notes' : 'Publish notes again';
  const moderatorLabel =
    view.postMortem.details.participants.moderatorId === null ? 'Name a moderator' : 'Hand on the moderator’s role';
  const takeNotes = (): void => openConsole(pageId, (didChange) => (didChange ? reloadPage() : onCheckAgain()));
  const actions: readonly MenuAction[] = [
    ...(!isPrimary && waiver === null && mayDecide ? [{ label: 'Take notes', run: takeNotes }] : []),
    ...(waiver === null && mayDecide ? [{ label: publishLabel, run: publish }] : []),
    { label: 'Meeting', run: open('meeting', onCheckAgain) },
    ...(edit ? [{ label: 'Edit details', run: open('details', onCheckAgain) }] : []),
    ...(handOver || administer ? [{ label: moderatorLabel, run: open('moderator', onCheckAgain) }] : []),
    ...(mayDecide && publication === null
      ? [{ label: waiver === null ? 'Waive' : 'Take up again', run: open('waive', onCheckAgain) }]
      : []),
    ...(mayDecide && mayReopen(view.postMortem.status) ? [{ label: 'Reopen', run: open('reopen', onCheckAgain) }] : []),
    ...(edit ? [{ label: 'History', run: () => openDialog('history', pageId, () => undefined) }] : []),
    { label: 'Copy as Markdown', run: () => openDialog('markdown', pageId, () => undefined) },
    { label: 'Check again', run: onCheckAgain },
  ];
  return (
    <>
      {isPrimary && (
        <Button appearance="primary" onClick={takeNotes}>
          Take notes
        </Button>
      )}
      <Suspense fallback={null}>
        <ActionMenu label="More actions" actions={actions} />
      </Suspense>
    </>
  );
}
