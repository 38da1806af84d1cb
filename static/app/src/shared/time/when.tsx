import type { ReactNode } from 'react';
import { Hint } from '../surface/hint';
import { useSurface } from '../surface/surface-context';
import { describeZone, formatInstant } from './format-time';

/** An instant on the reader's clocks; the clocks of the page are in the tooltip. */
export function When({ instant, pageZone }: { instant: string; pageZone: string }): ReactNode {
  const { locale, timeZone } = useSurface();
  const there = `${formatInstant(instant, locale, pageZone)}, ${describeZone(pageZone, Date.parse(instant))}`;
  return (
    <Hint content={there}>
      {(tooltip) => (
        <time {...tooltip} dateTime={instant} tabIndex={0}>
          {formatInstant(instant, locale, timeZone)}
        </time>
      )}
    </Hint>
  );
}
