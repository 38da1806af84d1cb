import type { ReactNode } from 'react';
import type { DesignatedSpace } from '../../../../../src/contract/views';
import { ChoiceField } from '../fields/choice-field';

interface SpaceFieldProps {
  spaces: readonly DesignatedSpace[];
  spaceId: string;
  onChange: (spaceId: string) => void;
}

/** In which space the post-mortem is created. */
export function SpaceField({ spaces, spaceId, onChange }: SpaceFieldProps): ReactNode {
  const choices = spaces.map((space) => ({ value: space.spaceId, label: `${space.name} (${space.spaceKey})` }));
  return <ChoiceField label="Space" value={spaceId} choices={choices} onChange={onChange} />;
}
