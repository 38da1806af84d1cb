import EmptyState from '@atlaskit/empty-state';
import type { ReactNode } from 'react';

type Emptiness = 'not-set-up' | 'paused' | 'none-yet';

const words: Record<Emptiness, { header: string; description: string }> = {
  'not-set-up': {
    header: 'No open meetings here',
    description:
      'Once post-mortems are kept in this space, a page with the state of all action items is prepared for an open meeting every two weeks. A space admin sets this up in the space settings under Post-mortems.',
  },
  paused: {
    header: 'No pages yet',
    description: 'They are prepared again when a space admin ends the pause in the space settings under Post-mortems.',
  },
  'none-yet': {
    header: 'No pages yet',
    description: 'The first is prepared by itself before the next meeting. Nothing has to be done for that.',
  },
};

/** Why there is nothing, and what to do about it: null where pages come by themselves. */
export function FollowUpEmpty({ why }: { why: 'not-set-up' | 'paused' | null }): ReactNode {
  const { header, description } = words[why ?? 'none-yet'];
  return <EmptyState header={header} headingLevel={why === 'not-set-up' ? 2 : 3} description={description} />;
}
