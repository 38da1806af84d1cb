import Popup from '@atlaskit/popup';
import { useEffect, useState, type ReactNode } from 'react';
import classes from './popup-panel.module.css';
import { reserveRoom } from './reserve-room';

interface PopupPanelProps {
  /** Names the panel to those who cannot see where it opens. */
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** Content that opens below the place where this stands in the text, over what follows; Escape and a click elsewhere close it. */
export default function PopupPanel({ label, onClose, children }: PopupPanelProps): ReactNode {
  const [anchor, attach] = useState<Element | null>(null);
  useEffect(() => reserveRoom(anchor), [anchor]);
  return (
    <span ref={attach}>
      <Popup
        isOpen
        shouldRenderToParent
        shouldFlip={false}
        strategy="fixed"
        placement="bottom-end"
        role="dialog"
        label={label}
        onClose={onClose}
        trigger={({ ref }) => <span ref={ref} className={classes['anchor']} />}
        content={() => <div className={classes['panel']}>{children}</div>}
      />
    </span>
  );
}
