import type { ActionItem } from './action-item';
import type { PostMortem } from './post-mortem';

/** Stands for everybody whose account is closed and whose id was erased: shown as “Former user”, never asked for. */
export const formerUser = 'former-user';

/** Account ids are long and belong to nobody else: wherever the text of one stands, it is meant. */
export function withoutPersonInText(text: string, accountId: string): string {
  return text.replaceAll(accountId, formerUser);
}

function withoutPersonIn(value: unknown, accountId: string): unknown {
  if (typeof value === 'string') return withoutPersonInText(value, accountId);
  if (Array.isArray(value)) {
    // A list of people is shorter by who left.
    return value.filter((one) => one !== accountId).map((one) => withoutPersonIn(one, accountId));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutPersonIn(one, accountId)]));
}

/** Whether the account id stands anywhere in it. */
export function namesPerson(value: unknown, accountId: string): boolean {
  return JSON.stringify(value).includes(accountId);
}

/** The same record, with `formerUser` for the person who did something, and lists of people without them. */
export function withoutPerson<Value extends object>(value: Value, accountId: string): Value {
  return withoutPersonIn(value, accountId) as Value;
}

/** Whose part it was is nobody's now: somebody else can be named. What they did stays told, as a former user's. */
export function postMortemWithout(postMortem: PostMortem, accountId: string): PostMortem {
  const kept = withoutPerson(postMortem, accountId);
  const { participants } = kept.details;
  const { moderatorId, agentId, scribeId } = participants;
  return {
    ...kept,
    details: {
      ...kept.details,
      participants: {
        ...participants,
        moderatorId: unlessFormer(moderatorId),
        agentId: unlessFormer(agentId),
        scribeId: unlessFormer(scribeId),
      },
    },
  };
}

/** An item of who left needs another owner. */
export function itemWithout(item: ActionItem, accountId: string): ActionItem {
  const ownerProblem = item.ownerId === accountId ? null : item.ownerProblem;
  const kept = withoutPerson(item, accountId);
  return { ...kept, ownerId: unlessFormer(kept.ownerId), ownerProblem };
}

function unlessFormer(accountId: string | null): string | null {
  return accountId === formerUser ? null : accountId;
}

/** Fields that hold account ids, by name: `byId`, `moderatorId`, `attendeeIds` and the like. */
const personFields =
  /^(?:byId|ownerId|personId|moderatorId|agentId|scribeId|\w+ById|(?:responder|customerSuccess|solutionLead|attendee|actor)Ids)$/u;

/** Account ids in a record, each once, without the former user and nobody. */
export function peopleIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  collect(value, false, found);
  found.delete('');
  found.delete(formerUser);
  return [...found];
}

function collect(value: unknown, isPerson: boolean, found: Set<string>): void {
  if (typeof value === 'string') {
    if (isPerson) found.add(value);
    return;
  }
  if (Array.isArray(value)) return value.forEach((one) => collect(one, isPerson, found));
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value)) collect(one, personFields.test(name), found);
}
