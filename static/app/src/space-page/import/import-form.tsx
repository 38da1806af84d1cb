import Skeleton from '@atlaskit/skeleton';
import { useCallback, type ReactNode } from 'react';
import type { ImportPreview } from '../../../../../src/contract/views';
import { ask } from '../../shared/bridge/backend';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { useLoaded } from '../../shared/surface/use-loaded';
import { ImportConfirm } from './import-confirm';
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
  return (
    <>
      <PreviewLists preview={state.value} />
      <ImportConfirm preview={state.value} file={file} spaceId={spaceId} timeZone={timeZone} />
    </>
  );
}
