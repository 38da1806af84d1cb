/** How sure a participant is of a statement (product description section 1). */
export const factCertainties = ['observed', 'inferred', 'assumed'] as const;
export type FactCertainty = (typeof factCertainties)[number];

/** What may become of a statement: resolved (it is known now), accepted as it is, or moved to the timeline. */
export const settlementKinds = ['resolved', 'accepted', 'moved'] as const;
export interface FactSettlement {
  kind: (typeof settlementKinds)[number];
  /** What is known now, or why it is accepted; empty for `moved`. */
  reason: string;
  byId: string;
  at: string;
}

/** A participant's timestamped statement, written while memory is fresh. Instants are ISO 8601 in UTC. */
export interface Fact {
  id: string;
  pageId: string;
  version: number;
  /** When what it says happened. */
  occurredAt: string;
  certainty: FactCertainty;
  text: string;
  evidenceUrl: string | null;
  byId: string;
  /** When it was written down. */
  at: string;
  settlement: FactSettlement | null;
}

/** Neither found out nor accepted: it has to be before publication. The timeline may have it all the same. */
export function isOpenAssumption({ certainty, settlement }: Pick<Fact, 'certainty' | 'settlement'>): boolean {
  return certainty === 'assumed' && (settlement === null || settlement.kind === 'moved');
}
