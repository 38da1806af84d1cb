import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { announceTreeChange } from '../chrome/tree-version';
import type { AdfNode } from '../document/adf';
import { useFrameStores } from '../frames/frame-stores';
import { navigate } from '../navigation/location';
import { paths } from '../navigation/routes';
import { getPage, updatePage, type Page } from '../rest/pages';
import { RestError } from '../rest/request';
import type { Space } from '../rest/spaces';
import { useHandler } from '../session/use-handler';
import { ConflictDialog } from './conflict-dialog';
import { DocumentEditor } from './document-editor';
import { drafts, type Draft } from './drafts';

interface PageEditorProps {
  page: Page;
  space: Space;
  document: AdfNode;
  draft: Draft | undefined;
  accountId: string;
  /** Throws away what was typed and opens the newest version. */
  onStartAnew: () => void;
}

const KEEP_AFTER_MS = 300;

/** Title and body of a page, with what publishes them. Each change is kept as a draft until then. */
export function PageEditor({ page, space, document: stored, draft, accountId, onStartAnew }: PageEditorProps) {
  const { flags } = useFrameStores();
  const [title, setTitle] = useState(draft?.title ?? page.title);
  const written = useRef<AdfNode>(draft?.document ?? stored);
  const [isChanged, setIsChanged] = useState(draft !== undefined);
  const [theirs, setTheirs] = useState<Page>();
  const [isBusy, setIsBusy] = useState(false);
  const baseVersion = draft?.baseVersion ?? page.version.number;
  const keepSoon = useDraft({
    pageId: page.id,
    accountId,
    read: () => ({ title, document: written.current, baseVersion }),
  });
  const place = useMemo(() => ({ pageId: page.id, space, isEditing: true }), [page.id, space]);
  const isNew = page.version.number === 1;

  const change = useCallback(() => {
    setIsChanged(true);
    keepSoon.plan();
  }, [keepSoon]);
  const fail = (error: unknown): void => {
    const description = error instanceof Error ? error.message : String(error);
    flags.show({
      id: 'publish',
      title: 'The page was not published',
      description,
      kind: 'error',
      isAutoDismiss: false,
      actions: [],
    });
  };
  const publish = async (over: number): Promise<void> => {
    if (title.trim() === '') return fail('A page needs a title.');
    setIsBusy(true);
    keepSoon.now();
    try {
      await updatePage({ id: page.id, title: title.trim(), document: written.current, baseVersion: over });
      keepSoon.discard();
      announceTreeChange();
      navigate(paths.page(space.key, page.id));
    } catch (error) {
      setIsBusy(false);
      if (error instanceof RestError && error.status === 409) setTheirs(await getPage(page.id));
      else fail(error);
    }
  };

  return (
    <div className="editor">
      <div className="editor-head">
        <span className="editor-state" role="status">
          {isChanged ? 'Changes are kept as a draft' : `Editing version ${page.version.number}`}
        </span>
        <div className="page-actions">
          <Button appearance="primary" isLoading={isBusy} onClick={() => void publish(baseVersion)}>
            {isNew ? 'Publish' : 'Update'}
          </Button>
          <Button appearance="subtle" onClick={() => navigate(paths.page(space.key, page.id))}>
            Close
          </Button>
        </div>
      </div>
      {draft === undefined ? null : (
        <p className="editor-restored">
          Your unpublished changes are back.{' '}
          <Button appearance="default" spacing="compact" onClick={() => (keepSoon.discard(), onStartAnew())}>
            Discard them
          </Button>
        </p>
      )}
      <div className="editor-page">
        <h1 className="visually-hidden">Edit page {page.title}</h1>
        <textarea
          className="editor-title"
          rows={1}
          aria-label="Title"
          placeholder="Give this page a title"
          value={title}
          maxLength={255}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
          onChange={(event) => {
            setTitle(event.currentTarget.value.replaceAll('\n', ' '));
            change();
          }}
        />
        <DocumentEditor
          initial={draft?.document ?? stored}
          place={place}
          onChange={(document) => {
            written.current = document;
            change();
          }}
        />
      </div>
      {theirs === undefined ? null : (
        <ConflictDialog
          theirs={theirs}
          onTakeMine={() => {
            setTheirs(undefined);
            void publish(theirs.version.number);
          }}
          onReloadTheirs={() => (keepSoon.discard(), onStartAnew())}
          onKeepEditing={() => setTheirs(undefined)}
        />
      )}
    </div>
  );
}

interface DraftKeeper {
  plan: () => void;
  now: () => void;
  discard: () => void;
}

/** Keeps the draft soon after a change, and at once when the editor or the window goes away. */
function useDraft({ pageId, accountId, read }: { pageId: string; accountId: string; read: () => Draft }): DraftKeeper {
  const readNewest = useHandler(read);
  const timer = useRef<number>();
  const keeper = useMemo<DraftKeeper>(() => {
    const stop = (): boolean => {
      const wasPlanned = timer.current !== undefined;
      window.clearTimeout(timer.current);
      timer.current = undefined;
      return wasPlanned;
    };
    const now = (): void => {
      if (stop()) drafts.keep(pageId, accountId, readNewest());
    };
    return {
      now,
      plan: () => {
        stop();
        timer.current = window.setTimeout(now, KEEP_AFTER_MS);
      },
      discard: () => {
        stop();
        drafts.discard(pageId, accountId);
      },
    };
  }, [pageId, accountId, readNewest]);
  useEffect(() => {
    window.addEventListener('pagehide', keeper.now);
    return () => {
      window.removeEventListener('pagehide', keeper.now);
      keeper.now();
    };
  }, [keeper]);
  return keeper;
}
