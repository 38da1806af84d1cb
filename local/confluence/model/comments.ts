import type { Clock } from '../../clock';
import { prefixRange } from '../../store/key';
import type { OrderedStore } from '../../store/ordered-store';
import { commentRecord, KEYS } from './records';
import type { CommentRecord } from './records';
import { nextId } from './sequence';

export interface NewComment {
  pageId: string;
  /** ADF written as JSON. */
  body: string;
  authorId: string;
}

/** Comments at the foot of pages. Nothing here asks who may: that is for the operations. */
export interface Comments {
  find(id: string): CommentRecord | undefined;
  /** Those of a page, oldest first. */
  onPage(pageId: string): CommentRecord[];
  create(comment: NewComment): CommentRecord;
  /** Writes the next version. */
  change(comment: CommentRecord, change: { body: string; message: string; authorId: string }): CommentRecord;
  remove(comment: CommentRecord): void;
  /** Drops the comments of a page that is gone for good. */
  drop(pageId: string): void;
}

export function openComments(store: OrderedStore, clock: Clock): Comments {
  const put = (comment: CommentRecord): CommentRecord => {
    store.write([
      { key: KEYS.comment(Number(comment.id)), value: comment },
      { key: KEYS.pageComment(comment.pageId, Number(comment.id)), value: comment.id },
    ]);
    return comment;
  };
  const remove = ({ id, pageId }: CommentRecord): void =>
    store.write([
      { key: KEYS.comment(Number(id)), remove: true },
      { key: KEYS.pageComment(pageId, Number(id)), remove: true },
    ]);
  const version = (number: number, message: string, authorId: string) => ({
    number,
    message,
    minorEdit: false,
    authorId,
    createdAt: clock.now(),
  });
  const find = (id: string): CommentRecord | undefined => {
    const stored = /^\d{1,15}$/.test(id) ? store.get(KEYS.comment(Number(id))) : undefined;
    return stored === undefined ? undefined : commentRecord.parse(stored);
  };
  const onPage = (pageId: string): CommentRecord[] =>
    store
      .range(prefixRange(KEYS.pageComment(pageId)))
      .map(({ value }) => (typeof value === 'string' ? find(value) : undefined))
      .filter((comment) => comment !== undefined);
  return {
    find,
    onPage,
    create: ({ pageId, body, authorId }) =>
      put({ id: nextId(store), pageId, body, createdAt: clock.now(), authorId, version: version(1, '', authorId) }),
    change: (comment, { body, message, authorId }) =>
      put({ ...comment, body, version: version(comment.version.number + 1, message, authorId) }),
    remove,
    drop: (pageId) => onPage(pageId).forEach(remove),
  };
}
