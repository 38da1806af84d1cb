import Button from '@atlaskit/button/new';
import Link from '@atlaskit/link';
import Lozenge from '@atlaskit/lozenge';
import { useState, type ReactNode } from 'react';
import type { Failure, Result } from '../../../../../src/contract/result';
import { isOpenAssumption, type Fact } from '../../../../../src/domain/fact';
import { PersonLabel } from '../people/person-label';
import { ProblemMessage } from '../surface/problem-message';
import { When } from '../time/when';
import { FactForm } from './fact-form';
import { certaintyWords, settlementLabels } from './fact-words';
import classes from './facts.module.css';
import { ReasonForm } from './reason-form';
import type { FactLedger } from './use-facts';

interface FactRowProps {
  fact: Fact;
  ledger: FactLedger;
  timeZone: string;
  /** The author of this fact, or the moderator. */
  mayChange: boolean;
  moderate: boolean;
}

type Asked = 'change' | 'remove' | 'resolved' | 'accepted';

/** One statement: how sure, when, what, by whom, and what became of it. */
export function FactRow({ fact, ledger, timeZone, mayChange, moderate }: FactRowProps): ReactNode {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const close = (): void => setAsked(null);
  const run = async (request: Promise<Result<unknown>>): Promise<void> => {
    setRunning(true);
    const result = await request;
    setRunning(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) close();
  };
  const forms: Record<Asked, () => ReactNode> = {
    change: () => (
      <FactForm
        {...{ fact, timeZone }}
        onSubmit={(content) => ledger.change(fact, content)}
        onDone={close}
        onCancel={close}
      />
    ),
    remove: () => (
      <div className={classes['actions']} role="group" aria-label="Remove this fact?">
        <span>Remove this fact?</span>
        <Button spacing="compact" isLoading={isRunning} onClick={() => void run(ledger.remove(fact))}>
          Remove
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={close}>
          Keep
        </Button>
      </div>
    ),
    resolved: () => (
      <ReasonForm
        question="What is known now?"
        submitLabel="Resolve"
        isRunning={isRunning}
        onReason={(reason) => void run(ledger.settle(fact, 'resolved', reason))}
        onCancel={close}
      />
    ),
    accepted: () => (
      <ReasonForm
        question="Why can it not be found out?"
        submitLabel="Accept"
        isRunning={isRunning}
        onReason={(reason) => void run(ledger.settle(fact, 'accepted', reason))}
        onCancel={close}
      />
    ),
  };
  const actions: readonly { label: string; run: () => void }[] = [
    ...(moderate && isOpenAssumption(fact)
      ? [
          { label: 'Resolve', run: () => setAsked('resolved') },
          { label: 'Accept', run: () => setAsked('accepted') },
        ]
      : []),
    ...(moderate && fact.settlement !== null
      ? [{ label: 'Open again', run: () => void run(ledger.settle(fact, 'open', '')) }]
      : []),
    ...(mayChange
      ? [
          { label: 'Change', run: () => setAsked('change') },
          { label: 'Remove', run: () => setAsked('remove') },
        ]
      : []),
  ];
  return (
    <li className={classes['fact']}>
      {asked === 'change' ? null : <FactWords fact={fact} timeZone={timeZone} />}
      {failure !== null && <ProblemMessage failure={failure} onRetry={ledger.reload} />}
      {asked === null
        ? actions.length > 0 && (
            <div className={classes['choices']}>
              {actions.map(({ label, run: start }) => (
                <Button key={label} appearance="subtle" spacing="compact" onClick={start}>
                  {label}
                </Button>
              ))}
            </div>
          )
        : forms[asked]()}
    </li>
  );
}

function FactWords({ fact, timeZone }: Pick<FactRowProps, 'fact' | 'timeZone'>): ReactNode {
  const { label, tone } = certaintyWords[fact.certainty];
  const { settlement, evidenceUrl } = fact;
  return (
    <>
      <p className={classes['line']}>
        <Lozenge appearance={tone}>{label}</Lozenge>
        <When instant={fact.occurredAt} pageZone={timeZone} />
        <PersonLabel accountId={fact.byId} />
      </p>
      <p className={classes['text']}>
        <bdi>{fact.text}</bdi>
        {evidenceUrl !== null && URL.canParse(evidenceUrl) && (
          <>
            {' '}
            <Link href={evidenceUrl} target="_blank" rel="noopener noreferrer">
              {new URL(evidenceUrl).host}
            </Link>
          </>
        )}
      </p>
      {settlement !== null && (
        <p className={classes['line']}>
          <Lozenge appearance="neutral">{settlementLabels[settlement.kind]}</Lozenge>
          {settlement.reason !== '' && <bdi>{settlement.reason}</bdi>}
          <PersonLabel accountId={settlement.byId} />
        </p>
      )}
    </>
  );
}
