import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { PopupSelect } from '@atlaskit/select/popup-select';
import { useState, type ReactNode } from 'react';
import { PersonOption } from '../fields/people-field';
import { useMenuRoom } from '../fields/use-menu-room';
import { useSurface } from '../surface/surface-context';
import type { PersonCard } from './person';
import classes from './person-label.module.css';
import { PersonLabel } from './person-label';
import { suggestPeople } from './suggest-people';
import { usePeople } from './use-people';

interface PersonMenuProps {
  /** What the person is, e.g. `Owner of “Rehearse failover”`. */
  label: string;
  accountId: string | null;
  /** Shown when there is nobody. */
  emptyText: string;
  /** Shows that it opens a menu, where it stands among buttons and not among values. */
  hasArrow?: boolean;
  onChange: (accountId: string | null) => void;
}

const nobody: PersonCard = { accountId: '', name: 'Nobody', picture: null, isFormer: false };

/** A person, changed at once: a searchable menu behind the name. */
export default function PersonMenu({
  label,
  accountId,
  emptyText,
  hasArrow = false,
  onChange,
}: PersonMenuProps): ReactNode {
  const { accountId: me } = useSurface();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly PersonCard[] | null>([]);
  const chosen = usePeople(accountId === null ? [] : [accountId]);
  const suggested = usePeople(me === null ? [] : [me]);
  const { attach, open, close } = useMenuRoom();
  const search = async (name: string): Promise<void> => {
    setTyped(name);
    setFound(null);
    const people = name.trim() === '' ? [] : await suggestPeople(name);
    if (people !== null) setFound(people);
  };
  const offered =
    typed.trim() === '' ? [...suggested, ...chosen.filter((one) => one.accountId !== me), nobody] : (found ?? []);
  return (
    <span ref={attach} className={classes['menu']}>
      <PopupSelect<PersonCard>
        label={label}
        placeholder="Search by name"
        searchThreshold={-1}
        // Stays within the surface's landmarks; the other strategies draw it at the end of the body.
        popperProps={{ strategy: 'fixed' }}
        options={offered}
        value={chosen[0] ?? null}
        filterOption={null}
        onInputChange={(value) => void search(value)}
        noOptionsMessage={() => (found === null ? 'Searching …' : 'Nobody found')}
        getOptionValue={(person) => person.accountId}
        getOptionLabel={(person) => person.name}
        formatOptionLabel={(person) => <PersonOption person={person} />}
        onChange={(person) => person !== null && onChange(person.accountId === '' ? null : person.accountId)}
        onMenuOpen={open}
        onMenuClose={close}
        target={({ isOpen: _isOpen, ...trigger }) => (
          <button
            {...trigger}
            type="button"
            className={classes['trigger']}
            aria-label={`${chosen[0]?.name ?? emptyText}, ${label}`}
          >
            {accountId === null ? (
              <span className={classes['empty']}>{emptyText}</span>
            ) : (
              <PersonLabel accountId={accountId} />
            )}
            {hasArrow && <ChevronDownIcon label="" />}
          </button>
        )}
      />
    </span>
  );
}
