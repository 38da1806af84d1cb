import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { NoticeProps } from './notice';

/** The words of a notice and the way on, without its box. */
export function PlainNotice({ title, action, children }: NoticeProps): ReactNode {
  return (
    <div>
      {title !== undefined && <p>{title}</p>}
      {children}
      {action !== undefined && <Button onClick={action.run}>{action.label}</Button>}
    </div>
  );
}
