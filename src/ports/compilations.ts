import type { Tally } from '../domain/follow-up/tally';

/** Parts of a space that a follow-up page counts one after the other, each by an index of its own. */
export const compilationStages = ['active', 'to_verify', 'changed', 'decided', 'away', 'draft', 'in_review'] as const;
export type CompilationStage = (typeof compilationStages)[number];

/** How far the counting for one page has come, while one run after the other goes on with it. */
export interface Compilation {
  periodKey: string;
  /** When it began, ISO 8601 in UTC: what happens later is told by the page after. */
  startedAt: string;
  /** From when moves are told. */
  since: string;
  /** Null when all stages are done. */
  stage: CompilationStage | null;
  /** Where the stage goes on; null at its beginning. */
  after: string | null;
  /** With the places of the rows only: they are read again at the end. */
  tally: Tally;
  /** What was answered of pages so far: each is asked about once. */
  restricted: readonly string[];
  unrestricted: readonly string[];
}

/** One for each space, while a page is being counted that takes more than one run. */
export interface Compilations {
  find(spaceId: string): Promise<Compilation | null>;
  /** Overwrites: of two runs each has counted all up to where it is. */
  write(spaceId: string, compilation: Compilation): Promise<void>;
  /** Nothing to forget is success. */
  forget(spaceId: string): Promise<void>;
}
