import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import type { PublicationPreview } from '../../../../../src/contract/views';
import { ask } from '../../shared/bridge/backend';
import { announceDone } from '../../shared/bridge/flags';
import { closeDialog } from '../../shared/bridge/dialogs';
import { fetchPostMortem } from '../../shared/bridge/fetch-post-mortem';
import type { Desk } from '../use-desk';
import type { AcceptanceGround } from '../side/check-list';
import type { Side } from './conflict-choice';

export interface Preview {
  shown: PublicationPreview | null;
  failure: Failure | null;
  isPublishing: boolean;
  choices: Readonly<Record<string, Side>>;
  choose: (conflictId: string, side: Side) => void;
  /** Saves the notes and looks again. */
  look: () => Promise<void>;
  /** Counts the notes from the page's newest version, and looks again. */
  goOnFromNewest: () => Promise<void>;
  publish: (overrideReason: string) => Promise<void>;
  ground: () => Promise<AcceptanceGround>;
}

/** What publishing would make of the page, and publishing it. */
export function usePreview({ view, onView, notesDesk }: Desk): Preview {
  const { pageId, version } = view.postMortem;
  const { saver } = notesDesk;
  const [shown, setShown] = useState<PublicationPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPublishing, setPublishing] = useState(false);
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  // Kept while the same thing is published again after a lost answer; another after any change.
  const operation = useRef({ of: '', id: '' });

  const ground = useCallback(async (): Promise<AcceptanceGround> => {
    await saver.flush();
    return { draftVersion: saver.version() || null, choices };
  }, [saver, choices]);
  const look = useCallback(async () => ask('previewPublication', { pageId, ...(await ground()) }), [pageId, ground]);
  const take = useCallback(
    (result: Awaited<ReturnType<typeof look>>) => {
      if (result.ok) setShown(result.value);
      else if (result.error.code === 'draft-changed') saver.notice(result.error.detail);
      setFailure(result.ok ? null : result.error);
    },
    [saver],
  );
  useEffect(() => {
    let isNewest = true;
    void look().then((result) => {
      if (isNewest) take(result);
    });
    return () => {
      isNewest = false;
    };
  }, [look, take, version]);

  const publish = async (overrideReason: string): Promise<void> => {
    setPublishing(true);
    const payload = { pageId, version, overrideReason, ...(await ground()) };
    const of = JSON.stringify(payload);
    if (operation.current.of !== of) operation.current = { of, id: crypto.randomUUID() };
    const result = await ask('publishNotes', { operationId: operation.current.id, ...payload });
    if (result.ok) {
      announceDone({ id: `published-${pageId}`, title: 'Notes published', description: result.value.title });
      return closeDialog(true);
    }
    const newest = await fetchPostMortem(pageId);
    if (newest.ok) onView(newest.value);
    take(await look());
    setFailure(result.error);
    setPublishing(false);
  };
  const choose = (conflictId: string, side: Side): void => setChoices((before) => ({ ...before, [conflictId]: side }));
  const lookAgain = async (): Promise<void> => take(await look());
  const goOnFromNewest = async (): Promise<void> => {
    const newest = await fetchPostMortem(pageId);
    if (!newest.ok) return setFailure(newest.error);
    onView(newest.value);
    await saver.rebase(newest.value.pageVersion);
    await lookAgain();
  };
  return { shown, failure, isPublishing, choices, choose, look: lookAgain, goOnFromNewest, publish, ground };
}
