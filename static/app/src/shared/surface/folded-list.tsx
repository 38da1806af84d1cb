import Button from '@atlaskit/button/new';
import { useId, useState, type ReactNode } from 'react';

interface FoldedListProps {
  label: string;
  className: string | undefined;
  /** Its rows, as `li`. */
  children: ReactNode;
}

/** A list that is there for whoever wants it, closed at first. */
export function FoldedList({ label, className, children }: FoldedListProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        appearance="subtle"
        spacing="compact"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      <ul id={id} className={className} hidden={!isOpen}>
        {children}
      </ul>
    </div>
  );
}
