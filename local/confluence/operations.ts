import type { ConfluenceOperation } from './operation';
import { archivePages } from './v1/archive-pages';
import { checkPermission } from './v1/check-permission';
import { addContentLabels, getContentLabels } from './v1/content-labels';
import {
  getRestrictions,
  getRestrictionsByOperation,
  getRestrictionsForOperation,
  putRestrictions,
} from './v1/content-restrictions';
import { copyPage } from './v1/copy-page';
import { deleteSpace } from './v1/delete-space';
import { getLongTask } from './v1/long-task';
import { movePage } from './v1/move-page';
import { searchUsers } from './v1/search-users';
import { getCurrentUser, getUser } from './v1/users';
import { createPage } from './v2/create-page';
import { createComment, deleteComment, getComment, listPageComments, updateComment } from './v2/footer-comments';
import { deletePage } from './v2/delete-page';
import { getPage } from './v2/get-page';
import { getPageOperations } from './v2/get-page-operations';
import { getPageVersion } from './v2/get-page-version';
import { getSpace } from './v2/get-space';
import { getTask } from './v2/get-task';
import { getSpaceOperations } from './v2/get-space-operations';
import { listAncestors } from './v2/list-ancestors';
import { listChildren, listDirectChildren } from './v2/list-children';
import { listDescendants } from './v2/list-descendants';
import { listLabels } from './v2/list-labels';
import { listPageVersions } from './v2/list-page-versions';
import { listPages } from './v2/list-pages';
import { listSpacePages } from './v2/list-space-pages';
import { listSpaces } from './v2/list-spaces';
import { listTasks } from './v2/list-tasks';
import { createProperty, deleteProperty, getProperty, listProperties, updateProperty } from './v2/page-properties';
import { updatePage } from './v2/update-page';
import { updateTask } from './v2/update-task';
import { usersBulk } from './v2/users-bulk';

/** Every request of Confluence's REST API that the host models; any other is refused by name. */
export const CONFLUENCE_OPERATIONS: readonly ConfluenceOperation[] = [
  listSpaces,
  getSpace,
  getSpaceOperations,
  listSpacePages,
  listPages,
  createPage,
  getPage,
  updatePage,
  deletePage,
  listPageVersions,
  getPageVersion,
  listChildren,
  listDirectChildren,
  listDescendants,
  listAncestors,
  listLabels,
  getPageOperations,
  listProperties,
  createProperty,
  getProperty,
  updateProperty,
  deleteProperty,
  listTasks,
  getTask,
  updateTask,
  listPageComments,
  createComment,
  getComment,
  updateComment,
  deleteComment,
  usersBulk,
  getUser,
  getCurrentUser,
  searchUsers,
  checkPermission,
  getContentLabels,
  addContentLabels,
  getRestrictions,
  putRestrictions,
  getRestrictionsByOperation,
  getRestrictionsForOperation,
  movePage,
  copyPage,
  archivePages,
  deleteSpace,
  getLongTask,
];
