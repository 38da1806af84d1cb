import type { ConflictView } from '../../../../../src/contract/views';
import type { SectionName } from '../../../../../src/domain/document/post-mortem-document';

/** Where nobody has said yet which side stays: what becomes of these sections is open. Null is all that stands under no known heading. */
export function undecidedSections(
  conflicts: readonly Pick<ConflictView, 'id' | 'section'>[],
  choices: Readonly<Record<string, unknown>>,
): ReadonlySet<SectionName | null> {
  return new Set(conflicts.filter(({ id }) => choices[id] === undefined).map(({ section }) => section));
}
