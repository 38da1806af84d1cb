import Button from '@atlaskit/button/new';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { Failure, Result } from '../../../../../src/contract/result';
import type { SpacePolicy } from '../../../../../src/domain/policy/space-policy';
import type { CreatedPage } from '../../../../../src/contract/views';
import classes from '../fields/fields.module.css';
import { ProblemMessage } from '../surface/problem-message';
import { useSurface } from '../surface/surface-context';
import {
  findProblems,
  policyDraft,
  startDraft,
  writeIncident,
  type Incident,
  type IncidentProblems,
  type Stated,
} from './incident-draft';
import { IncidentFields } from './incident-fields';
import { sayMeetingBy } from './meeting-by';
import { RequirementAnswer } from './requirement-answer';

export interface IncidentFormProps {
  initialTitle: string;
  timeZone: string;
  /** Of the space that the post-mortem will live in: judges while somebody types. */
  spacePolicy: SpacePolicy;
  submitLabel: string;
  /** What the page that it is started from says already: the form begins with it. */
  stated?: Stated;
  /** Fields above the common ones, e.g. the choice of a space. */
  children?: ReactNode;
  /** `operationId` stays the same for as long as this form is open, so that a repeated request is recognised. */
  onSubmit: (incident: Incident, operationId: string) => Promise<Result<CreatedPage>>;
  onCreated: (page: CreatedPage) => void;
}

/** Starts a post-mortem. What was typed stays until the page is there. */
export default function IncidentForm(props: IncidentFormProps): ReactNode {
  const { accountId, locale } = useSurface();
  const form = useRef<HTMLFormElement>(null);
  const [operationId] = useState(() => crypto.randomUUID());
  const [now] = useState(() => Date.now());
  const [draft, setDraft] = useState(() =>
    startDraft(props.initialTitle, props.timeZone, now, accountId, props.stated),
  );
  const [problems, setProblems] = useState<IncidentProblems>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);

  const send = async (incident: Incident): Promise<void> => {
    setRunning(true);
    setFailure(null);
    const result = await props.onSubmit(incident, operationId);
    if (result.ok) return props.onCreated(result.value);
    setRunning(false);
    setFailure(result.error);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isRunning) return;
    const found = findProblems(draft, Date.now());
    setProblems(found);
    const incident = Object.keys(found).length === 0 ? writeIncident(draft) : null;
    if (incident !== null) void send(incident);
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className={classes['rows']}>
      {props.children}
      <IncidentFields
        draft={draft}
        problems={problems}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <RequirementAnswer
        incident={policyDraft(draft, props.stated)}
        policy={props.spacePolicy.policy}
        meeting={sayMeetingBy(draft.severity, props.spacePolicy, now, locale)}
      />
      {failure !== null && <ProblemMessage failure={failure} />}
      <div className={classes['actions']}>
        <Button type="submit" appearance="primary" isLoading={isRunning}>
          {props.submitLabel}
        </Button>
      </div>
    </form>
  );
}
