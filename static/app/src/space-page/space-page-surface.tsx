import type { ReactNode } from 'react';
import { PersonLabel } from '../shared/people/person-label';

export function SpacePageSurface(): ReactNode {
  return <PersonLabel accountId="x" />;
}
