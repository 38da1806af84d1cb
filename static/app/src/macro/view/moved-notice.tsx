import type { ReactNode } from 'react';
import { Notice } from '../../shared/surface/notice';

/** The page was moved where post-mortems are not set up. */
export function MovedNotice(): ReactNode {
  return (
    <Notice appearance="warning" title="This page is in a space that is not set up for post-mortems">
      <p>
        Its action items are in this space’s report, and no follow-up lists them. Move the page back, or ask an admin of
        this space to set up post-mortems in the space settings.
      </p>
    </Notice>
  );
}
