import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import type { DesignatedSpace, MacroView } from '../../../../../src/contract/views';
import { ask } from '../bridge/backend';
import { PageLink } from '../pages/page-link';
import { ProblemMessage } from '../surface/problem-message';
import { useSurface } from '../surface/surface-context';
import classes from '../surface/panel.module.css';
import { TurnForm } from './turn-form';

type Copy = Extract<MacroView, { kind: 'copy' }>;

interface CopyPanelProps {
  opened: Copy;
  /** The copy was decided to stay a plain page. */
  onChanged: () => void;
}

/** The macro on a copy of a post-mortem's page: nothing of the original is shown, and whoever may edit says what the copy is to be. */
export function CopyPanel({ opened, onChanged }: CopyPanelProps): ReactNode {
  const { mayEdit, staysPlain, space, title } = opened;
  const [isStarting, setStarting] = useState(false);
  if (isStarting && space !== null) {
    return (
      <>
        <p className={classes['lead']}>
          The text of this page stays as it is. The new post-mortem begins without the people, facts and action items of
          the one that it was copied from.
        </p>
        <TurnForm title={title} space={space} stated={opened.stated} />
      </>
    );
  }
  if (!mayEdit || staysPlain) {
    return (
      <>
        <p className={classes['quiet']}>
          This page is a copy of <Origin opened={opened} /> and no post-mortem itself.
          {!mayEdit && ' Anyone who may edit it can start one here.'}
        </p>
        {mayEdit && space !== null && (
          <div className={classes['choices']}>
            <Button onClick={() => setStarting(true)}>Start its own post-mortem</Button>
          </div>
        )}
      </>
    );
  }
  return <Question opened={opened} space={space} onStart={() => setStarting(true)} onChanged={onChanged} />;
}

function Origin({ opened: { origin } }: { opened: Copy }): ReactNode {
  return origin === null ? 'a post-mortem that you may not see' : <PageLink {...origin} />;
}

interface QuestionProps extends CopyPanelProps {
  space: DesignatedSpace | null;
  onStart: () => void;
}

function Question({ opened, space, onStart, onChanged }: QuestionProps): ReactNode {
  const { pageId } = useSurface();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const keepPlain = async (): Promise<void> => {
    setRunning(true);
    setFailure(null);
    const result = await ask('keepCopyPlain', { pageId });
    setRunning(false);
    if (result.ok) onChanged();
    else setFailure(result.error);
  };
  return (
    <>
      <SectionMessage appearance="information" title="What is this copy to be?">
        <p>
          This page is a copy of <Origin opened={opened} />. Its people, facts and action items are followed on that
          page, not here. The text of this page stays as it is, whatever you choose.
        </p>
        {space === null && (
          <p>To make it a post-mortem of its own, move it to a space that is set up for post-mortems first.</p>
        )}
      </SectionMessage>
      {failure !== null && <ProblemMessage failure={failure} onRetry={() => void keepPlain()} />}
      <div className={classes['choices']}>
        {space !== null && (
          <Button appearance="primary" onClick={onStart} isDisabled={isRunning}>
            Start its own post-mortem
          </Button>
        )}
        <Button onClick={() => void keepPlain()} isLoading={isRunning}>
          Keep it a plain page
        </Button>
      </div>
    </>
  );
}
