import type { Fact } from '../../src/domain/fact';
import { isOpenAssumption } from '../../src/domain/fact';
import type { HistoryEntry } from '../../src/domain/post-mortem';
import { saysTheSame } from './former-people';
import { factKey, textOf } from './told';
import type { World } from './world';

type FactChange = Extract<HistoryEntry['change'], { factId: string }>;

/** No fact is lost, doubled or changed without an entry of the history, and records name the assumptions that are open. */
export function factProblems(world: World): readonly string[] {
  const { stored } = world;
  const facts = stored.facts();
  const changes = changesByFact(stored.history());
  return [
    ...toldProblems(world, new Set(facts.map(factKey))),
    ...facts.flatMap((fact) => problemsOf(world, fact, changes.get(factKey(fact)) ?? [])),
    ...removedProblems(new Set(facts.map(factKey)), changes),
    ...assumptionProblems(world, facts),
  ];
}

function changesByFact(history: readonly HistoryEntry[]): Map<string, FactChange[]> {
  const changes = new Map<string, FactChange[]>();
  for (const { pageId, change } of history) {
    if (!('factId' in change)) continue;
    const key = factKey({ pageId, id: change.factId });
    changes.set(key, [...(changes.get(key) ?? []), change]);
  }
  return changes;
}

/** What was acknowledged about facts is so. */
function toldProblems({ told }: World, there: ReadonlySet<string>): readonly string[] {
  return [...told.facts].flatMap(([key, { factId, added, removed }]) => {
    const isThere = there.has(key);
    if (added === 'acknowledged' && removed === 'never' && !isThere) return [`fact ${factId} was written and is lost`];
    if (removed === 'acknowledged' && isThere) return [`fact ${factId} was taken back and is there`];
    if (added === 'refused' && isThere) return [`fact ${factId} was refused and is there`];
    return [];
  });
}

function problemsOf({ told, stored }: World, fact: Fact, changes: readonly FactChange[]): readonly string[] {
  const { pageId, id, version, settlement } = fact;
  const name = `fact ${id} of page ${pageId}`;
  const problems: string[] = [];
  const count = (...kinds: readonly FactChange['kind'][]): number =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  if (!told.facts.has(factKey(fact))) problems.push(`${name} was written by nobody`);
  if (stored.postMortem(pageId) === undefined) problems.push(`${name} has no post-mortem`);
  if (count('fact-added') !== 1)
    problems.push(`${name} was written ${count('fact-added')} times, as its history tells`);
  if (count('fact-changed', 'fact-settled') !== version - 1)
    problems.push(
      `${name} is in version ${version}, its history tells of ${count('fact-changed', 'fact-settled')} changes`,
    );
  const isSettled = (change: FactChange): boolean =>
    change.kind === 'fact-settled' && change.settlement === settlement?.kind && change.reason === settlement.reason;
  if (settlement !== null && !changes.some(isSettled))
    problems.push(`${name} is ${settlement.kind}, of which its history does not tell`);
  const newest = told.newest('fact', factKey(fact));
  if (
    newest &&
    (newest.version > version || (newest.version === version && !saysTheSame(newest.text, textOf(fact), told)))
  )
    problems.push(`${name} was shown in version ${newest.version} as ${newest.text}, stored is ${textOf(fact)}`);
  return problems;
}

/** What the history tells of a fact ends with its removal, once, exactly when it is gone. */
function removedProblems(there: ReadonlySet<string>, changes: ReadonlyMap<string, FactChange[]>): readonly string[] {
  return [...changes].flatMap(([key, told]) => {
    const removals = told.filter(({ kind }) => kind === 'fact-removed').length;
    const wanted = there.has(key) ? 0 : 1;
    return removals === wanted ? [] : [`fact ${key}: removals told ${removals} instead of ${wanted}`];
  });
}

function assumptionProblems({ stored }: World, facts: readonly Fact[]): readonly string[] {
  return stored.postMortems().flatMap(({ pageId, openAssumptionIds }) => {
    const open = facts.filter((fact) => fact.pageId === pageId && isOpenAssumption(fact)).map(({ id }) => id);
    return textOf(open.toSorted()) === textOf(openAssumptionIds.toSorted())
      ? []
      : [`page ${pageId} names ${openAssumptionIds.length} open assumptions, its facts have ${open.length}`];
  });
}
