import Button from '@atlaskit/button/new';
import { useState, type FormEvent, type ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import type { Payload } from '../../../../../src/contract/payloads';
import type { Failure } from '../../../../../src/contract/result';
import type { TimelineEvent } from '../../../../../src/domain/document/post-mortem-document';
import type { Fact } from '../../../../../src/domain/fact';
import { ask } from '../../shared/bridge/backend';
import { fetchPostMortem } from '../../shared/bridge/fetch-post-mortem';
import { TextField } from '../../shared/fields/text-field';
import { PersonLabel } from '../../shared/people/person-label';
import { ProblemMessage } from '../../shared/surface/problem-message';
import classes from '../console.module.css';
import { focusNote } from '../focus-note';
import { newId } from '../new-id';
import { rowTimeWords } from '../state/read-row-time';
import type { Desk } from '../use-desk';

type Settlement = Pick<Payload<'settleFact'>, 'kind' | 'reason'>;
type AskedKind = 'resolved' | 'accepted';

interface FactRowProps {
  fact: Fact;
  desk: Desk;
  onSettled: (fact: Fact) => void;
}

/** A statement with how sure its author is, and what the moderator can do with it. */
export function FactRow({ fact, desk, onSettled }: FactRowProps): ReactNode {
  const { timeZone } = desk.view.postMortem;
  const [asked, setAsked] = useState<AskedKind | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const settle = async (settlement: Settlement): Promise<void> => {
    const { pageId, id: factId, version } = fact;
    const result = await ask('settleFact', { pageId, factId, version, ...settlement });
    if (!result.ok) return setFailure(result.error);
    onSettled(result.value);
    setAsked(null);
    // The checks count the assumptions that are open.
    const newest = fact.certainty === 'assumed' ? await fetchPostMortem(pageId) : null;
    if (newest?.ok === true) desk.onView(newest.value);
  };
  const move = (): void => {
    const id = newId();
    desk.openSection('timeline');
    desk.notesDesk.edit({ kind: 'add-rows', rows: [{ id, event: eventOf(fact, timeZone) }] });
    focusNote(id);
    void settle({ kind: 'moved' });
  };
  return (
    <li className={classes['fact']}>
      <p className={classes['quiet']}>
        {fact.certainty} · {rowTimeWords(fact.occurredAt, 'exact', timeZone)}
        {fact.settlement?.kind === 'moved' && ' · in the timeline'}
      </p>
      <p>
        <bdi>{fact.text}</bdi>
      </p>
      <PersonLabel accountId={fact.byId} />
      {failure !== null && <ProblemMessage failure={failure} />}
      {asked === null ? (
        <div className={classes['checkActions']}>
          {fact.settlement === null && <Quiet onClick={move}>To the timeline</Quiet>}
          {fact.certainty === 'assumed' && <Quiet onClick={() => setAsked('resolved')}>Resolve</Quiet>}
          {fact.certainty === 'assumed' && <Quiet onClick={() => setAsked('accepted')}>Accept</Quiet>}
        </div>
      ) : (
        <ReasonForm
          kind={asked}
          onReason={(reason) => settle({ kind: asked, reason })}
          onCancel={() => setAsked(null)}
        />
      )}
    </li>
  );
}

interface ReasonFormProps {
  kind: AskedKind;
  onReason: (reason: string) => Promise<void>;
  onCancel: () => void;
}

function ReasonForm({ kind, onReason, onCancel }: ReasonFormProps): ReactNode {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') void onReason(reason.trim());
  };
  return (
    <form onSubmit={submit} className={classes['list']} noValidate>
      <TextField
        label={kind === 'resolved' ? 'What is known now?' : 'Why is this acceptable?'}
        value={reason}
        maxLength={longestText}
        hasFocus
        onChange={setReason}
      />
      <div className={classes['choices']}>
        <Button type="submit" spacing="compact">
          {kind === 'resolved' ? 'Resolve' : 'Accept'}
        </Button>
        <Quiet onClick={onCancel}>Cancel</Quiet>
      </div>
    </form>
  );
}

function Quiet({ onClick, children }: { onClick: () => void; children: string }): ReactNode {
  return (
    <Button appearance="subtle" spacing="compact" onClick={onClick}>
      {children}
    </Button>
  );
}

/** What is not observed is told as approximate. */
function eventOf({ occurredAt, certainty, text, evidenceUrl }: Fact, timeZone: string): TimelineEvent {
  const sure = certainty === 'observed' ? 'exact' : 'approximate';
  return {
    ...{ occurredAt, text, row: 0, kind: 'step', certainty: sure },
    statedTime: rowTimeWords(occurredAt, sure, timeZone),
    ...(evidenceUrl === null ? {} : { evidenceUrl }),
  };
}
