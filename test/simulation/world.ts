import { mayChange, mayInSpace, maySee } from '../../local/confluence/model/access';
import type { PageRecord } from '../../local/confluence/model/records';
import { seededRandom } from '../../local/simulation/seeded-random';
import type { SwitchedUnkindness } from '../../local/simulation/unkindness';
import { seededUnkindness } from '../../local/simulation/unkindness';
import type { SpaceRole } from '../../local/people';
import { accountIdOf } from '../../local/people';
import type { AppSite } from '../support/app-site';
import { openAppSite } from '../support/app-site';
import type { Rights } from './authorship-invariants';
import type { Attempt, Turn } from './actions/action';
import type { Stored } from './stored';
import { readStored } from './stored';
import type { Told } from './told';
import { nothingTold } from './told';

/** A seeded, unkind site with the app, what people were told on it, and what was found wrong. */
export interface World {
  app: AppSite;
  unkindness: SwitchedUnkindness;
  told: Told;
  stored: Stored;
  /** What broke a promise, each as a sentence. */
  violations: string[];
  note: (problem: string | null) => void;
  /** Pages whose reading was restricted, with the instants (ms) between which. */
  hidings: { pageId: string; from: number; until: number }[];
  /** Stretches between changes of what people may do. */
  rights: Rights[];
  /** Periods that a save of settings took as prepared, by space: nobody owes their pages. */
  skippedPeriods: Set<string>;
  /** Pages that people made by copying a post-mortem's, with the page they copied. */
  copies: Map<string, string>;
  /** Pages of worked examples that somebody asked to be removed, with their operations: what is known of them may be gone. */
  erased: Map<string, { operationId: string; at: number }>;
  /** How often a message went out and the app was not told that it did. */
  uncertainSendings: { count: number };
  /** How lists that somebody began to read go on: whoever holds such a place may go on from there. */
  unread: ((turn: Turn) => Attempt)[];
  /** Words that stand for one page or its items only: whoever reads them has seen the page. */
  secrets: Map<string, () => string | undefined>;
}

/** A run has some dozens of them. */
const eventsOfARun = 1000;
const restless = 'the app answers its own events with more of them and does not come to rest';

/** Where events make events without end, no more are delivered. */
function atRest(unkindness: SwitchedUnkindness, mostEvents: number, onRestless: () => void): SwitchedUnkindness {
  let events = 0;
  return {
    ...unkindness,
    deliveries() {
      events += 1;
      if (events <= mostEvents) return unkindness.deliveries();
      onRestless();
      return [];
    },
  };
}

/** @param mostEvents of which a run of this length has many fewer */
export function openWorld(seed: number, mostEvents = eventsOfARun): World {
  const violations: string[] = [];
  const unkindness = atRest(seededUnkindness(seededRandom(seed, 'unkindness')), mostEvents, () => {
    if (!violations.includes(restless)) violations.push(restless);
  });
  const app = openAppSite(undefined, { seed, unkindness });
  return {
    app,
    unkindness,
    told: nothingTold(),
    stored: readStored(app.site.store),
    violations,
    note: (problem) => {
      if (problem !== null && !violations.includes(problem)) violations.push(problem);
    },
    hidings: [],
    rights: [],
    skippedPeriods: new Set(),
    copies: new Map(),
    erased: new Map(),
    uncertainSendings: { count: 0 },
    unread: [],
    secrets: new Map(),
  };
}

const spaceOf = ({ app }: World, { spaceId }: PageRecord) => {
  const space = app.site.confluence.spaces.find(spaceId);
  if (space === undefined) throw new Error(`no space ${spaceId}`);
  return space;
};

/** Whether a person sees a page that is there, if in the archive; a page in the trash nobody sees. */
export function sees(world: World, person: string, pageId: string): boolean {
  const { pages } = world.app.site.confluence;
  const page = pages.find(pageId);
  if (page === undefined || page.status === 'trashed') return false;
  return maySee(spaceOf(world, page), page, pages.ancestors(page), accountIdOf(person));
}

export function mayEdit(world: World, person: string, pageId: string): boolean {
  const { pages } = world.app.site.confluence;
  const page = pages.find(pageId);
  if (page?.status !== 'current') return false;
  return mayChange(spaceOf(world, page), page, pages.ancestors(page), accountIdOf(person));
}

export function hasRole({ app }: World, person: string, spaceId: string, role: SpaceRole): boolean {
  const space = app.site.confluence.spaces.find(spaceId);
  return space !== undefined && mayInSpace(space, accountIdOf(person), role);
}

/** A page may have been moved to another space since it became a post-mortem. */
export function administersSpaceOf(world: World, person: string, pageId: string): boolean {
  const page = world.app.site.confluence.pages.find(pageId);
  return page !== undefined && hasRole(world, person, page.spaceId, 'administer');
}
