import type { OverviewStep } from '../../../src/contract/figure-views';
import { hasRole, mayEdit, sees } from '../world';
import type { World } from '../world';
import type { Action, Happening, Turn } from './action';
import { pickPostMortem, request } from './action';
import { anyone } from './people';

const spaceOf = ({ world, random }: Turn): string => world.app.spaceId(random.percent(80) ? 'PM' : 'PAY');

/** Sums may lag behind records, never behind permissions: they are of pages that this person sees now. */
function checkSums(turn: Turn, { sums }: OverviewStep): void {
  const { world, person, isAlone } = turn;
  const seen = world.stored.postMortems().filter(({ pageId }) => sees(world, person, pageId));
  if (isAlone && sums.postMortems > seen.length) {
    world.note(`${person} got sums of ${sums.postMortems} post-mortems and sees ${seen.length}`);
  }
}

const loadOverview: Action = (turn) => {
  const { world, person } = turn;
  const spaceId = spaceOf(turn);
  return request(
    turn,
    'loadOverview',
    { spaceId },
    {
      what: 'loads the overview',
      may: hasRole(world, person, spaceId, 'view'),
      told: (step) => checkSums(turn, step),
    },
  );
};

/** Rows name their pages: all of them are seen by this person. */
function checkPages({ world, person, isAlone }: Turn, what: string, pageIds: readonly string[]): void {
  const hidden = isAlone ? pageIds.find((pageId) => isHidden(world, person, pageId)) : undefined;
  if (hidden !== undefined) world.note(`${person} was shown page ${hidden} in ${what}, which they may not see`);
}

/** Who sees what lies in the trash is Confluence's own to say. */
function isHidden(world: World, person: string, pageId: string): boolean {
  return world.app.site.confluence.pages.find(pageId)?.status === 'current' && !sees(world, person, pageId);
}

const loadInsights: Action = (turn) => {
  const { world, person } = turn;
  const spaceId = spaceOf(turn);
  return request(
    turn,
    'loadInsights',
    { spaceId },
    {
      what: 'loads the insights',
      may: hasRole(world, person, spaceId, 'view'),
      told: ({ rows }) =>
        checkPages(
          turn,
          'the insights',
          rows.map(({ pageId }) => pageId),
        ),
    },
  );
};

const listMissing: Action = (turn) => {
  const { world, person } = turn;
  const spaceId = spaceOf(turn);
  return request(
    turn,
    'listMissing',
    { spaceId },
    {
      what: 'lists what is missing',
      may: hasRole(world, person, spaceId, 'view'),
      told: ({ rows }) =>
        checkPages(
          turn,
          'the list of missing ones',
          rows.map(({ pageId }) => pageId),
        ),
    },
  );
};

const findRepeats: Action = (turn) => {
  const { world, person } = turn;
  const postMortem = pickPostMortem(turn);
  if (postMortem === null) return null;
  const { pageId } = postMortem;
  return request(
    turn,
    'findRepeats',
    { pageId },
    {
      what: `looks for repeats of page ${pageId}`,
      may: sees(world, person, pageId),
      told: ({ repeats }) =>
        checkPages(
          turn,
          'the repeats',
          repeats.map((repeat) => repeat.pageId),
        ),
    },
  );
};

const dismissRepeat: Action = (turn) => {
  const { world, person, random } = turn;
  const [postMortem, earlier] = [pickPostMortem(turn), pickPostMortem(turn)];
  if (postMortem === null || earlier === null) return null;
  const payload = { pageId: postMortem.pageId, repeatPageId: earlier.pageId, dismissed: random.percent(70) };
  return request(turn, 'dismissRepeat', payload, {
    what: `says whether page ${payload.pageId} repeats page ${payload.repeatPageId}`,
    may: mayEdit(world, person, payload.pageId) && sees(world, person, payload.repeatPageId),
  });
};

/** What is counted of post-mortems, and found among them. */
export const figureActions = {
  loadOverview: { weight: 3, by: anyone, act: loadOverview },
  loadInsights: { weight: 1, by: anyone, act: loadInsights },
  listMissing: { weight: 1, by: anyone, act: listMissing },
  findRepeats: { weight: 2, by: anyone, act: findRepeats },
  dismissRepeat: { weight: 1, by: anyone, act: dismissRepeat },
} satisfies Record<string, Happening>;
