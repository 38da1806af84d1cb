import Button from '@atlaskit/button/new';
import { useEffect, useState, type ReactNode } from 'react';
import type { Repeat, RepeatsView } from '../../../../../src/contract/figure-views';
import type { PostMortemView } from '../../../../../src/contract/views';
import { ProblemMessage } from '../surface/problem-message';
import { DismissedRepeats } from './dismissed-repeats';
import { RepeatRow } from './repeat-row';
import { repeatsAnchor } from './repeats-anchor';
import classes from './repeats.module.css';
import { useRepeats, type Repeats } from './use-repeats';

export interface RepeatsPanelProps {
  view: PostMortemView;
  /** What was found when this was last shown. */
  found: RepeatsView | null;
  onFound: (found: RepeatsView) => void;
  /** Links leave this surface where it is, for what is written in it. */
  opensTab?: boolean;
}

/** Earlier post-mortems with the same service and cause, and what they left open. Nothing where there are none. */
export default function RepeatsPanel({ view, found, onFound, opensTab = false }: RepeatsPanelProps): ReactNode {
  const repeats = useRepeats(view, found);
  const { state } = repeats;
  useEffect(() => {
    if (state.status === 'ready') onFound(state.value);
  }, [state, onFound]);
  if (state.status === 'loading') return null;
  if (state.status === 'failed') return <NotKnown onRetry={repeats.retry} />;
  return <FoundRepeats {...{ view, repeats, opensTab }} all={state.value.repeats} />;
}

interface FoundRepeatsProps {
  view: PostMortemView;
  repeats: Repeats;
  all: readonly Repeat[];
  opensTab: boolean;
}

function FoundRepeats({ view, repeats, all, opensTab }: FoundRepeatsProps): ReactNode {
  const mayDismiss = view.abilities.edit;
  const standing = all.filter(({ dismissed }) => dismissed === null);
  const others = mayDismiss ? all.filter(({ dismissed }) => dismissed !== null) : [];
  if (standing.length + others.length === 0) return null;
  const { trouble } = repeats;
  const dismiss = (repeat: Repeat, isOther: boolean): void => {
    // The button that was pressed goes away with its row.
    document.getElementById(repeatsAnchor)?.focus({ preventScroll: true });
    void repeats.dismiss(repeat, isOther);
  };
  return (
    <section id={repeatsAnchor} tabIndex={-1} aria-label="Repeats" className={classes['repeats']}>
      {trouble !== null && <ProblemMessage failure={trouble.failure} onRetry={trouble.again} />}
      <ul className={classes['rows']}>
        {standing.map((repeat, index) => (
          <RepeatRow
            key={repeat.pageId}
            {...{ repeat, index, opensTab }}
            today={view.today}
            onDismiss={mayDismiss ? () => dismiss(repeat, true) : null}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <DismissedRepeats
          {...{ others, opensTab }}
          pageZone={view.postMortem.timeZone}
          onRestore={(repeat) => dismiss(repeat, false)}
        />
      )}
    </section>
  );
}

/** Said quietly: all else on the surface is as it was. */
function NotKnown({ onRetry }: { onRetry: () => Promise<void> }): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const retry = async (): Promise<void> => {
    setAsking(true);
    await onRetry();
    setAsking(false);
  };
  return (
    <section aria-label="Repeats" className={classes['repeats']}>
      <div className={classes['head']}>
        <span className={classes['quiet']}>It could not be looked up whether this happened before.</span>
        <Button appearance="subtle" spacing="compact" isLoading={isAsking} onClick={() => void retry()}>
          Try again
        </Button>
      </div>
    </section>
  );
}
