import api from '@forge/api';
import type { Confluence, ConfluenceAs } from '../../ports/confluence';
import { confluencePageMarks } from './confluence-page-marks';
import { confluencePages } from './confluence-pages';
import type { RequestConfluence } from './confluence-request';
import { confluenceRequest } from './confluence-request';
import { confluenceSpaces } from './confluence-spaces';

function as(ask: RequestConfluence): ConfluenceAs {
  return { pages: confluencePages(ask), spaces: confluenceSpaces(ask), marks: confluencePageMarks(ask) };
}

/** Confluence through Forge: as the person who is calling, and as the app. */
export const forgeConfluence: Confluence = {
  asCaller: as(confluenceRequest((path, init) => api.asUser().requestConfluence(path, init))),
  asApp: as(confluenceRequest((path, init) => api.asApp().requestConfluence(path, init))),
};
