import AsyncSelect from '@atlaskit/select/AsyncSelect';
import { useId, type ReactNode } from 'react';
import { describeField, FieldFrame } from '../shared/fields/field-frame';
import { useMenuRoom } from '../shared/fields/use-menu-room';
import { findPages } from './find-pages';
import type { ParticipantsChoice } from './settings-draft';

interface ParticipantsFieldProps {
  spaceId: string;
  choice: ParticipantsChoice;
  onChange: (choice: ParticipantsChoice) => void;
  isDisabled: boolean;
}

type Chosen = Exclude<ParticipantsChoice, { kind: 'none' }>;

const help = 'Optional: the page that says who takes part. Search by title or paste a link to the page.';

/** The page that says who takes part in the open meeting; one that the reader may not see stays until they choose otherwise. */
export function ParticipantsField({ spaceId, choice, onChange, isDisabled }: ParticipantsFieldProps): ReactNode {
  const id = useId();
  const { attach, open, close } = useMenuRoom();
  const load = async (typed: string): Promise<Chosen[]> => {
    const pages = await findPages(spaceId, typed);
    return pages.map((page): Chosen => ({ kind: 'page', ...page }));
  };
  return (
    <FieldFrame id={id} label="Page of participants" help={help}>
      <div ref={attach}>
        <AsyncSelect<Chosen>
          inputId={id}
          aria-describedby={describeField(id, help, undefined)}
          isDisabled={isDisabled}
          isClearable
          value={choice.kind === 'none' ? null : choice}
          defaultOptions
          loadOptions={load}
          placeholder="Choose a page"
          noOptionsMessage={() => 'No such page in this space'}
          getOptionValue={(option) => (option.kind === 'kept' ? 'kept' : option.pageId)}
          getOptionLabel={(option) =>
            option.kind === 'kept' ? 'A page that is gone or hidden from you' : option.title
          }
          onChange={(option) => onChange(option ?? { kind: 'none' })}
          onMenuOpen={open}
          onMenuClose={close}
        />
      </div>
    </FieldFrame>
  );
}
