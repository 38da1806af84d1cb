import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens';
import type { ReactNode } from 'react';
import type { Grade } from '../../../../../src/domain/rules/rule';

/** How grave a check is, by shape, colour and name. */
export function CheckSign({ grade }: { grade: Grade }): ReactNode {
  return signs[grade];
}

const signs: Record<Grade, ReactNode> = {
  error: <ErrorIcon label="To mend" color={token('color.icon.danger')} />,
  warning: <WarningIcon label="To mend or accept" color={token('color.icon.warning')} />,
  note: <InformationIcon label="Note" color={token('color.icon.information')} />,
};
