import type { Clock } from '../../clock';
import type { OrderedStore } from '../../store/ordered-store';
import type { Actor } from './access';
import { openComments } from './comments';
import type { Comments } from './comments';
import type { Happening, PageHappening } from './happenings';
import { openLabels } from './labels';
import type { Labels } from './labels';
import { openPages } from './pages';
import type { Pages } from './pages';
import { openPeople } from './people';
import type { People } from './people';
import { openProperties } from './properties';
import type { Properties } from './properties';
import { KEYS } from './records';
import type { SpaceRecord } from './records';
import { openLongTasks } from './long-tasks';
import type { LongTasks } from './long-tasks';
import { openSpaces } from './spaces';
import type { Spaces } from './spaces';
import { openTasks } from './tasks';
import type { Tasks } from './tasks';

/** One Confluence site, as records. */
export interface ConfluenceSite {
  people: People;
  spaces: Spaces;
  pages: Pages;
  /** The tasks in the bodies of pages. */
  tasks: Tasks;
  /** The comments at the foot of pages. */
  comments: Comments;
  labels: Labels;
  properties: Properties;
  /** What requests began that Confluence does behind their backs. */
  longTasks: LongTasks;
  /** Removes a space with all that is in it, for good. */
  deleteSpace(space: SpaceRecord, by: Actor): void;
  /** The site's address without a slash at the end, for links in answers. */
  baseUrl: string;
  /** Makes ids for nodes of a document that came without one. */
  ids: () => string;
  /** From now on this hears what happens to pages, tasks and spaces, after it has. */
  listen(listener: (happening: Happening) => void): void;
}

export function openConfluenceSite(options: {
  store: OrderedStore;
  clock: Clock;
  baseUrl: string;
  ids: () => string;
}): ConfluenceSite {
  const { store, clock, baseUrl, ids } = options;
  const listeners: ((happening: Happening) => void)[] = [];
  const tell = (happening: Happening): void => listeners.forEach((listener) => listener(happening));
  const tasks = openTasks(store, clock);
  const comments = openComments(store, clock);
  const labels = openLabels(store);
  const properties = openProperties(store, clock);
  const spaces = openSpaces(store, clock);
  const pages: Pages = openPages(store, clock, (happening) => {
    tell(happening);
    followTasks(happening);
    if (happening.kind === 'deleted') comments.drop(happening.page.id);
  });

  function followTasks({ kind, page, actor }: PageHappening): void {
    const writesBody = kind === 'created' || kind === 'updated';
    const body = writesBody ? pages.body(page, page.version.number)?.body : undefined;
    const changes = kind === 'deleted' ? tasks.drop(page.id) : body === undefined ? [] : tasks.follow(page, body);
    changes.forEach((change) => tell({ ...change, page, actor }));
  }

  // Pages of a site that was made when the host did not know tasks yet.
  if (store.get(KEYS.nextTaskId()) === undefined) {
    pages.list().forEach((page) => tasks.follow(page, pages.body(page, page.version.number)?.body ?? ''));
  }

  return {
    people: openPeople(store),
    spaces,
    pages,
    tasks,
    comments,
    labels,
    properties,
    longTasks: openLongTasks(store),
    deleteSpace(space, by) {
      for (const page of pages.ofSpace(space.id)) {
        [tasks, comments, labels, properties].forEach((parts) => void parts.drop(page.id));
        pages.drop(page);
      }
      spaces.remove(space);
      tell({ kind: 'deleted', space, actor: by });
    },
    baseUrl,
    ids,
    listen: (listener) => void listeners.push(listener),
  };
}
