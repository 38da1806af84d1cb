import Button from '@atlaskit/button/new';
import { lazy, Suspense, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import { openDialog } from '../../shared/bridge/dialogs';
import { reloadPage } from '../../shared/bridge/navigation';
import type { MenuAction } from '../../shared/fields/action-menu';

const ActionMenu = lazy(() => import('../../shared/fields/action-menu'));

interface HeaderActionsProps {
  view: PostMortemView;
  onCheckAgain: () => void;
}

/** What this person may do with the whole post-mortem: one primary button, the rest in a menu. */
export function HeaderActions({ view, onCheckAgain }: HeaderActionsProps): ReactNode {
  const { pageId, status } = view.postMortem;
  const mayPublish = view.abilities.moderate && (status === 'draft' || status === 'in_review');
  return (
    <>
      {mayPublish && (
        <Button
          appearance="primary"
          onClick={() => openDialog('publish', pageId, (didChange) => (didChange ? reloadPage() : onCheckAgain()))}
        >
          Publish notes
        </Button>
      )}
      <Suspense fallback={null}>
        <ActionMenu label="More actions" actions={listActions(view, onCheckAgain)} />
      </Suspense>
    </>
  );
}

function listActions(view: PostMortemView, onCheckAgain: () => void): readonly MenuAction[] {
  const { abilities, postMortem } = view;
  const open = (dialog: 'details' | 'moderator') => () =>
    openDialog(dialog, postMortem.pageId, (didChange) => didChange && onCheckAgain());
  return [
    ...(abilities.edit ? [{ label: 'Edit details', run: open('details') }] : []),
    ...(abilities.handOver ? [{ label: 'Hand on the moderator’s role', run: open('moderator') }] : []),
    { label: 'Check again', run: onCheckAgain },
  ];
}
