import Button from '@atlaskit/button/new';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Payload } from '../../../../../src/contract/payloads';
import type { Failure } from '../../../../../src/contract/result';
import type { PostMortemView } from '../../../../../src/contract/views';
import { longestText } from '../../../../../src/contract/limits';
import type { CheckResult } from '../../../../../src/domain/rules/rule';
import { ask } from '../bridge/backend';
import { fetchPostMortem } from '../bridge/fetch-post-mortem';
import { TextField } from '../fields/text-field';
import { ProblemMessage } from '../surface/problem-message';
import classes from './checks.module.css';

interface AcceptFormProps {
  check: CheckResult;
  view: PostMortemView;
  onView: (view: PostMortemView) => void;
  /** The warning is accepted; this form is gone with it. */
  onAccepted: () => void;
  onCancel: () => void;
  /** Tells which notes the warning is about, once they are saved; without it, it is about the page as it stands. */
  prepare?: () => Promise<Pick<Payload<'acceptWarning'>, 'draftVersion' | 'choices'>>;
}

/** The moderator's reason for living with a warning. */
export default function AcceptForm({ check, view, onView, onAccepted, onCancel, prepare }: AcceptFormProps): ReactNode {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const { pageId, version } = view.postMortem;

  const accept = async (): Promise<void> => {
    setRunning(true);
    setFailure(null);
    const ground = prepare === undefined ? {} : await prepare();
    const result = await ask('acceptWarning', {
      ...{ pageId, version, resultKey: check.key, reason: reason.trim() },
      ...ground,
    });
    if (result.ok) {
      onView(result.value);
      return onAccepted();
    }
    // The sentence says that the newest version is shown: the reason stays in its field, to be sent again.
    const newest = result.error.code === 'changed-meanwhile' ? await fetchPostMortem(pageId) : result;
    if (newest.ok) onView(newest.value);
    setRunning(false);
    setFailure(result.error);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const isEmpty = reason.trim() === '';
    setProblem(isEmpty ? 'Say why this is acceptable.' : undefined);
    if (!isEmpty && !isRunning) void accept();
  };

  return (
    <form className={classes['accept']} onSubmit={submit} noValidate>
      <TextField
        label="Why is this acceptable? Readers will see it."
        hasFocus
        value={reason}
        maxLength={longestText}
        problem={problem}
        onChange={setReason}
      />
      {failure !== null && <ProblemMessage failure={failure} />}
      <div className={classes['choices']}>
        <Button type="submit" spacing="compact" isLoading={isRunning}>
          Accept with this reason
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
