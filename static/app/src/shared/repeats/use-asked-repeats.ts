import type { RepeatsView } from '../../../../../src/contract/figure-views';
import type { PostMortemView } from '../../../../../src/contract/views';
import { useRepeats } from './use-repeats';

/** What was found, for a dialog that only needs the answer; null until it is known, and where it cannot be looked up. */
export function useAskedRepeats(view: PostMortemView): RepeatsView | null {
  const { state } = useRepeats(view, null);
  return state.status === 'ready' ? state.value : null;
}
