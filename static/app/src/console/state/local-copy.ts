import type { DraftedDocument } from '../../../../../src/domain/draft';
import { listOf, shapeOf } from '../../shared/bridge/shape';
import { orElse, type FrameStorage } from './frame-storage';

/** Notes that this browser has and the backend may not: typed just before a crash, or while there was no network. */
export interface LocalCopy {
  /** The version that they build on. */
  version: number;
  /** The version of the page that they were begun from. */
  basePageVersion: number;
  /** When they were typed, ISO 8601. */
  at: string;
  document: DraftedDocument;
}

/** The copy for one person and one page. */
export interface LocalCopyKeeper {
  read: () => LocalCopy | null;
  write: (copy: LocalCopy) => void;
  clear: () => void;
}

/**
 * Keeps the copy in the frame's own storage. Where there is none, only what was saved to the backend survives a crash.
 * @param findStorage touching `localStorage` throws where it is refused
 */
export function keepLocalCopy(findStorage: () => FrameStorage, pageId: string, accountId: string): LocalCopyKeeper {
  const key = `post-mortem-notes:${accountId}:${pageId}`;
  return {
    read: () => orElse(null, () => readCopy(findStorage().getItem(key))),
    write: (copy) => orElse(undefined, () => findStorage().setItem(key, JSON.stringify(copy))),
    clear: () => orElse(undefined, () => findStorage().removeItem(key)),
  };
}

const lists = ['overview', 'timeline', 'whyChains', 'contributingFactors', 'lessons', 'conclusion'] as const;

function readCopy(text: string | null): LocalCopy | null {
  const copy: unknown = text === null ? null : JSON.parse(text);
  return isCopy(copy) ? copy : null;
}

/** What another version of the app wrote is not taken for notes. */
function isCopy(value: unknown): value is LocalCopy {
  const { version, basePageVersion, at, document } = shapeOf(value);
  const notes = shapeOf(document);
  const isWhole = lists.every((list) => Array.isArray(notes[list])) && 'trigger' in notes;
  const isSound = isWhole && listOf(notes['timeline']).every((row) => typeof shapeOf(row)['text'] === 'string');
  const areNumbers = [version, basePageVersion].every((one) => typeof one === 'number');
  return isSound && areNumbers && typeof at === 'string';
}
