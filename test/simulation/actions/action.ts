import type { SeededRandom } from '../../../local/simulation/seeded-random';
import type { DefinitionName, Definitions } from '../../../src/contract/definitions';
import type { Payload } from '../../../src/contract/payloads';
import type { ActionItem } from '../../../src/domain/action-item';
import type { PostMortem } from '../../../src/domain/post-mortem';
import type { Failure } from '../../../src/contract/result';
import type { Ending } from '../told';
import type { World } from '../world';

/** A person at work: whatever is left to chance comes from the step's own row of numbers. */
export interface Turn {
  world: World;
  person: string;
  /** The step's number: makes ids and words that no other step makes. */
  number: number;
  random: SeededRandom;
  /** What is done at the same moment is done to the same thing: both choose by the same numbers. */
  target: SeededRandom;
  /** Whether nobody does anything at the same moment. */
  isAlone: boolean;
}

export type Answer = { ok: true; value: unknown } | { ok: false; error: Failure };

/** What a person is about to do; asked once, or again with the same request after it failed. */
export interface Attempt {
  what: string;
  /** Whether they may, as Confluence's own books say before it; not judged when absent. */
  may?: boolean;
  /** @throws when the function dies */
  ask: () => Promise<Answer>;
  /** Enters what the person was told into the model. */
  end: (ending: Ending, value: unknown) => void;
}

/** Null when there is nothing to do it with yet. */
export type Action = (turn: Turn) => Attempt | null;

/** Something that happens on a site: a line in the table of `index.ts` makes it happen in random runs. */
export interface Happening {
  /** How often, against the others. */
  weight: number;
  /** Who does it, each as often as they are named: mostly who may, sometimes who may not. */
  by: readonly string[];
  act: Action;
  /** People may see or do something else afterwards. */
  changesRights?: true;
}

type ValueOf<Name extends DefinitionName> = Extract<ReturnType<Definitions[Name]>, { ok: true }>['value'];

/** A request of the browser as an attempt. */
export function request<Name extends DefinitionName>(
  { world, person }: Turn,
  name: Name,
  payload: Payload<Name>,
  {
    what,
    may,
    told,
    ended,
  }: {
    what: string;
    may?: boolean;
    /** Hears what was acknowledged. */
    told?: (value: ValueOf<Name>) => void;
    ended?: (ending: Ending) => void;
  },
): Attempt {
  return {
    what: `${person} ${what}`,
    ...(may !== undefined && { may }),
    ask: async () => await world.app.ask(person, name, payload),
    end(ending, value) {
      // `ask` gave it: the type is lost on the way through the table of actions.
      if (ending === 'acknowledged') told?.(value as ValueOf<Name>);
      ended?.(ending);
    },
  };
}

/** What somebody does in Confluence itself, at once and without the app. */
export function directly({ person }: Turn, what: string, act: () => Promise<void> | void): Attempt {
  return {
    what: `${person} ${what}`,
    ask: async () => {
      await act();
      return { ok: true, value: null };
    },
    end: () => undefined,
  };
}

/** What a person asks of Confluence's own REST API, as its pages do. */
export function asPerson(
  { world, person }: Turn,
  what: string,
  {
    method,
    path,
    body,
    may,
    told,
  }: {
    method: string;
    path: string;
    body?: unknown;
    may?: boolean;
    /** Hears what was answered. */
    told?: (answer: unknown) => void;
  },
): Attempt {
  return {
    what: `${person} ${what}`,
    ...(may !== undefined && { may }),
    async ask() {
      const sent =
        body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const answer = await world.app.site.fetchAs(person, path, { method, ...sent });
      if (answer.ok) return { ok: true, value: await answer.json() };
      return { ok: false, error: { code: 'page-not-found', detail: null } };
    },
    end(ending, value) {
      if (ending === 'acknowledged') told?.(value);
    },
  };
}

/** An operation id that only this step makes. */
export const operationIdOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Post-mortems, mostly of pages that are there. */
export function pickPostMortem(turn: Turn): PostMortem | null {
  const { world, target } = turn;
  const { pages } = world.app.site.confluence;
  const all = world.stored.postMortems();
  const there = target.percent(90) ? all.filter(({ pageId }) => pages.find(pageId)?.status === 'current') : all;
  return there.length === 0 ? null : target.pick(there);
}

/** An item of such a post-mortem. */
export function pickItem(turn: Turn): ActionItem | null {
  const postMortem = pickPostMortem(turn);
  const items = turn.world.stored.items().filter(({ pageId }) => pageId === postMortem?.pageId);
  return items.length === 0 ? null : turn.target.pick(items);
}

export function pickFrom<Value>({ random }: Turn, from: readonly Value[]): Value | null {
  return from.length === 0 ? null : random.pick(from);
}
