import Flag, { AutoDismissFlag, FlagGroup } from '@atlaskit/flag';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens';
import type { ReactNode } from 'react';
import type { FlagKind } from './flag-store';
import { useFrameStores } from './frame-stores';
import { useStore } from './store';

const ICONS: Record<FlagKind, ReactNode> = {
  info: <InformationIcon label="Information" color={token('color.icon.information')} />,
  success: <SuccessIcon label="Success" color={token('color.icon.success')} />,
  warning: <WarningIcon label="Warning" color={token('color.icon.warning')} />,
  error: <ErrorIcon label="Error" color={token('color.icon.danger')} />,
};

/** Flags of the app and of the site, above everything. */
export function FlagLayer() {
  const { flags } = useFrameStores();
  const shown = useStore(flags.shown);
  return (
    <section aria-label="Messages">
      <FlagGroup shouldRenderToParent onDismissed={(id) => flags.close(String(id))}>
        {shown.map(({ id, title, description, kind, isAutoDismiss, actions }) => {
          const Shown = isAutoDismiss ? AutoDismissFlag : Flag;
          const close = (): void => void flags.close(id);
          return (
            <Shown
              key={id}
              id={id}
              title={title}
              description={description}
              icon={ICONS[kind]}
              actions={actions.map(({ text, onClick }) => ({ content: text, onClick: () => (onClick(), close()) }))}
            />
          );
        })}
      </FlagGroup>
    </section>
  );
}
