import { useState } from 'react';
import { parseDocument, type AdfNode } from '../document/adf';
import { drafts, type Draft } from '../editor/drafts';
import { PageEditor } from '../editor/page-editor';
import { readPermissions } from '../rest/operations';
import { getPage, type Page } from '../rest/pages';
import { RestError } from '../rest/request';
import { getSpace, type Space } from '../rest/spaces';
import { useSession } from '../session/session';
import { useLoaded } from '../session/use-loaded';
import { FailureState } from '../states/failure-state';
import { LoadingState } from '../states/loading-state';

interface Editable {
  page: Page;
  space: Space;
  document: AdfNode;
  draft: Draft | undefined;
}

/** Opens a page to edit: with what the person typed before and did not publish, if there is such. */
export function PageEdit({ spaceKey, id }: { spaceKey: string; id: string }) {
  const { viewer } = useSession();
  const accountId = viewer?.accountId ?? 'anonymous';
  const [round, setRound] = useState(0);
  const [loaded, reload] = useLoaded(`${id} ${round}`, () => loadEditable(spaceKey, id, accountId));
  if (loaded.state === 'loading') return <LoadingState label="Opening the editor" />;
  if (loaded.state === 'failed') return <FailureState error={loaded.error} onRetry={reload} />;
  const startAnew = (): void => {
    drafts.discard(id, accountId);
    setRound(round + 1);
  };
  return <PageEditor key={round} {...loaded.value} accountId={accountId} onStartAnew={startAnew} />;
}

async function loadEditable(spaceKey: string, id: string, accountId: string): Promise<Editable> {
  const [space, page, permitted] = await Promise.all([getSpace(spaceKey), getPage(id), readPermissions('page', id)]);
  if (!permitted('update', 'page')) throw new RestError(403, 'You may read this page, but not change it.');
  const document = readBody(page);
  return { page, space, document, draft: drafts.read(id, accountId) };
}

/** Editing a damaged body would throw it away. */
function readBody(page: Page): AdfNode {
  try {
    return parseDocument(page.body?.atlas_doc_format?.value ?? '');
  } catch (error) {
    throw new RestError(
      422,
      `${error instanceof Error ? error.message : String(error)} It cannot be edited here, so that nothing of it is lost.`,
    );
  }
}
