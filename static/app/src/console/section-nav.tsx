import EmptyIcon from '@atlaskit/icon/core/check-circle-unchecked';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import DoneIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens';
import type { ReactNode } from 'react';
import { sectionNames, type SectionName } from '../../../../src/domain/document/post-mortem-document';
import { sectionLabels } from '../shared/words/labels';
import classes from './console.module.css';
import type { SectionMark } from './state/section-marks';

const signs: Record<SectionMark, ReactNode> = {
  error: <ErrorIcon label="To mend" color={token('color.icon.danger')} />,
  warning: <WarningIcon label="To mend or accept" color={token('color.icon.warning')} />,
  empty: <EmptyIcon label="Empty" color={token('color.icon.subtle')} />,
  done: <DoneIcon label="Done" color={token('color.icon.success')} />,
};

interface SectionNavProps {
  section: SectionName;
  marks: Readonly<Record<SectionName, SectionMark>>;
  onSection: (section: SectionName) => void;
}

/** The sections in the order of the page, each with how it stands. */
export function SectionNav({ section, marks, onSection }: SectionNavProps): ReactNode {
  return (
    <nav className={classes['nav']} aria-label="Sections">
      <ul>
        {sectionNames.map((name) => (
          <li key={name}>
            <button
              type="button"
              className={classes['navItem']}
              aria-current={name === section}
              onClick={() => onSection(name)}
            >
              {signs[marks[name]]}
              <span>{sectionLabels[name]}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
