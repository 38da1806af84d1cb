import Button from '@atlaskit/button/new';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import type { Failure, Result } from '../../../../../src/contract/result';
import { factCertainties, type Fact, type FactCertainty } from '../../../../../src/domain/fact';
import { ChoiceField } from '../fields/choice-field';
import { TextField } from '../fields/text-field';
import { ZonedMomentField } from '../fields/zoned-moment-field';
import { ProblemMessage } from '../surface/problem-message';
import { instantOf, readWallTime, type WallTime } from '../time/zoned-time';
import { certaintyWords } from './fact-words';
import classes from './facts.module.css';
import type { FactContent } from './use-facts';

interface FactFormProps {
  /** The fact that is said otherwise; absent for a new one. */
  fact?: Fact;
  /** Of the page: its clocks are meant. */
  timeZone: string;
  /** The id is kept over retries, so that a fact is never added twice. */
  onSubmit: (content: FactContent, operationId: string) => Promise<Result<Fact>>;
  onDone: () => void;
  onCancel: () => void;
}

interface Written {
  text: string;
  at: WallTime;
  certainty: FactCertainty;
  evidenceUrl: string;
}

const certaintyChoices = factCertainties.map((value) => ({
  value,
  label: `${certaintyWords[value].label}: ${certaintyWords[value].meaning}`,
}));

/** What somebody saw and when: now, unless said otherwise. */
export function FactForm({ fact, timeZone, onSubmit, onDone, onCancel }: FactFormProps): ReactNode {
  const [written, setWritten] = useState<Written>(() => firstWords(fact, timeZone));
  const [problems, setProblems] = useState<Partial<Record<keyof Written, string>>>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const operationId = useRef(crypto.randomUUID());
  const write = (change: Partial<Written>): void => setWritten({ ...written, ...change });

  const send = async (content: FactContent): Promise<void> => {
    setRunning(true);
    const result = await onSubmit(content, operationId.current);
    setRunning(false);
    if (result.ok) onDone();
    else setFailure(result.error);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isRunning) return;
    const found = findProblems(written, timeZone);
    setProblems(found);
    setFailure(null);
    const occurredAt = instantOf(written.at, timeZone);
    if (Object.keys(found).length > 0 || occurredAt === null) return;
    const { text, certainty, evidenceUrl } = written;
    void send({ text: text.trim(), certainty, occurredAt, evidenceUrl: evidenceUrl.trim() });
  };

  return (
    <form className={classes['form']} onSubmit={submit} noValidate aria-label={fact ? 'Change the fact' : 'Add a fact'}>
      <TextField
        label="What happened?"
        isRequired
        maxLength={longestText}
        value={written.text}
        problem={problems.text}
        hasFocus
        onChange={(text) => write({ text })}
      />
      <div className={classes['pair']}>
        <ZonedMomentField
          label="Fact"
          value={written.at}
          timeZone={timeZone}
          problem={problems.at}
          onChange={(at) => write({ at })}
        />
        <ChoiceField
          label="How sure are you?"
          value={written.certainty}
          choices={certaintyChoices}
          onChange={(certainty) => write({ certainty })}
        />
      </div>
      <TextField
        label="Link to evidence"
        placeholder="https://"
        maxLength={longestText}
        value={written.evidenceUrl}
        problem={problems.evidenceUrl}
        onChange={(evidenceUrl) => write({ evidenceUrl })}
      />
      {failure !== null && <ProblemMessage failure={failure} />}
      <div className={classes['actions']}>
        <Button type="submit" appearance="primary" isLoading={isRunning}>
          {fact ? 'Save' : 'Add fact'}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function firstWords(fact: Fact | undefined, timeZone: string): Written {
  const at = readWallTime(fact === undefined ? Date.now() : Date.parse(fact.occurredAt), timeZone);
  return {
    text: fact?.text ?? '',
    at,
    certainty: fact?.certainty ?? 'observed',
    evidenceUrl: fact?.evidenceUrl ?? '',
  };
}

function findProblems({ text, at, evidenceUrl }: Written, timeZone: string): Partial<Record<keyof Written, string>> {
  const instant = instantOf(at, timeZone);
  return {
    ...(text.trim() === '' && { text: 'Say what happened.' }),
    ...(instant === null && { at: 'Enter a date and a time.' }),
    ...(instant !== null && Date.parse(instant) > Date.now() && { at: 'This lies in the future.' }),
    ...(evidenceUrl.trim() !== '' &&
      !isWebAddress(evidenceUrl.trim()) && { evidenceUrl: 'Enter an address on the web.' }),
  };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}
