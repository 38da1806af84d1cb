import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { useSurface } from '../shared/surface/surface-context';
import classes from './settings.module.css';
import { SettingsOfSpace } from './settings-of-space';

/** The settings of a space. */
export function SpaceSettingsSurface(): ReactNode {
  const { spaceId } = useSurface();
  return (
    <div className={classes['page']}>
      <Heading size="large" as="h1">
        Post-mortems
      </Heading>
      <SettingsOfSpace spaceId={spaceId} />
    </div>
  );
}
