import type { Failure, Result } from '../../../../../src/contract/result';
import type { DraftView, SavedDraft } from '../../../../../src/contract/views';
import type { DraftedDocument } from '../../../../../src/domain/draft';
import { sameDraft } from '../../../../../src/domain/draft/drafted-sections';

/** How it stands with what was typed. */
export type SaveState =
  /** Everything is saved; `at` is null while there has been nothing to save. */
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** Kept in this window, and sent again with the next edit, after a while, or when asked. */
  | { kind: 'failed'; failure: Failure }
  /** Another console saved meanwhile. Nothing is sent until somebody chose. */
  | { kind: 'clash'; clash: DraftClash };

/** Notes of two consoles. */
export interface DraftClash {
  /** What both began from; null when that is not known any more. */
  base: DraftedDocument | null;
  mine: DraftedDocument;
  theirs: DraftView;
}

export interface DraftSaverTies {
  /** Saves on top of a version of the notes. */
  send: (ground: Ground, document: DraftedDocument) => Promise<Result<SavedDraft>>;
  /** Runs later, once; what it gives back calls that off. */
  later: (run: () => void, milliseconds: number) => () => void;
  /** Keeps a copy in this browser of what is not saved yet; null when everything is. */
  keepCopy: (unsaved: (Ground & { document: DraftedDocument }) | null) => void;
}

/** What notes are written on top of: a version of the notes, and the version of the page that they were begun from. */
export type Ground = Pick<DraftView, 'version' | 'basePageVersion'>;

export interface DraftSaver {
  subscribe: (listener: () => void) => () => void;
  state: () => SaveState;
  /** The version that the next save builds on. */
  version: () => number;
  /** Takes in what was typed, and saves it after a pause. */
  change: (document: DraftedDocument) => void;
  /** Saves what is not saved yet; resolves when that is done or has failed. */
  flush: () => Promise<void>;
  /** Stops saving because of notes that another console saved. */
  meet: (clash: DraftClash) => void;
  /** The same, when another request was told of them. */
  notice: (theirs: DraftView) => void;
  /** Goes on with the chosen notes on top of the other console's. */
  choose: (document: DraftedDocument) => Promise<void>;
  /** Counts the notes from this version of the page from now on, and saves them so. */
  rebase: (basePageVersion: number) => Promise<void>;
}

/** Long enough for a sentence to end, short enough to lose nothing that anybody would miss. */
const pauseMilliseconds = 1_500;
const retryMilliseconds = 10_000;

export function openDraftSaver(draft: DraftView, ties: DraftSaverTies): DraftSaver {
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'saved', at: draft.savedAt };
  let { version, basePageVersion } = draft;
  let saved = draft.document;
  let newest = draft.document;
  let callOff = (): void => undefined;
  let running: Promise<void> | null = null;

  const turn = (next: SaveState): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  const saveSoon = (milliseconds: number): void => {
    callOff();
    callOff = ties.later(() => void flush(), milliseconds);
  };
  const keep = (): void =>
    ties.keepCopy(sameDraft(saved, newest) ? null : { version, basePageVersion, document: newest });
  const send = async (): Promise<void> => {
    const sent = newest;
    turn({ kind: 'saving' });
    const result = await ties.send({ version, basePageVersion }, sent);
    if (result.ok) {
      ({ version } = result.value);
      saved = sent;
      keep();
      turn({ kind: 'saved', at: result.value.savedAt });
    } else if (result.error.code === 'draft-changed') {
      turn({ kind: 'clash', clash: { base: saved, mine: newest, theirs: result.error.detail } });
    } else {
      turn({ kind: 'failed', failure: result.error });
      saveSoon(retryMilliseconds);
    }
  };
  const flush = async (): Promise<void> => {
    callOff();
    if (running !== null) return running.then(flush);
    if (state.kind === 'clash' || sameDraft(saved, newest)) return;
    running = send().finally(() => (running = null));
    await running;
    if (state.kind === 'saved' && !sameDraft(saved, newest)) saveSoon(0);
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    version: () => version,
    change: (document) => {
      newest = document;
      keep();
      if (state.kind === 'clash') return turn({ kind: 'clash', clash: { ...state.clash, mine: document } });
      if (sameDraft(saved, newest) && state.kind !== 'saving') return turn({ kind: 'saved', at: savedAtOf(state) });
      if (state.kind !== 'saving') turn({ kind: 'waiting' });
      saveSoon(pauseMilliseconds);
    },
    flush,
    meet: (clash) => {
      callOff();
      newest = clash.mine;
      turn({ kind: 'clash', clash });
    },
    notice: (theirs) => {
      callOff();
      turn({ kind: 'clash', clash: { base: saved, mine: newest, theirs } });
    },
    choose: async (document) => {
      if (state.kind !== 'clash') return;
      const { theirs } = state.clash;
      ({ version, document: saved } = theirs);
      // Of two pages the earlier one: counted from the later, what the earlier notes do not have yet would be taken off the page.
      basePageVersion = Math.min(basePageVersion, theirs.basePageVersion);
      newest = document;
      keep();
      turn({ kind: 'saved', at: theirs.savedAt });
      await flush();
    },
    rebase: async (pageVersion) => {
      await flush();
      if (state.kind === 'clash') return;
      basePageVersion = pageVersion;
      running = send().finally(() => (running = null));
      await running;
    },
  };
}

function savedAtOf(state: SaveState): string | null {
  return state.kind === 'saved' ? state.at : null;
}
