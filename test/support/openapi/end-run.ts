import { DESCRIPTION_FILE, readDescription } from './description';
import { collectTallies } from './tally';

const total = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** After the last test of a run: says what was held against Atlassian's description, and what could not be. */
export default function endRun(): void {
  const { described, other, ofApp } = collectTallies();
  const heard = total(described) + total(other);
  if (heard === 0) return;
  if (readDescription() === null) {
    console.warn(
      `\nNOT CHECKED: ${heard} exchanges with Confluence's REST API (${ofApp} of them the app's) were not held against ` +
        `Atlassian's description, for there is no ${DESCRIPTION_FILE}.`,
    );
    return;
  }
  const newer = Object.keys(other).sort();
  console.warn(
    `\n${heard} exchanges with Confluence's REST API were heard, ${ofApp} of them the app's. ${total(described)} were held ` +
      `against Atlassian's description (${Object.keys(described).length} operations).` +
      (newer.length === 0 ? '' : ` It does not describe: ${newer.join(', ')}.`),
  );
}
