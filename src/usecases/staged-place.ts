import type { Failure } from '../contract/result';
import { fail } from '../contract/result';
import type { Seals } from '../ports/seals';

/** Where a list of several stages goes on, such as what is open and then what is settled. */
export interface StagedPlace<Stage extends string> {
  stage: Stage;
  /** Storage's own; null at the beginning of the stage. */
  cursor: string | null;
}

/**
 * Opens what `sealPlace` sealed for this list; the first stage when there is nothing to go on from. Sealed, since a place names records
 * that may be of hidden pages; one of another list leads nowhere in this one.
 */
export async function openPlace<Stage extends string>(
  seals: Seals,
  { list, stages, sealed }: { list: string; stages: readonly [Stage, ...Stage[]]; sealed: string | null },
): Promise<{ ok: true; value: StagedPlace<Stage> } | { ok: false; error: Failure }> {
  if (sealed === null) return { ok: true, value: { stage: stages[0], cursor: null } };
  const opened = await seals.open(sealed);
  const stage = stages.find((one) => opened?.startsWith(`${list}:${one}:`));
  if (opened === null || stage === undefined) {
    return fail('invalid-request', { problem: 'the list has changed since, start it again' });
  }
  return { ok: true, value: { stage, cursor: opened.slice(`${list}:${stage}:`.length) || null } };
}

/** The place after this one, sealed: the rest of its stage, else the beginning of the next; null at the end of the last. */
export async function sealNext<Stage extends string>(
  seals: Seals,
  { list, stages, stage, next }: { list: string; stages: readonly Stage[]; stage: Stage; next: string | null },
): Promise<string | null> {
  if (next !== null) return seals.seal(`${list}:${stage}:${next}`);
  const following = stages[stages.indexOf(stage) + 1];
  return following === undefined ? null : seals.seal(`${list}:${following}:`);
}
