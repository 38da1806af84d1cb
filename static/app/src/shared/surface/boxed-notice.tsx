import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { ReactNode } from 'react';
import type { NoticeProps } from './notice';

/** A notice in the box that the site uses for such things. */
export default function BoxedNotice({ appearance, title, action, children }: NoticeProps): ReactNode {
  const actions =
    action === undefined
      ? []
      : [
          <SectionMessageAction key="action" onClick={action.run}>
            {action.label}
          </SectionMessageAction>,
        ];
  return (
    <SectionMessage appearance={appearance} actions={actions} {...(title !== undefined && { title })}>
      {children}
    </SectionMessage>
  );
}
