import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { forgetRuns, getRecentRuns } from '../rest/costs';
import type { CostlyRun } from '../rest/costs';
import { useLoaded } from '../session/use-loaded';
import { FailureState } from '../states/failure-state';
import { LoadingState } from '../states/loading-state';
import { FIGURES } from './figures';
import { RunRows } from './run-rows';

/** What did this click cost: the last runs of the app's functions, each with its platform calls. */
export function CostInspector({ onClose }: { onClose: () => void }) {
  const [loaded, reload] = useLoaded('costs', getRecentRuns);
  const [failure, setFailure] = useState<string>();
  const beginAnew = (): void => {
    forgetRuns().then(reload, (error: Error) => setFailure(error.message));
  };
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="x-large" shouldScrollInViewport={false}>
        <ModalHeader hasCloseButton>
          <ModalTitle>What did this click cost?</ModalTitle>
        </ModalHeader>
        <ModalBody>
          {loaded.state === 'loading' ? <LoadingState label="Loading what was spent" /> : null}
          {loaded.state === 'failed' ? <FailureState error={loaded.error} onRetry={reload} /> : null}
          {loaded.state === 'ready' ? <Runs runs={loaded.value} /> : null}
          {failure === undefined ? null : <p role="alert">{failure}</p>}
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={beginAnew}>
            Begin anew
          </Button>
          <Button onClick={reload}>Look again</Button>
          <Button appearance="primary" onClick={onClose}>
            Close
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

function Runs({ runs }: { runs: readonly CostlyRun[] }) {
  if (runs.length === 0)
    return (
      <EmptyState
        header="The app has not run"
        headingLevel={2}
        description="Do something in the app, or move the clock on, and look again."
      />
    );
  return (
    <table className="cost-table">
      <caption className="visually-hidden">The last runs of the app’s functions, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Operation</th>
          {FIGURES.map(({ heading, hint }) => (
            <th key={heading} scope="col" title={hint}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {runs.map((run) => (
        <RunRows key={run.id} run={run} />
      ))}
    </table>
  );
}
