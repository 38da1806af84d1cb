import Button from '@atlaskit/button/new';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import type { ImportPreview } from '../../../../../src/contract/views';
import type { IncidentDetails } from '../../../../../src/domain/post-mortem';
import { ask } from '../../shared/bridge/backend';
import { goToPage } from '../../shared/bridge/navigation';
import fieldClasses from '../../shared/fields/fields.module.css';
import { MomentField } from '../../shared/fields/moment-field';
import { PeopleField } from '../../shared/fields/people-field';
import { TextField } from '../../shared/fields/text-field';
import { DetailsFields } from '../../shared/incident/details-fields';
import { findTitleProblem } from '../../shared/incident/incident-draft';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { instantOf, readWallTime, type WallTime } from '../../shared/time/zoned-time';
import type { ImportFormProps } from './import-form';

interface ImportConfirmProps extends ImportFormProps {
  preview: ImportPreview;
  details: IncidentDetails;
  onDetails: (details: IncidentDetails) => void;
}

export function withModerator(details: IncidentDetails, moderatorId: string | null): IncidentDetails {
  return { ...details, participants: { ...details.participants, moderatorId } };
}

/** The last questions before the page is written: title, start, moderator, and what the report may say of the incident. */
export function ImportConfirm(props: ImportConfirmProps): ReactNode {
  const { preview, file, spaceId, timeZone, details, onDetails } = props;
  const [operationId] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState(preview.title);
  const [start, setStart] = useState(() => readStart(preview.startedAt, timeZone));
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const startedAt = instantOf(start, timeZone);
  const { severity, services, impact, participants } = details;
  const { moderatorId } = participants;
  const titleProblem = findTitleProblem(title.trim());

  const send = async (): Promise<void> => {
    setRunning(true);
    setFailure(null);
    const { markdown } = file;
    const result = await ask('importPostMortem', {
      operationId,
      spaceId,
      markdown,
      timeZone,
      title: title.trim(),
      startedAt,
      moderatorId,
      severity,
      services: [...services],
      impact: { customers: impact.customers, statement: impact.statement.trim() },
    });
    if (result.ok) return goToPage(result.value.pageId);
    setRunning(false);
    setFailure(result.error);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!isRunning && startedAt !== null && titleProblem === undefined) void send();
  };

  return (
    <form className={fieldClasses['rows']} onSubmit={submit} noValidate>
      <TextField
        label="Title"
        isRequired
        value={title}
        problem={isAsked ? titleProblem : undefined}
        onChange={setTitle}
      />
      <div className={fieldClasses['pair']}>
        <MomentField
          label="Start"
          value={start}
          problem={isAsked && startedAt === null ? 'Say when it started.' : undefined}
          onChange={setStart}
        />
        <PeopleField
          label="Moderator"
          accountIds={moderatorId === null ? [] : [moderatorId]}
          onChange={([first = null]) => onDetails(withModerator(details, first))}
        />
      </div>
      <DetailsFields details={details} onChange={onDetails} />
      {failure !== null && <ProblemMessage failure={failure} />}
      <div className={fieldClasses['actions']}>
        <Button type="submit" appearance="primary" isLoading={isRunning}>
          Import
        </Button>
      </div>
    </form>
  );
}

function readStart(startedAt: string | null, timeZone: string): WallTime {
  return startedAt === null ? { date: '', time: '' } : readWallTime(Date.parse(startedAt), timeZone);
}
