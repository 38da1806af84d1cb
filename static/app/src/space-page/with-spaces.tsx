import Skeleton from '@atlaskit/skeleton';
import type { ReactNode } from 'react';
import type { DesignatedSpace } from '../../../../src/contract/views';
import { chooseSpace, useDesignatedSpaces } from '../shared/incident/use-spaces';
import { ProblemMessage } from '../shared/surface/problem-message';
import { useSurface } from '../shared/surface/surface-context';
import classes from './space-page.module.css';

export interface SpacesProps {
  spaces: readonly DesignatedSpace[];
  /** The one to begin with. */
  first: DesignatedSpace;
}

/** Waits for the spaces that post-mortems may be created in; says what to do when there is none. */
export function WithSpaces({ children }: { children: (props: SpacesProps) => ReactNode }): ReactNode {
  const { spaceId } = useSurface();
  const { state, reload } = useDesignatedSpaces();
  if (state.status === 'loading') return <FormSkeleton />;
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={reload} />;
  const first = chooseSpace(state.value, spaceId);
  if (first !== undefined) return children({ spaces: state.value, first });
  return <ProblemMessage failure={{ code: 'space-not-designated', detail: null }} onRetry={reload} />;
}

function FormSkeleton(): ReactNode {
  return (
    <div className={classes['form']} aria-busy="true">
      {['100%', '60%', '100%', '100%'].map((width, row) => (
        <Skeleton key={row} width={width} height="40px" isShimmering />
      ))}
    </div>
  );
}
