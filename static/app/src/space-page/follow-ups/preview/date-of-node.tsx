import type { ReactNode } from 'react';
import type { AdfNode } from '../../../../../../src/domain/document/adf-node';
import { textAttributeOf } from '../../../../../../src/domain/document/adf-node';
import { useSurface } from '../../../shared/surface/surface-context';

/** A calendar date of a page, which keeps it as midnight in UTC. */
export function DateOfNode({ node }: { node: AdfNode }): ReactNode {
  const { locale } = useSurface();
  const instant = Number(textAttributeOf(node, 'timestamp'));
  if (!Number.isFinite(instant) || instant === 0) return null;
  const day = new Date(instant);
  return (
    <time dateTime={day.toISOString().slice(0, 10)}>
      {new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day)}
    </time>
  );
}
