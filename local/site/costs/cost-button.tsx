import { IconButton } from '@atlaskit/button/new';
import ChartIcon from '@atlaskit/icon/core/chart-bar';
import { useState } from 'react';
import { CostInspector } from './cost-inspector';

/** Opens the inspector of what the app costs. */
export function CostButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton
        icon={ChartIcon}
        label="What did this click cost?"
        appearance="subtle"
        onClick={() => setIsOpen(true)}
      />
      {isOpen ? <CostInspector onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
