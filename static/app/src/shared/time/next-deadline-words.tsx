import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import type { NextDeadline } from '../../../../../src/contract/views';
import { useSurface } from '../surface/surface-context';
import { formatDay, formatDistance } from './format-time';
import { readWallTime } from './zoned-time';

const names: Readonly<Record<NextDeadline['what'], string>> = {
  facts: 'Facts',
  meeting: 'Meeting',
  publication: 'Notes',
};

interface NextDeadlineWordsProps {
  next: NextDeadline;
  /** IANA zone of the space: a deadline is a day there, wherever the reader is. */
  timeZone: string;
  /** `YYYY-MM-DD` in that zone. */
  today: string;
}

/** What is due next, in words: `Notes due Thu, 26 Nov (in 2 days)`. */
export function NextDeadlineWords({ next, timeZone, today }: NextDeadlineWordsProps): ReactNode {
  const { locale } = useSurface();
  const { date } = readWallTime(Date.parse(next.dueAt), timeZone);
  return (
    <>
      {names[next.what]} due {formatDay(date, today, locale)} ({formatDistance(date, today, locale)}){' '}
      {next.overdue && <Lozenge appearance="removed">Overdue</Lozenge>}
    </>
  );
}
