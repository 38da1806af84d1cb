import Avatar from '@atlaskit/avatar';
import type { Page } from '../rest/pages';
import { longDateTime, mediumDateTime } from '../session/format-time';
import { useSession } from '../session/session';
import type { Space } from '../rest/spaces';
import { BylineItems } from './byline-items';
import { PersonName } from './person-name';

/** Who wrote the page and who changed it last. */
export function Byline({ page, space }: { page: Page; space: Space }) {
  const { timeZone } = useSession();
  const { authorId, version, createdAt } = page;
  return (
    <div className="byline">
      <Avatar size="medium" as="span" />
      <div>
        <div>
          By <PersonName accountId={authorId} />
        </div>
        <div className="byline-when">
          {version.number === 1 ? 'Created ' : 'Last changed '}
          <time dateTime={version.createdAt} title={longDateTime(version.createdAt, timeZone)}>
            {mediumDateTime(version.number === 1 ? createdAt : version.createdAt, timeZone)}
          </time>
          {version.number === 1 ? null : (
            <>
              {' '}
              by <PersonName accountId={version.authorId} />
            </>
          )}
          <span> · History: version {version.number}</span>
        </div>
        <BylineItems page={page} space={space} />
      </div>
    </div>
  );
}
