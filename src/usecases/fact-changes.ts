import type { Fact } from '../domain/fact';
import { isOpenAssumption } from '../domain/fact';
import type { HistoryEntry, PostMortem } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';
import type { Change } from '../ports/records';

type FactEntry = Extract<HistoryEntry['change'], { factId: string }>;
type WithoutAssumption<Entry> = Entry extends FactEntry ? Omit<Entry, 'assumption'> : never;

/** One change of a fact: null stands for a fact that is not there before or after. */
export interface FactChange {
  callerId: string;
  before: Fact | null;
  after: Fact | null;
  change: WithoutAssumption<FactEntry>;
  /** Instant, ISO 8601 in UTC. */
  at: string;
}

/**
 * What is written together: the fact, the entry that tells of it and, when an assumption was opened or closed by it, the record.
 * All other changes leave the record alone, so that people who write facts do not disturb those who change it.
 */
export function factChanges(
  { newId }: Pick<Ports, 'newId'>,
  postMortem: PostMortem,
  fact: FactChange,
): readonly Change[] {
  const { pageId } = postMortem;
  const value = withAssumptions(postMortem, fact);
  const isOpened = (value?.openAssumptionIds.length ?? 0) > postMortem.openAssumptionIds.length;
  const change: FactEntry =
    value === null ? fact.change : { ...fact.change, assumption: isOpened ? 'opened' : 'closed' };
  const record: readonly Change[] =
    value === null ? [] : [{ kind: 'write-post-mortem', value, expectedVersion: postMortem.version }];
  const entry: HistoryEntry = { pageId, at: fact.at, byId: fact.callerId, change };
  return [...ofFact(fact), ...record, { kind: 'add-history', entry, id: newId() }];
}

function ofFact({ before, after }: FactChange): readonly Change[] {
  if (after === null) {
    return before === null
      ? []
      : [{ kind: 'remove-fact', pageId: before.pageId, factId: before.id, expectedVersion: before.version }];
  }
  return before === null
    ? [{ kind: 'add-fact', value: after }]
    : [{ kind: 'write-fact', value: after, expectedVersion: before.version }];
}

/** Null when the open assumptions stay as they are. */
function withAssumptions(postMortem: PostMortem, { before, after, at, change }: FactChange): PostMortem | null {
  const { openAssumptionIds, version } = postMortem;
  const id = after?.id ?? before?.id ?? change.factId;
  const isOpen = after !== null && isOpenAssumption(after);
  if (isOpen === openAssumptionIds.includes(id)) return null;
  const others = openAssumptionIds.filter((one) => one !== id);
  return {
    ...postMortem,
    version: version + 1,
    changedAt: at,
    openAssumptionIds: isOpen ? [...others, id] : others,
  };
}
