import { useState } from 'react';
import type { RepeatsView } from '../../../../../src/contract/figure-views';
import type { PostMortemView } from '../../../../../src/contract/views';
import { mayRepeat } from './found-repeats';

/** What the section found, for the rest of the surface; null until it has, and for a page that no longer says enough. */
export function useFoundRepeats(
  view: PostMortemView,
): readonly [RepeatsView | null, (found: RepeatsView | null) => void] {
  const [found, setFound] = useState<RepeatsView | null>(null);
  return [mayRepeat(view) ? found : null, setFound];
}
