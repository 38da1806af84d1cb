import type { HistoryEntry, PostMortem } from '../../src/domain/post-mortem';
import type { World } from './world';

/** A waiver stands in the history with its reason, and a record is waived exactly while it has one. */
export function waiverProblems({ stored }: World): readonly string[] {
  const history = stored.history();
  return stored.postMortems().flatMap((postMortem) =>
    problemsOf(
      postMortem,
      history.filter(({ pageId }) => pageId === postMortem.pageId),
    ),
  );
}

function problemsOf({ pageId, status, waiver }: PostMortem, history: readonly HistoryEntry[]): readonly string[] {
  const problems: string[] = [];
  if ((status === 'waived') !== (waiver !== null))
    problems.push(`page ${pageId} is ${status} and has ${waiver === null ? 'no' : 'a'} waiver`);
  const states = history.filter(({ change }) => change.kind === 'status');
  // Of what was done at one instant, nobody can tell which was last.
  const last = states.filter(({ at }) => states.every((other) => other.at <= at));
  const isWaiving = ({ change }: HistoryEntry): boolean => change.kind === 'status' && change.to === 'waived';
  if (waiver === null && last.length > 0 && last.every(isWaiving))
    problems.push(`page ${pageId} was waived, and its waiver is lost`);
  const tells = ({ change, at, byId }: HistoryEntry): boolean =>
    change.kind === 'status' && change.reason === waiver?.reason && at === waiver.at && byId === waiver.byId;
  if (waiver !== null && !last.some((entry) => isWaiving(entry) && tells(entry)))
    problems.push(`page ${pageId} has a waiver that is not in its history`);
  return problems;
}
