import api, { NeedsAuthenticationError } from '@forge/api';
import type { Confluence, ConfluenceAs } from '../../ports/confluence';
import { CallerRefusedError, PlatformError } from '../../ports/confluence';
import { confluenceComments } from './confluence-comments';
import { confluencePageMarks } from './confluence-page-marks';
import { confluencePages } from './confluence-pages';
import type { RequestConfluence } from './confluence-request';
import { confluenceRequest } from './confluence-request';
import { confluencePeople } from './confluence-people';
import { confluenceSpaces } from './confluence-spaces';
import { confluenceTasks } from './confluence-tasks';

function as(ask: RequestConfluence): ConfluenceAs {
  return {
    pages: confluencePages(ask),
    spaces: confluenceSpaces(ask),
    marks: confluencePageMarks(ask),
    tasks: confluenceTasks(ask),
    comments: confluenceComments(ask),
    people: confluencePeople(ask),
  };
}

/** A page that a person may not see answers 404: these are about the person. */
const refusals: ReadonlySet<number | null> = new Set([401, 403]);

function refusesCaller(error: unknown): error is PlatformError {
  if (!(error instanceof PlatformError)) return false;
  return refusals.has(error.status) || error.cause instanceof NeedsAuthenticationError;
}

function forCaller(ask: RequestConfluence): RequestConfluence {
  return async (call) => {
    try {
      return await ask(call);
    } catch (error) {
      if (!refusesCaller(error)) throw error;
      throw new CallerRefusedError(error.operation, error.status, null, { cause: error });
    }
  };
}

/** Confluence through Forge: as the person who is calling, and as the app. */
export const forgeConfluence: Confluence = {
  asCaller: as(forCaller(confluenceRequest((path, init) => api.asUser().requestConfluence(path, init)))),
  asApp: as(confluenceRequest((path, init) => api.asApp().requestConfluence(path, init))),
};
