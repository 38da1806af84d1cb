import type { ReactNode } from 'react';
import { PersonLabel } from '../shared/people/person-label';

export function SpaceSettingsSurface(): ReactNode {
  return <PersonLabel accountId="x" />;
}
