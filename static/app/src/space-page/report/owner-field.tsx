import AsyncSelect from '@atlaskit/select/AsyncSelect';
import { useId, type ReactNode } from 'react';
import { FieldFrame } from '../../shared/fields/field-frame';
import { useMenuRoom } from '../../shared/fields/use-menu-room';
import { suggestPeople } from '../../shared/people/suggest-people';
import { usePeople } from '../../shared/people/use-people';

interface OwnerOption {
  value: string;
  label: string;
}

const ownerGroups: readonly OwnerOption[] = [
  { value: 'anyone', label: 'Anyone' },
  { value: 'me', label: 'Me' },
  { value: 'nobody', label: 'Nobody' },
];

interface OwnerFieldProps {
  /** `anyone`, `nobody`, `me` or an account id. */
  owner: string;
  onChange: (owner: string) => void;
}

/** Whose items: those of a group of people, or of one person found by name. */
export function OwnerField({ owner, onChange }: OwnerFieldProps): ReactNode {
  const id = useId();
  const { attach, open, close } = useMenuRoom();
  const group = ownerGroups.find((option) => option.value === owner);
  const [person] = usePeople(group === undefined ? [owner] : []);
  return (
    <FieldFrame id={id} label="Owner">
      <div ref={attach}>
        <AsyncSelect<OwnerOption>
          inputId={id}
          value={group ?? { value: owner, label: person?.name ?? '…' }}
          defaultOptions={ownerGroups}
          loadOptions={findOwners}
          noOptionsMessage={() => 'Nobody found'}
          onChange={(option) => option !== null && onChange(option.value)}
          onMenuOpen={open}
          onMenuClose={close}
        />
      </div>
    </FieldFrame>
  );
}

async function findOwners(typed: string): Promise<OwnerOption[]> {
  const found = await suggestPeople(typed);
  return (found ?? []).map(({ accountId, name }) => ({ value: accountId, label: name }));
}
