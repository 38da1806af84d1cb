import Avatar from '@atlaskit/avatar';
import { useLookAs } from '../session/use-look-as';
import { useSession } from '../session/session';

/** The first thing on a new site: nobody has said yet who is looking. */
export function ChoosePerson() {
  const { people } = useSession();
  const lookAs = useLookAs();
  return (
    <div className="space-list">
      <h1>Who is looking?</h1>
      <p>Anonymous readers see no spaces here. Choose a person; the menu at the top right changes to anyone else.</p>
      <ul>
        {people.map(({ accountId, displayName, shortName }) => (
          <li key={accountId}>
            <button type="button" className="space-card" onClick={() => lookAs(accountId)}>
              <Avatar size="small" as="span" />
              <span>
                <strong>{displayName}</strong>
                <small>{shortName}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
