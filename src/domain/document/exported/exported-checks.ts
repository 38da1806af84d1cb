import { bulletList, listItem, p, strong, text } from '@atlaskit/adf-utils/builders';
import type { Acceptance } from '../../post-mortem';
import type { CheckResult, Grade } from '../../rules/rule';
import { exportedDeed, exportedWords } from './exported-facts';
import type { ExportedInline } from './exported-facts';

const gradeNames: Readonly<Record<Grade, string>> = { error: 'Error', warning: 'Warning', note: 'Note' };

/** What the rules found: first what is open, then what was accepted, each with the reason and who took it. */
export function exportedChecks(
  checks: readonly CheckResult[],
  acceptances: readonly Acceptance[],
  timeZone: string,
): (ReturnType<typeof p> | ReturnType<typeof bulletList>)[] {
  const acceptanceOf = (check: CheckResult): Acceptance | undefined =>
    check.grade === 'warning' ? acceptances.find(({ resultKey }) => resultKey === check.key) : undefined;
  const open = checks.filter((check) => acceptanceOf(check) === undefined);
  const accepted = checks.flatMap((check) => {
    const acceptance = acceptanceOf(check);
    return acceptance === undefined ? [] : [acceptedLine(check, acceptance, timeZone)];
  });
  return [
    ...(open.length === 0 ? [p(text('No open checks.'))] : listed('Open checks', open.map(openLine))),
    ...(accepted.length === 0 ? [] : listed('Accepted with a reason', accepted)),
  ];
}

function listed(title: string, lines: readonly (readonly ExportedInline[])[]) {
  return [p(strong(title)), bulletList(...lines.map((line) => listItem([p(...line)])))];
}

function openLine({ grade, message }: CheckResult): ExportedInline[] {
  return [text(`${gradeNames[grade]}: `), ...exportedWords(message)];
}

function acceptedLine({ message }: CheckResult, { reason, acceptedAt, acceptedById }: Acceptance, timeZone: string) {
  const because = exportedWords(reason);
  return [
    ...exportedWords(message),
    ...(because.length === 0 ? [] : [text(' — '), ...because]),
    text(' (accepted '),
    ...exportedDeed(acceptedAt, acceptedById, timeZone),
    text(')'),
  ];
}
