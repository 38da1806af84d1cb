import Avatar from '@atlaskit/avatar';
import AsyncSelect from '@atlaskit/select/AsyncSelect';
import { useId, type ReactNode } from 'react';
import type { PersonCard } from '../people/person';
import { suggestPeople } from '../people/suggest-people';
import { usePeople } from '../people/use-people';
import { resolvePicture } from '../people/use-person';
import { useSurface } from '../surface/surface-context';
import { FieldFrame } from './field-frame';
import classes from './fields.module.css';
import { useMenuRoom } from './use-menu-room';

interface PeopleFieldProps {
  label: string;
  accountIds: readonly string[];
  onChange: (accountIds: readonly string[]) => void;
  /** Whether more than one can be chosen. */
  isMany?: boolean;
  help?: string;
  problem?: string | undefined;
}

/** People of the site, searched by name as the reader may find them. */
export function PeopleField(props: PeopleFieldProps): ReactNode {
  const { label, accountIds, onChange, isMany = false, help, problem } = props;
  const id = useId();
  const { accountId: me } = useSurface();
  const chosen = usePeople(accountIds);
  const suggested = usePeople(me === null ? [] : [me]);
  const { attach, open, close } = useMenuRoom();
  return (
    <FieldFrame id={id} label={label} help={help} problem={problem}>
      <div ref={attach}>
        <AsyncSelect<PersonCard, boolean>
          inputId={id}
          isMulti={isMany}
          isClearable
          value={isMany ? chosen : (chosen[0] ?? null)}
          defaultOptions={suggested}
          loadOptions={async (typed) => [...((await suggestPeople(typed)) ?? [])]}
          placeholder="Search by name"
          noOptionsMessage={({ inputValue }) => (inputValue === '' ? 'Type a name' : 'Nobody found')}
          getOptionValue={(person) => person.accountId}
          getOptionLabel={(person) => person.name}
          formatOptionLabel={(person) => <PersonOption person={person} />}
          onChange={(value) => onChange(readChosen(value))}
          onMenuOpen={open}
          onMenuClose={close}
        />
      </div>
    </FieldFrame>
  );
}

export function PersonOption({ person }: { person: PersonCard }): ReactNode {
  const { siteUrl } = useSurface();
  const picture = resolvePicture(person.picture, siteUrl);
  return (
    <span className={classes['option']}>
      <span aria-hidden>
        <Avatar size="xsmall" {...(picture === undefined ? {} : { src: picture })} />
      </span>
      <bdi>{person.name}</bdi>
    </span>
  );
}

function readChosen(value: PersonCard | readonly PersonCard[] | null): readonly string[] {
  if (value === null) return [];
  return ('accountId' in value ? [value] : value).map((person) => person.accountId);
}
