import Checkbox from '@atlaskit/checkbox';
import SectionMessage from '@atlaskit/section-message';
import type { ReactNode } from 'react';
import type { SpaceSettingsView } from '../../../../src/contract/views';
import { RootPageField } from './root-page-field';
import type { SettingsDraft, SettingsProblems } from './settings-draft';
import classes from './settings.module.css';

export interface SettingsPartProps {
  view: SpaceSettingsView;
  draft: SettingsDraft;
  problems: SettingsProblems;
  onChange: (change: Partial<SettingsDraft>) => void;
  /** The settings as a request of its own left them; what is typed in the form stays. */
  onView: (view: SpaceSettingsView) => void;
}

/** Whether post-mortems live in this space, and where. */
export function PlaceFields({ view, draft, problems, onChange }: SettingsPartProps): ReactNode {
  return (
    <div className={classes['section']}>
      <Checkbox
        label={`Post-mortems are kept in ${view.spaceName}`}
        isChecked={draft.designated}
        isDisabled={!view.mayChange}
        onChange={(event) => onChange({ designated: event.currentTarget.checked })}
      />
      {view.rootPageMissing && (
        <SectionMessage appearance="warning">
          <p>
            The root page is gone, or you may not see it. New post-mortems cannot be filed until another one is chosen;
            those that exist are safe.
          </p>
        </SectionMessage>
      )}
      <RootPageField
        spaceId={view.spaceId}
        choice={draft.rootPage}
        isDisabled={!view.mayChange}
        problem={problems.rootPage}
        onChange={(rootPage) => onChange({ rootPage })}
      />
    </div>
  );
}
