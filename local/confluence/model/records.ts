import { z } from 'zod';
import type { Key } from '../../store/key';

/*
 * Where Confluence keeps its rows:
 *   confluence person <account id>                           a person
 *   confluence space <id>                                    a space; confluence space-key <KEY> → its id
 *   confluence page <id>                                     a page without its body
 *   confluence body <page id> <version>                      title and body of one version
 *   confluence title <space id> <title in lower case>        the id of the page with this title, archived or not
 *   confluence child <space id> <parent id or ''> <position> <page id>   the tree
 *   confluence label <page id> <name>                        a label
 *   confluence property <page id> <key>                      a content property
 *   confluence task <task id as a number>                    a task of a page; confluence page-task <page id> <local id> → its id
 *   confluence comment <id as a number>                      a comment; confluence page-comment <page id> <id as a number> → its id
 *   confluence long-task <id>                                what a request began that Confluence does behind its back
 *   confluence next-id                                       the next id; confluence next-task-id for tasks
 */
const part =
  (name: string) =>
  (...rest: Key): Key => ['confluence', name, ...rest];

export const KEYS = {
  person: part('person'),
  space: part('space'),
  spaceKey: part('space-key'),
  page: part('page'),
  body: part('body'),
  title: part('title'),
  child: part('child'),
  label: part('label'),
  property: part('property'),
  task: part('task'),
  pageTask: part('page-task'),
  comment: part('comment'),
  pageComment: part('page-comment'),
  longTask: part('long-task'),
  nextId: part('next-id'),
  nextTaskId: part('next-task-id'),
} as const;

export const personRecord = z.object({
  accountId: z.string(),
  shortName: z.string(),
  displayName: z.string(),
  kind: z.enum(['atlassian', 'app']),
  timeZone: z.string(),
  closed: z.boolean().default(false),
});

export const spaceRole = z.enum(['view', 'edit', 'administer']);

export const spaceRecord = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  homepageId: z.string(),
  authorId: z.string(),
  createdAt: z.number(),
  /** What each account may do; who is absent may not see the space. */
  roles: z.record(z.string(), spaceRole),
});
export type SpaceRecord = z.infer<typeof spaceRecord>;

export const versionRecord = z.object({
  number: z.number(),
  message: z.string(),
  minorEdit: z.boolean(),
  authorId: z.string(),
  createdAt: z.number(),
});
export type VersionRecord = z.infer<typeof versionRecord>;

/** Accounts that alone may view (`read`) or change (`update`) a page; an empty list restricts nothing. */
export const restrictions = z.object({ read: z.array(z.string()), update: z.array(z.string()) });
export type Restrictions = z.infer<typeof restrictions>;

export const pageRecord = z.object({
  id: z.string(),
  spaceId: z.string(),
  title: z.string(),
  parentId: z.string().nullable(),
  position: z.number(),
  status: z.enum(['current', 'archived', 'trashed']),
  authorId: z.string(),
  ownerId: z.string(),
  lastOwnerId: z.string().nullable(),
  createdAt: z.number(),
  version: versionRecord,
  restrictions,
});
export type PageRecord = z.infer<typeof pageRecord>;

/** One version of a page: its title, and its body as ADF written as JSON. */
export const bodyRecord = z.object({ title: z.string(), body: z.string(), version: versionRecord });
export type BodyRecord = z.infer<typeof bodyRecord>;

export const labelRecord = z.object({ id: z.string(), name: z.string(), prefix: z.string() });
export type LabelRecord = z.infer<typeof labelRecord>;

export const propertyRecord = z.object({ id: z.string(), key: z.string(), value: z.json(), version: versionRecord });
export type PropertyRecord = z.infer<typeof propertyRecord>;

/** A task as it stands in a page's body; times in milliseconds since 1970. */
export const taskRecord = z.object({
  id: z.string(),
  localId: z.string(),
  pageId: z.string(),
  isDone: z.boolean(),
  assignedTo: z.string().nullable(),
  dueAt: z.number().nullable(),
  /** Its inline nodes as a document in ADF, written as JSON. */
  body: z.string(),
  isBlank: z.boolean(),
  createdBy: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
  completedBy: z.string().nullable(),
  completedAt: z.number().nullable(),
});
export type TaskRecord = z.infer<typeof taskRecord>;

/** A comment at the foot of a page: its newest version only. */
export const commentRecord = z.object({
  id: z.string(),
  pageId: z.string(),
  /** ADF written as JSON. */
  body: z.string(),
  authorId: z.string(),
  createdAt: z.number(),
  version: versionRecord,
});
export type CommentRecord = z.infer<typeof commentRecord>;

/** Something that Confluence does behind a request. The host has done it when it answers. */
export const longTaskRecord = z.object({ id: z.string(), nameKey: z.string(), startedBy: z.string() });
export type LongTaskRecord = z.infer<typeof longTaskRecord>;
