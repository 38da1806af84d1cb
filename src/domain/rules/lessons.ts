import type { LessonKind, PostMortemDocument } from '../document/post-mortem-document';
import { isSaid } from './said';
import type { Finding, RuleRow } from './rule';

const kinds: readonly LessonKind[] = ['went_well', 'went_wrong', 'got_lucky'];

export const lessonsRules: readonly RuleRow[] = [
  {
    id: 'lessons.present',
    grade: 'warning',
    source: 'product description section 5',
    check: ({ document }) => missingLessons(document),
  },
];

/** A list that says "None" was considered, but is no lesson. */
function missingLessons({ lessons }: PostMortemDocument): Finding[] {
  if (!lessons.some(({ text }) => isSaid(text)))
    return [{ at: { section: 'lessons' }, subject: 'all', values: { missing: 'all' } }];
  const missing = kinds.filter((kind) => !lessons.some((lesson) => lesson.kind === kind));
  return missing.map((kind) => ({ at: { section: 'lessons' }, subject: kind, values: { missing: kind } }));
}
