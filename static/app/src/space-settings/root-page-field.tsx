import AsyncSelect from '@atlaskit/select/AsyncSelect';
import { useId, type ReactNode } from 'react';
import { FieldFrame } from '../shared/fields/field-frame';
import { useMenuRoom } from '../shared/fields/use-menu-room';
import { findPages } from './find-pages';
import type { RootPageChoice } from './settings-draft';

interface RootPageFieldProps {
  spaceId: string;
  choice: RootPageChoice;
  onChange: (choice: RootPageChoice) => void;
  isDisabled: boolean;
  problem?: string | undefined;
}

type Chosen = Exclude<RootPageChoice, { kind: 'none' }>;

const create: Chosen = { kind: 'create' };

/** The page under which post-mortems are filed: an existing one, found by title or pasted link, or a new one. */
export function RootPageField({ spaceId, choice, onChange, isDisabled, problem }: RootPageFieldProps): ReactNode {
  const id = useId();
  const { attach, open, close } = useMenuRoom();
  const load = async (typed: string): Promise<Chosen[]> => {
    const pages = await findPages(spaceId, typed);
    const found = pages.map((page): Chosen => ({ kind: 'page', ...page }));
    return typed.trim() === '' ? [create, ...found] : found;
  };
  return (
    <FieldFrame
      id={id}
      label="Root page"
      help="Years, months and post-mortems are filed below it. Search by title or paste a link to the page."
      problem={problem}
    >
      <div ref={attach}>
        <AsyncSelect<Chosen>
          inputId={id}
          isDisabled={isDisabled}
          isInvalid={problem !== undefined}
          value={choice.kind === 'none' ? null : choice}
          defaultOptions
          loadOptions={load}
          placeholder="Choose a page"
          noOptionsMessage={() => 'No such page in this space'}
          getOptionValue={(option) => (option.kind === 'create' ? 'create' : option.pageId)}
          getOptionLabel={(option) => (option.kind === 'create' ? 'Create a page “Post-mortems”' : option.title)}
          onChange={(option) => option !== null && onChange(option)}
          onMenuOpen={open}
          onMenuClose={close}
        />
      </div>
    </FieldFrame>
  );
}
