import type { AdfNode } from '../adf-node';
import type { PlacedBlock } from '../find-sections';
import { linesIn } from '../passages';
import { lineOf } from '../plain-text';
import { readStatedTime } from '../times/stated-time';
import { kindOfLabelled } from './milestone-labels';
import { rowOf } from './timeline-entry';
import type { TimelineEntry, ToldBlock } from './timeline-entry';

/** "Posted 3 hours ago. Nov 21, 2026 - 14:05 UTC". */
const posted =
  /^(?:(?:posted|updated|published)\b:?\s*)?(?:(?:about |over |almost )?(?:\d+|an?|one) \p{L}+ ago\b[.,]?\s*)?(?:[–—-]\s+)?(?:(?:on|at)\s+)?/iu;
const saysPosted = /^(?:posted|updated|published)\b|\bago\b/iu;
const longest = 80;
const fewest = 2;

/** One line of a paragraph, or a block of another type. */
interface Piece {
  node: AdfNode;
  told: ToldBlock;
  /** The words of the time, where the line is nothing but one. */
  time: string | undefined;
}

/**
 * The rows of a page that tells updates as status pages do: what was said, and below it when. Undefined for pages of any other form: there
 * a time that stands alone tells what follows.
 */
export function postedUpdates(blocks: readonly PlacedBlock[]): TimelineEntry[] | undefined {
  if (blocks.filter(({ node }) => endsInTime(node)).length < fewest) return undefined;
  const pieces = blocks.flatMap(({ node }) => piecesOf(node));
  const times = pieces.filter(({ time }) => time !== undefined);
  const first = pieces[0];
  const isBelow =
    pieces.at(-1)?.time !== undefined ||
    times.some(({ node }) => saysPosted.test(lineOf(node))) ||
    times.filter(({ told }) => (told.line?.index ?? 0) > 0).length >= fewest;
  const isOther = first === undefined || readStatedTime(lineOf(first.node)) !== undefined;
  return isOther || !isBelow ? undefined : entriesOf(pieces);
}

function entriesOf(pieces: readonly Piece[]): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    if (piece.time === undefined) open.push(piece);
    else if (open.length > 0) {
      const told = [...open, piece].map((one) => one.told);
      entries.push(
        withState(
          rowOf(
            piece.time,
            open.map(({ node }) => asParagraph(node)),
            told,
          ),
          open,
        ),
      );
      open = [];
    }
  }
  return [...entries, ...open.map(({ node }): TimelineEntry => ({ note: '', block: node }))];
}

/** "Resolved" on a line of its own names the row's kind; "Monitoring" leaves it to the words below. */
function withState(entry: TimelineEntry, [first, ...more]: readonly Piece[]): TimelineEntry {
  const state = first === undefined || more.length === 0 ? '' : lineOf(first.node);
  const kind = kindOfLabelled(state);
  if (!('row' in entry) || kind === undefined || kind === 'step') return entry;
  return { row: { ...entry.row, kind: state } };
}

function piecesOf(block: AdfNode): Piece[] {
  if (block.type !== 'paragraph') return [{ node: block, told: { block }, time: undefined }];
  const lines = linesIn(block);
  return lines.flatMap((node, index): Piece[] => {
    const told = lines.length === 1 ? { block } : { block, line: { index, count: lines.length } };
    return lineOf(node) === '' ? [] : [{ node, told, time: postedTime(node) }];
  });
}

function endsInTime(block: AdfNode): boolean {
  const line = block.type === 'paragraph' ? linesIn(block).at(-1) : undefined;
  return line !== undefined && postedTime(line) !== undefined;
}

/** A day and a time of day, and nothing else but how long ago that is. */
function postedTime(line: AdfNode): string | undefined {
  const words = lineOf(line);
  if (words.length > longest || !/\d[:.h]\d\d/u.test(words)) return undefined;
  const time = readStatedTime(words.replace(posted, ''));
  return time?.date !== undefined && time.time !== undefined && time.rest === '' ? time.stated : undefined;
}

/** The name of a state may stand in a heading of its own. */
function asParagraph(node: AdfNode): AdfNode {
  return node.type === 'heading' ? { type: 'paragraph', content: [...(node.content ?? [])] } : node;
}
