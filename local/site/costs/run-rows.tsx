import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';
import type { CostlyCall, CostlyRun } from '../rest/costs';
import { timeOfDay } from '../session/format-time';
import { useSession } from '../session/session';
import { FIGURES, OF_RUNS_ONLY } from './figures';

/** A run of a function with what it cost, and its platform calls when it is opened. */
export function RunRows({ run }: { run: CostlyRun }) {
  const { timeZone } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="cost-toggle"
            aria-expanded={isOpen}
            disabled={run.calls.length === 0}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Chevron label="" size="small" />
            <span>{run.operation}</span>
          </button>
          <span className="cost-time">{timeOfDay(run.at, timeZone)}</span>
          {run.succeeded === false ? <Lozenge appearance="removed">Failed</Lozenge> : null}
          {run.succeeded === undefined ? <Lozenge appearance="inprogress">Running</Lozenge> : null}
        </th>
        {FIGURES.map(({ heading, of }) => (
          <td key={heading}>{of(run.cost)}</td>
        ))}
      </tr>
      {isOpen ? run.calls.map((call, index) => <CallRow key={index} call={call} />) : null}
    </tbody>
  );
}

function CallRow({ call }: { call: CostlyCall }) {
  return (
    <tr className="cost-call">
      <th scope="row">
        {call.method} {call.path} {call.status === undefined ? null : <span className="cost-time">{call.status}</span>}
      </th>
      {FIGURES.map(({ heading, of }) => (
        <td key={heading}>{OF_RUNS_ONLY.has(heading) ? '' : of(call.cost)}</td>
      ))}
    </tr>
  );
}
