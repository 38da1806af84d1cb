import { useMemo } from 'react';
import { DocumentView } from '../document/document-view';
import { readBody, type AdfNode } from '../document/adf';
import { PersonName } from '../pages/person-name';
import { listComments, type PageComment } from '../rest/comments';
import type { Space } from '../rest/spaces';
import { mediumDateTime } from '../session/format-time';
import { useSession } from '../session/session';
import { useLoaded } from '../session/use-loaded';
import { FailureState } from '../states/failure-state';
import { CommentForm } from './comment-form';

interface PageCommentsProps {
  pageId: string;
  space: Space;
  mayComment: boolean;
}

/** What is said at the foot of a page, and a place to say something. */
export function PageComments({ pageId, space, mayComment }: PageCommentsProps) {
  const { moment } = useSession();
  const [loaded, reload] = useLoaded(`comments ${pageId} ${moment}`, () => listComments(pageId));
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed') return <FailureState error={loaded.error} onRetry={reload} />;
  const comments = loaded.value;
  if (comments.length === 0 && !mayComment) return null;
  return (
    <section className="comments" aria-labelledby="comments-heading">
      <h2 id="comments-heading" className="comments-heading">
        {comments.length === 0 ? 'Comments' : `Comments (${comments.length})`}
      </h2>
      {comments.length === 0 ? null : (
        <ol className="comment-list">
          {comments.map((comment) => (
            <li key={comment.id} className="comment">
              <Comment comment={comment} pageId={pageId} space={space} />
            </li>
          ))}
        </ol>
      )}
      {mayComment ? <CommentForm pageId={pageId} onWritten={reload} /> : null}
    </section>
  );
}

function Comment({ comment, pageId, space }: { comment: PageComment; pageId: string; space: Space }) {
  const { timeZone } = useSession();
  const { version } = comment;
  const stored = comment.body?.atlas_doc_format?.value ?? '';
  const body: AdfNode | string = useMemo(() => readBody(stored), [stored]);
  return (
    <article>
      <p className="comment-head">
        <strong>
          <PersonName accountId={version.authorId} />
        </strong>
        <time dateTime={version.createdAt}>{mediumDateTime(version.createdAt, timeZone)}</time>
        {version.number > 1 ? <span>edited</span> : null}
      </p>
      {typeof body === 'string' ? (
        <div className="doc-box" role="alert">
          {body}
        </div>
      ) : (
        <DocumentView
          document={body}
          place={{ pageId, space, isEditing: false, refresh: () => undefined }}
          tickTask={undefined}
        />
      )}
    </article>
  );
}
