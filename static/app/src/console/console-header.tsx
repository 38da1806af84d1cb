import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import HelpIcon from '@atlaskit/icon/core/question-circle';
import RedoIcon from '@atlaskit/icon/core/redo';
import UndoIcon from '@atlaskit/icon/core/undo';
import type { ReactNode } from 'react';
import { useSurface } from '../shared/surface/surface-context';
import { describeMeeting } from './describe-meeting';
import { SaveStatus } from './save-status';
import type { Desk } from './use-desk';
import classes from './console.module.css';

interface ConsoleHeaderProps {
  desk: Desk;
  isPreview: boolean;
  onPreview: () => void;
  onHelp: () => void;
}

export function ConsoleHeader({ desk, isPreview, onPreview, onHelp }: ConsoleHeaderProps): ReactNode {
  const { locale, timeZone } = useSurface();
  const { view, notesDesk } = desk;
  const { saving, saver, undo, redo, canUndo, canRedo } = notesDesk;
  return (
    <header className={classes['header']}>
      <div className={classes['title']}>
        <Heading size="small" as="h1">
          <bdi>{view.title}</bdi>
        </Heading>
        <span className={classes['quiet']}>{describeMeeting(view.postMortem.meeting, locale, timeZone)}</span>
      </div>
      <SaveStatus saving={saving} onRetry={() => void saver.flush()} />
      <div className={classes['headerActions']}>
        <IconButton icon={UndoIcon} label="Undo" appearance="subtle" isDisabled={!canUndo} onClick={undo} />
        <IconButton icon={RedoIcon} label="Redo" appearance="subtle" isDisabled={!canRedo} onClick={redo} />
        <IconButton icon={HelpIcon} label="Shortcuts" appearance="subtle" onClick={onHelp} />
        {!isPreview && (
          <Button appearance="primary" onClick={onPreview}>
            Preview and publish
          </Button>
        )}
      </div>
    </header>
  );
}
