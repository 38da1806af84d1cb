import type { Clock } from '../../clock';
import type { OrderedStore } from '../../store/ordered-store';
import { openLabels } from './labels';
import type { Labels } from './labels';
import { openPages } from './pages';
import type { Pages } from './pages';
import { openPeople } from './people';
import type { People } from './people';
import { openProperties } from './properties';
import type { Properties } from './properties';
import { openSpaces } from './spaces';
import type { Spaces } from './spaces';

/** One Confluence site, as records. */
export interface ConfluenceSite {
  people: People;
  spaces: Spaces;
  pages: Pages;
  labels: Labels;
  properties: Properties;
  /** The site's address without a slash at the end, for links in answers. */
  baseUrl: string;
  /** Makes ids for nodes of a document that came without one. */
  ids: () => string;
}

export function openConfluenceSite(options: {
  store: OrderedStore;
  clock: Clock;
  baseUrl: string;
  ids: () => string;
}): ConfluenceSite {
  const { store, clock, baseUrl, ids } = options;
  return {
    people: openPeople(store),
    spaces: openSpaces(store, clock),
    pages: openPages(store, clock),
    labels: openLabels(store),
    properties: openProperties(store, clock),
    baseUrl,
    ids,
  };
}
