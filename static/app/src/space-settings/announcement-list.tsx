import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useCallback, useState, type ReactNode } from 'react';
import type { AnnouncementRow } from '../../../../src/contract/follow-up-views';
import type { Failure } from '../../../../src/contract/result';
import { ask } from '../shared/bridge/backend';
import { announceDone } from '../shared/bridge/flags';
import { PageLink } from '../shared/pages/page-link';
import { ProblemMessage } from '../shared/surface/problem-message';
import { useLoaded } from '../shared/surface/use-loaded';
import { When } from '../shared/time/when';
import { announcedEvents, unsaidPlaces, wasGivenUp } from './announcement-sentences';
import classes from './settings.module.css';

interface AnnouncementListProps {
  spaceId: string;
  /** IANA zone of the space. */
  timeZone: string;
}

/** What was not announced yet, or could not be, why, and a button that tries again. */
export function AnnouncementList({ spaceId, timeZone }: AnnouncementListProps): ReactNode {
  const load = useCallback(() => ask('listAnnouncements', { spaceId }), [spaceId]);
  const { state, reload, replace } = useLoaded(load);
  if (state.status === 'loading') return <p className={classes['quiet']}>Looking for what is not announced yet…</p>;
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={reload} />;
  const rows = state.value;
  return (
    <section className={classes['section']} aria-label="Not announced yet">
      <Heading size="xsmall" as="h3">
        Not announced yet
      </Heading>
      {rows.length === 0 ? (
        <p className={classes['quiet']}>Everything was announced.</p>
      ) : (
        <ul className={classes['unsaid']}>
          {rows.map((row) => (
            <UnsaidRow
              key={row.sealedId}
              {...{ row, spaceId, timeZone }}
              onRow={(newest) =>
                replace(rows.map((one) => (one === row ? { ...newest, sealedId: row.sealedId } : one)))
              }
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface UnsaidRowProps extends AnnouncementListProps {
  row: AnnouncementRow;
  onRow: (row: AnnouncementRow) => void;
}

function UnsaidRow({ row, spaceId, timeZone, onRow }: UnsaidRowProps): ReactNode {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { page, kind, at, sealedId } = row;
  const what = announcedEvents[kind];
  const tryAgain = async (): Promise<void> => {
    if (isRunning) return;
    setRunning(true);
    const result = await ask('retryAnnouncement', { spaceId, sealedId });
    setRunning(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    onRow(result.value);
    announceDone({ id: `announcement-${sealedId.slice(0, 20)}`, title: 'It is tried again now' });
  };
  return (
    <li>
      <div>
        <p>
          <strong>{what}</strong>,{' '}
          {page === null ? (
            'a page that you may not see'
          ) : (
            <PageLink pageId={page.pageId} title={page.title} opensTab />
          )}
          , <When instant={at} pageZone={timeZone} />
        </p>
        {unsaidPlaces(row).map(({ channel, sentence, nextAttemptAt }) => (
          <p key={channel} className={classes['quiet']}>
            {sentence}
            {nextAttemptAt !== null && (
              <>
                {' '}
                Next attempt: <When instant={nextAttemptAt} pageZone={timeZone} />.
              </>
            )}
          </p>
        ))}
        {failure !== null && <ProblemMessage failure={failure} />}
      </div>
      {wasGivenUp(row) && (
        <Button
          spacing="compact"
          isLoading={isRunning}
          aria-label={`Try again: ${what}`}
          onClick={() => void tryAgain()}
        >
          Try again
        </Button>
      )}
    </li>
  );
}
