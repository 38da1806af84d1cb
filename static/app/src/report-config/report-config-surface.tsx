import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { DesignatedSpace } from '../../../../src/contract/views';
import type { Failure } from '../../../../src/contract/result';
import { readMacroReport, writeMacroReport, type MacroReport } from '../../../../src/domain/report/report-macro';
import { describeBreakdown } from '../shared/bridge/breakdown';
import { closeConfigEditor, submitConfig } from '../shared/bridge/config-editor';
import { SpaceField } from '../shared/incident/space-field';
import { chooseSpace, useDesignatedSpaces } from '../shared/incident/use-spaces';
import { ProblemMessage } from '../shared/surface/problem-message';
import { useSurface } from '../shared/surface/surface-context';
import FilterFields from '../space-page/report/filter-fields';
import { ReportSkeleton } from '../space-page/report/report-skeleton';
import classes from './report-config.module.css';

/** Which action items a report on a page shows. */
export function ReportConfigSurface(): ReactNode {
  const { spaceId, config } = useSurface();
  const { state, reload } = useDesignatedSpaces();
  if (state.status === 'loading') return <ReportSkeleton />;
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={reload} />;
  const present = readMacroReport(config);
  const space = chooseSpace(state.value, present.spaceId ?? spaceId);
  if (space === undefined) {
    return <ProblemMessage failure={{ code: 'space-not-designated', detail: null }} onRetry={reload} />;
  }
  return <ConfigForm spaces={state.value} present={{ ...present, spaceId: present.spaceId ?? space.spaceId }} />;
}

interface ConfigFormProps {
  spaces: readonly DesignatedSpace[];
  present: MacroReport;
}

function ConfigForm({ spaces, present }: ConfigFormProps): ReactNode {
  const [report, setReport] = useState(present);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (): Promise<void> => {
    setSaving(true);
    setFailure(null);
    try {
      await submitConfig(writeMacroReport(report));
    } catch (error) {
      setFailure(describeBreakdown(error).error);
      setSaving(false);
    }
  };
  return (
    <div className={classes['form']}>
      <h1 className={classes['title']}>Which action items?</h1>
      {spaces.length > 1 && (
        <SpaceField
          spaces={spaces}
          spaceId={report.spaceId ?? ''}
          onChange={(spaceId) => setReport({ ...report, spaceId })}
        />
      )}
      <div className={classes['fields']}>
        <FilterFields view={report.view} onChange={(view) => setReport({ ...report, view })} />
      </div>
      <p className={classes['note']}>
        “Me” is whoever reads the page. Everybody sees only items of pages that they may see.
      </p>
      {failure !== null && <ProblemMessage failure={failure} />}
      <div className={classes['actions']}>
        <Button appearance="primary" isLoading={isSaving} onClick={() => void save()}>
          Save
        </Button>
        <Button appearance="subtle" onClick={closeConfigEditor}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
