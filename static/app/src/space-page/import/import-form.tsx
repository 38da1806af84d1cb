import Skeleton from '@atlaskit/skeleton';
import { useCallback, useDeferredValue, useState, type ReactNode } from 'react';
import type { ImportPreview } from '../../../../../src/contract/views';
import { ask } from '../../shared/bridge/backend';
import { useFollowingChecks } from '../../shared/checks/use-following-checks';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { useSurface } from '../../shared/surface/surface-context';
import { useLoaded } from '../../shared/surface/use-loaded';
import { ImportConfirm, withModerator } from './import-confirm';
import { PreviewLists } from './preview-lists';
import type { ReportFile } from './read-report-file';

export interface ImportFormProps {
  file: ReportFile;
  spaceId: string;
  timeZone: string;
}

/** The preview of a file and, when it can be imported, what is left to say. */
export function ImportForm({ file, spaceId, timeZone }: ImportFormProps): ReactNode {
  const { markdown } = file;
  const load = useCallback(() => ask('previewImport', { spaceId, markdown, timeZone }), [spaceId, markdown, timeZone]);
  const { state, reload } = useLoaded<ImportPreview>(load);
  if (state.status === 'loading') return <Skeleton width="100%" height="160px" isShimmering />;
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={reload} />;
  return <ReadyImport preview={state.value} file={file} spaceId={spaceId} timeZone={timeZone} />;
}

/** The checks follow what is answered below them. */
function ReadyImport({ preview, ...form }: ImportFormProps & { preview: ImportPreview }): ReactNode {
  const { accountId } = useSurface();
  const [details, setDetails] = useState(() => withModerator(preview.details, accountId));
  const actionItems = preview.items;
  const checks = useFollowingChecks({ ...preview, actionItems }, { details: useDeferredValue(details), actionItems });
  return (
    <>
      <PreviewLists preview={preview} checks={checks} />
      <ImportConfirm {...form} preview={preview} details={details} onDetails={setDetails} />
    </>
  );
}
