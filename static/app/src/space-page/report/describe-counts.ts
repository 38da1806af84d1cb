interface Counts {
  shown: number;
  hidden: number;
  /** Of all that the reader may see; null where nobody has counted them. */
  total: number | null;
}

/** `50 of 214 shown · 6 hidden`; the hidden ones are on pages that the reader may not see. */
export function describeCounts({ shown, hidden, total }: Counts): string {
  const all = total === null || total < shown ? `${shown} shown` : `${shown} of ${total} shown`;
  return hidden === 0 ? all : `${all} · ${hidden} hidden (on pages you may not see)`;
}

/** A sentence about rows that fit and are not shown, to be put behind another; empty where there are none. */
export function describeUnseen(hidden: number): string {
  if (hidden === 0) return '';
  return hidden === 1
    ? ' 1 more is on a page that you may not see.'
    : ` ${hidden} more are on pages that you may not see.`;
}
