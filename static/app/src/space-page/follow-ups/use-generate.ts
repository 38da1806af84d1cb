import { useState } from 'react';
import type { GeneratedFollowUp } from '../../../../../src/contract/follow-up-views';
import type { Failure } from '../../../../../src/contract/result';
import { ask } from '../../shared/bridge/backend';

export type Generating =
  | { status: 'idle' }
  | { status: 'running' }
  | { status: 'done'; made: GeneratedFollowUp }
  | { status: 'failed'; failure: Failure };

export interface Generate {
  state: Generating;
  run: () => void;
}

/** Makes the page of the coming meeting now, or makes it anew; what people wrote on it stays. */
export function useGenerate(spaceId: string, onMade: () => void): Generate {
  const [state, setState] = useState<Generating>({ status: 'idle' });
  const run = async (): Promise<void> => {
    setState({ status: 'running' });
    const result = await ask('generateFollowUp', { spaceId });
    setState(result.ok ? { status: 'done', made: result.value } : { status: 'failed', failure: result.error });
    if (result.ok) onMade();
  };
  return { state, run: () => void run() };
}
