import { useState } from 'react';
import type { Failure, Result } from '../../../../../src/contract/result';
import type { PostMortemView } from '../../../../../src/contract/views';
import { closeDialog } from '../../shared/bridge/dialogs';
import { fetchPostMortem } from '../../shared/bridge/fetch-post-mortem';

export interface DialogRequest {
  isRunning: boolean;
  failure: Failure | null;
  /** Sends once at a time; closes the dialog when it worked, and keeps it open with its sentence when not. */
  send: (request: () => Promise<Result<PostMortemView>>) => void;
}

/** The one request that a dialog is there for. After a conflict the newest state is read, so that sending again works. */
export function useDialogRequest(pageId: string, onView: (view: PostMortemView) => void): DialogRequest {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (request: () => Promise<Result<PostMortemView>>): Promise<void> => {
    setRunning(true);
    setFailure(null);
    const result = await request();
    if (result.ok) return closeDialog(true);
    const isStale = result.error.code === 'changed-meanwhile' || result.error.code === 'publication-blocked';
    const newest = isStale ? await fetchPostMortem(pageId) : result;
    if (newest.ok) onView(newest.value);
    setFailure(result.error);
    setRunning(false);
  };
  return { isRunning, failure, send: (request) => void run(request) };
}
