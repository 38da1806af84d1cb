import SectionMessage from '@atlaskit/section-message';
import { useCallback, type ReactNode } from 'react';
import type { MissingPage, MissingRow } from '../../../../../src/contract/figure-views';
import type { Result } from '../../../../../src/contract/result';
import { ask } from '../../shared/bridge/backend';
import { PageLink } from '../../shared/pages/page-link';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { useSurface } from '../../shared/surface/surface-context';
import { useLoaded } from '../../shared/surface/use-loaded';
import { When } from '../../shared/time/when';
import { severityWords } from '../../shared/words/labels';
import report from '../report/report.module.css';

const reasons: Record<MissingRow['why'], string> = {
  archived: 'its page is archived',
  trashed: 'its page is in the trash',
  'nothing-written': 'nothing is written, and the facts were due',
};

/** Post-mortems that the policy requires and that are not there; nothing while none is missing. */
export function MissingList(): ReactNode {
  const { spaceId } = useSurface();
  const { state, reload } = useLoaded(useCallback(() => loadAllMissing(spaceId), [spaceId]));
  if (state.status === 'loading') return null;
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={reload} />;
  const { rows, hidden } = state.value;
  if (rows.length + hidden === 0) return null;
  return (
    <SectionMessage appearance="warning" title={describeMissing(rows.length, hidden)}>
      <ul className={report['plainList']}>
        {rows.map((row) => (
          <li key={row.pageId}>
            <PageLink pageId={row.pageId} title={row.title} /> ({severityWords[row.severity].label},{' '}
            <When instant={row.startedAt} pageZone={row.timeZone} />
            ): {reasons[row.why]}
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}

/** All steps, one after the other: there are few. */
async function loadAllMissing(spaceId: string): Promise<Result<Pick<MissingPage, 'rows' | 'hidden'>>> {
  const rows: MissingRow[] = [];
  let hidden = 0;
  let after: string | null = null;
  do {
    const step: Result<MissingPage> = await ask('listMissing', { spaceId, after });
    if (!step.ok) return step;
    rows.push(...step.value.rows);
    hidden += step.value.hidden;
    after = step.value.after;
  } while (after !== null);
  return { ok: true, value: { rows, hidden } };
}

function describeMissing(shown: number, hidden: number): string {
  const missing =
    shown === 1 ? '1 post-mortem is required and missing' : `${shown} post-mortems are required and missing`;
  if (hidden === 0) return missing;
  return shown === 0
    ? `${hidden} required post-mortems are missing, on pages you may not see`
    : `${missing}, and ${hidden} on pages you may not see`;
}
