import AsyncSelect from '@atlaskit/select/AsyncSelect';
import { useId, type ReactNode } from 'react';
import { ChoiceField } from '../../shared/fields/choice-field';
import { FieldFrame } from '../../shared/fields/field-frame';
import { suggestPeople } from '../../shared/people/suggest-people';
import { usePeople } from '../../shared/people/use-people';
import { useMenuRoom } from '../../shared/fields/use-menu-room';
import { stageChoices, type ReportFilter } from './report-filter';

interface FilterFieldsProps {
  filter: ReportFilter;
  onChange: (filter: ReportFilter) => void;
}

interface OwnerOption {
  value: string;
  label: string;
}

const ownerGroups: readonly OwnerOption[] = [
  { value: 'anyone', label: 'Anyone' },
  { value: 'me', label: 'Me' },
  { value: 'nobody', label: 'Nobody' },
];

export default function FilterFields({ filter, onChange }: FilterFieldsProps): ReactNode {
  return (
    <>
      <ChoiceField
        label="State"
        value={filter.stage}
        choices={stageChoices}
        onChange={(stage) => onChange({ ...filter, stage, overdue: filter.overdue && stage === 'active' })}
      />
      <OwnerField owner={filter.owner} onChange={(owner) => onChange({ ...filter, owner })} />
    </>
  );
}

function OwnerField({ owner, onChange }: { owner: string; onChange: (owner: string) => void }): ReactNode {
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
