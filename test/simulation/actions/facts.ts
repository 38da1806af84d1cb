import { accountIdOf } from '../../../local/people';
import type { Payload } from '../../../src/contract/payloads';
import type { Fact } from '../../../src/domain/fact';
import { factCertainties } from '../../../src/domain/fact';
import { secretWord } from '../secrets';
import { factKey, showFact } from '../told';
import { mayEdit } from '../world';
import type { Action, Happening, Turn } from './action';
import { operationIdOf, pickPostMortem, request } from './action';
import { seenVersion } from './item-actions';
import { anyone, moderating } from './people';

const hour = 3_600_000;

function factContent(turn: Turn, words: string): Payload<'addFact'>['content'] {
  const { random, world } = turn;
  const occurredAt = new Date(world.app.site.clock.now() - random.between(0, 72) * hour).toISOString();
  return { occurredAt, certainty: random.pick(factCertainties), text: words, evidenceUrl: '' };
}

/** A fact of a post-mortem that is there, or null. */
function pickFact(turn: Turn): Fact | null {
  const postMortem = pickPostMortem(turn);
  const facts = turn.world.stored.facts().filter(({ pageId }) => pageId === postMortem?.pageId);
  return facts.length === 0 ? null : turn.target.pick(facts);
}

const moderates = ({ world, person }: Turn, pageId: string): boolean =>
  world.stored.postMortem(pageId)?.details.participants.moderatorId === accountIdOf(person);

const mayChange = (turn: Turn, { pageId, byId }: Fact): boolean =>
  mayEdit(turn.world, turn.person, pageId) && (byId === accountIdOf(turn.person) || moderates(turn, pageId));

const shown = ({ world }: Turn) => ({ told: (fact: Fact) => world.note(showFact(world.told, fact)) });

const addFact: Action = (turn) => {
  const { world, person, number } = turn;
  const postMortem = pickPostMortem(turn);
  if (postMortem === null) return null;
  const { pageId } = postMortem;
  const factId = operationIdOf(number);
  const content = factContent(turn, `Seen in step ${number}: ${secretWord(world, number, () => pageId)}`);
  return request(
    turn,
    'addFact',
    { pageId, operationId: factId, content },
    {
      what: `writes the fact ${factId} (${content.certainty}) of ${pageId}`,
      may: mayEdit(world, person, pageId),
      ...shown(turn),
      ended: (added) =>
        world.told.facts.set(factKey({ pageId, id: factId }), { pageId, factId, added, removed: 'never' }),
    },
  );
};

const changeFact: Action = (turn) => {
  const fact = pickFact(turn);
  if (fact === null) return null;
  const { pageId, id: factId } = fact;
  const content = factContent(turn, `${fact.text}, and again in step ${turn.number}`.slice(0, 200));
  const payload = { pageId, factId, version: seenVersion(turn, fact.version), content };
  const what = `says the fact ${factId} of ${pageId} otherwise (${content.certainty})`;
  return request(turn, 'changeFact', payload, { what, may: mayChange(turn, fact), ...shown(turn) });
};

const settleFact: Action = (turn) => {
  const { world, person, random, number } = turn;
  const fact = pickFact(turn);
  if (fact === null) return null;
  const { pageId, id: factId } = fact;
  const kind = random.pick(['resolved', 'accepted', 'moved', 'open'] as const);
  const payload = { pageId, factId, version: seenVersion(turn, fact.version), kind, reason: `Known since ${number}` };
  const may = mayEdit(world, person, pageId) && moderates(turn, pageId);
  return request(turn, 'settleFact', payload, { what: `settles ${factId} of ${pageId}: ${kind}`, may, ...shown(turn) });
};

const removeFact: Action = (turn) => {
  const { world, person, isAlone } = turn;
  const fact = pickFact(turn);
  if (fact === null) return null;
  const { pageId, id: factId } = fact;
  const payload = { pageId, factId, version: seenVersion(turn, fact.version) };
  const may = mayChange(turn, fact);
  // Who edits the page is told that it is gone, when somebody who may takes it back at the same moment.
  const isJudged = may || isAlone || !mayEdit(world, person, pageId);
  return request(turn, 'removeFact', payload, {
    what: `takes the fact ${factId} of ${pageId} back`,
    ...(isJudged && { may }),
    ended: (removed) => {
      const told = world.told.facts.get(factKey(fact));
      if (told && removed !== 'refused' && told.removed !== 'acknowledged') told.removed = removed;
    },
  });
};

const listFacts: Action = (turn) => {
  const { world, person, isAlone } = turn;
  const postMortem = pickPostMortem(turn);
  if (postMortem === null) return null;
  const { pageId } = postMortem;
  return request(
    turn,
    'listFacts',
    { pageId },
    {
      what: `reads the facts of ${pageId}`,
      may: mayEdit(world, person, pageId),
      told: (facts) => {
        facts.forEach((fact) => world.note(showFact(world.told, fact)));
        if (isAlone && new Set(facts.map(({ id }) => id)).size < facts.length)
          world.note(`a fact of page ${pageId} was shown twice`);
      },
    },
  );
};

/** What people do in the fact ledger. */
export const factActions = {
  addFact: { weight: 6, by: anyone, act: addFact },
  changeFact: { weight: 3, by: [...moderating, ...anyone], act: changeFact },
  settleFact: { weight: 3, by: moderating, act: settleFact },
  removeFact: { weight: 1, by: [...moderating, ...anyone], act: removeFact },
  listFacts: { weight: 1, by: anyone, act: listFacts },
} satisfies Record<string, Happening>;
