import { view } from '@forge/bridge';
import { useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import type { DraftView } from '../../../../src/contract/views';
import type { DraftedDocument } from '../../../../src/domain/draft';
import { sameDraft } from '../../../../src/domain/draft/drafted-sections';
import { ask } from '../shared/bridge/backend';
import { describeBreakdown } from '../shared/bridge/breakdown';
import { newId } from './new-id';
import { openDraftSaver, type DraftSaver, type SaveState } from './state/draft-saver';
import { beginHistory, stepHistory } from './state/edit-history';
import type { Edit } from './state/edit-notes';
import { keepLocalCopy, type LocalCopyKeeper } from './state/local-copy';
import { draftOf, notesOf, type Notes } from './state/notes';
import { writeDraft } from './state/write-draft';

export interface NotesDesk {
  notes: Notes;
  /** The same as it is saved. */
  draft: DraftedDocument;
  edit: (edit: Edit) => void;
  /** What is typed next in the same field is a step of its own. */
  leaveField: () => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  saving: SaveState;
  saver: DraftSaver;
  /** When the unsaved notes were typed that this browser had kept; null when there were none. */
  restoredAt: string | null;
  /** Goes on with other notes, such as those chosen after a clash. */
  replace: (document: DraftedDocument) => void;
}

/** The notes of one page: edited here, saved by themselves. */
export function useNotes(opened: DraftView, pageId: string, accountId: string): NotesDesk {
  const [begun] = useState(() => beginNotes(opened, pageId, accountId));
  const { saver } = begun;
  const [history, step] = useReducer(stepHistory, begun.document, (document) => beginHistory(notesOf(document, newId)));
  const { notes } = history;
  const draft = useMemo(() => draftOf(notes), [notes]);
  const saving = useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => saver.change(draft), [saver, draft]);
  useEffect(() => saveWhenLeft(saver), [saver]);
  return useMemo(() => {
    const edit = (one: Edit): void => step({ kind: 'edit', edit: one });
    return {
      ...{ notes, draft, edit, saving, saver, restoredAt: begun.restoredAt },
      leaveField: () => step({ kind: 'leave-field' }),
      undo: () => step({ kind: 'undo' }),
      redo: () => step({ kind: 'redo' }),
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      replace: (document) => edit({ kind: 'replace', notes: notesOf(document, newId) }),
    };
  }, [notes, draft, saving, saver, begun, history]);
}

interface Begun {
  saver: DraftSaver;
  document: DraftedDocument;
  restoredAt: string | null;
}

/** Notes that only this browser has go on where they were; when others saved meanwhile, somebody chooses. */
function beginNotes(opened: DraftView, pageId: string, accountId: string): Begun {
  const keeper = keepLocalCopy(() => localStorage, pageId, accountId);
  const copy = keeper.read();
  if (copy === null || sameDraft(copy.document, opened.document)) {
    return { saver: openSaver(opened, pageId, keeper), document: opened.document, restoredAt: null };
  }
  // They say nothing of what others changed on the page since: counted from its newest version, they would take that back.
  const basePageVersion = Math.min(copy.basePageVersion, opened.basePageVersion);
  const saver = openSaver({ ...opened, basePageVersion }, pageId, keeper);
  if (copy.version !== opened.version) saver.meet({ base: null, mine: copy.document, theirs: opened });
  return { saver, document: copy.document, restoredAt: copy.version === opened.version ? copy.at : null };
}

function openSaver(opened: DraftView, pageId: string, keeper: LocalCopyKeeper): DraftSaver {
  return openDraftSaver(opened, {
    send: (ground, document) => ask('saveDraft', { pageId, ...ground, document: writeDraft(document) }),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    keepCopy: (unsaved) =>
      unsaved === null ? keeper.clear() : keeper.write({ ...unsaved, at: new Date().toISOString() }),
  });
}

/** What is on its way when the console is closed or hidden is sent at once; the copy in the browser has it in any case. */
function saveWhenLeft(saver: DraftSaver): () => void {
  const save = (): Promise<void> => saver.flush();
  const leave = (): void => void save();
  view.onClose(save).catch(describeBreakdown);
  document.addEventListener('visibilitychange', leave);
  return () => document.removeEventListener('visibilitychange', leave);
}
