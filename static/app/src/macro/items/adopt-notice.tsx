import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import type { UnadoptedTask } from '../../../../../src/contract/views';
import { ask } from '../../shared/bridge/backend';
import { ProblemMessage } from '../../shared/surface/problem-message';
import classes from '../../shared/surface/panel.module.css';

/** Named in the notice; the others are counted. */
const mostNamed = 5;

export interface AdoptNoticeProps {
  pageId: string;
  /** At least one. */
  tasks: readonly UnadoptedTask[];
  /** Reads everything anew. */
  onAdopted: () => Promise<void>;
}

/** Tasks that people added to the page's section by hand: nobody is reminded of them until they are action items. */
export default function AdoptNotice({ pageId, tasks, onAdopted }: AdoptNoticeProps): ReactNode {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const adopt = async (): Promise<void> => {
    setRunning(true);
    setFailure(null);
    const result = await ask('adoptTasks', { pageId, taskLocalIds: tasks.map(({ taskLocalId }) => taskLocalId) });
    if (result.ok) await onAdopted();
    else setFailure(result.error);
    setRunning(false);
  };
  const isOne = tasks.length === 1;
  const more = tasks.length - mostNamed;
  return (
    <>
      <SectionMessage
        title={isOne ? '1 task was added on the page by hand' : `${tasks.length} tasks were added on the page by hand`}
      >
        <ul>
          {tasks.slice(0, mostNamed).map(({ taskLocalId, title }) => (
            <li key={taskLocalId}>{title}</li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ul>
      </SectionMessage>
      {failure !== null && <ProblemMessage failure={failure} onRetry={() => void adopt()} />}
      <div className={classes['choices']}>
        <Button onClick={() => void adopt()} isLoading={isRunning}>
          {isOne ? 'Add it as an action item' : 'Add them as action items'}
        </Button>
      </div>
    </>
  );
}
