import { childrenOf } from '../../src/domain/document/adf-node';
import { merge, resolve } from '../../src/domain/document/merge/merge';
import type { Choice, Conflict, Merge } from '../../src/domain/document/merge/merge';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';
import { schemaErrors } from './adf-schema';
import { tracesIn } from './arbitrary-edits';
import type { Edited } from './arbitrary-edits';

/** Two people's work on a page whose words can be traced. */
export interface TracedWork {
  base: AdfDocument;
  mine: Edited;
  theirs: Edited;
}

type Traces = Readonly<Record<'base' | 'mine' | 'theirs', ReadonlySet<string>>>;

/** Which changes a merge lost, or made by itself; empty when every law holds. */
export function flawsOfMerging({ base, mine, theirs }: TracedWork): string[] {
  const merged = merge(base, mine.page, theirs.page);
  const traces = {
    base: new Set(tracesIn([base])),
    mine: new Set(tracesIn([mine.page])),
    theirs: new Set(tracesIn([theirs.page])),
  };
  const moved = new Set([...mine.moved, ...theirs.moved]);
  return [
    ...schemaErrors(merged.page),
    ...lostWords(merged, traces),
    ...broughtBack(merged, traces, moved),
    ...doubled(merged, moved),
    ...merged.conflicts.flatMap(uncalledFor),
    ...(['mine', 'theirs', 'both'] as const).flatMap((choice) => flawsOfChoosing(merged, traces, choice)),
  ];
}

/** What either introduced, and what both left, is on the page, or with what is mine in a conflict. */
function lostWords({ page, conflicts }: Merge, { base, mine, theirs }: Traces): string[] {
  const there = new Set(tracesIn([page]));
  const offered = inSide(conflicts, 'mine');
  return [
    ...[...mine].filter((word) => (!base.has(word) || theirs.has(word)) && !there.has(word) && !offered.has(word)),
    ...[...theirs].filter((word) => !base.has(word) && !there.has(word)),
  ].map((word) => `${word} was lost`);
}

/** What one deleted and the other left where it was is gone, if it is no matter of a conflict. */
function broughtBack({ page, conflicts }: Merge, { base, mine, theirs }: Traces, moved: ReadonlySet<string>): string[] {
  const there = new Set(tracesIn([page]));
  const open = inSide(conflicts, 'base');
  return [...base]
    .filter((word) => !(mine.has(word) && theirs.has(word)) && there.has(word) && !moved.has(word) && !open.has(word))
    .map((word) => `${word} was deleted and is there`);
}

/** Nothing is there twice that nobody moved. */
function doubled({ page }: Merge, moved: ReadonlySet<string>): string[] {
  const words = tracesIn([page]).filter((word) => !moved.has(word));
  return words.filter((word, index) => words.indexOf(word) !== index).map((word) => `${word} is there twice`);
}

/** A conflict is one: both changed something, and not the same. */
function uncalledFor({ base, mine, theirs }: Conflict): string[] {
  const [before, one, other] = [base, mine, theirs].map(({ nodes }) => JSON.stringify(nodes));
  return before === one || before === other || one === other ? [`no conflict: ${mine.text} and ${theirs.text}`] : [];
}

/** A page with choices is valid, and has what was chosen. */
function flawsOfChoosing(merged: Merge, { base, mine }: Traces, choice: Choice): string[] {
  const chosen = resolve(
    merged,
    merged.conflicts.map(() => choice),
  );
  const there = new Set(tracesIn([chosen]));
  const sides = choice === 'both' ? (['mine', 'theirs'] as const) : ([choice] as const);
  const wanted = [
    ...sides.flatMap((side) => [...inSide(merged.conflicts, side)]),
    ...(choice === 'theirs' ? [] : [...mine].filter((word) => !base.has(word))),
  ];
  return [
    ...(choice === 'theirs' && childrenOf(chosen).some((node, index) => node !== childrenOf(merged.page)[index])
      ? ['choosing theirs changes the page']
      : []),
    ...schemaErrors(chosen),
    ...wanted.filter((word) => !there.has(word)).map((word) => `${word} was chosen (${choice}) and is not there`),
  ];
}

function inSide(conflicts: readonly Conflict[], side: 'base' | 'mine' | 'theirs'): ReadonlySet<string> {
  return new Set(conflicts.flatMap((conflict) => tracesIn(conflict[side].nodes)));
}
