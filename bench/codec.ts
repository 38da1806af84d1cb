import { parseAdf } from '../src/domain/document/parse-adf';
import { readDocument } from '../src/domain/document/read-document';
import { newPageBody } from '../src/domain/document/write/new-page';
import type { AdfDocument, PostMortemDocument } from '../src/domain/document/post-mortem-document';
import { checkPostMortem } from '../src/domain/rules/check-post-mortem';
import { checkStructure } from '../src/domain/rules/check-structure';
import type { RuleSubject } from '../src/domain/rules/rule';
import { ruleSubject } from '../src/domain/rules/rule-subject';
import { outageText } from '../local/worked-example/outage';
import { fillSections } from '../local/worked-example/page-sections';
import type { TimelineLine } from '../local/worked-example/page-sections';
import { generateDetails, generateNewPageInput } from '../test/support/post-mortem-builders';
import type { Measurement } from './measurement';

const sizes = [10, 200, 2000] as const;
/** Enough of them for the engine to have compiled what it runs: small pages need more. */
const fewestRounds = 10;
const longestMilliseconds = 4_000;

/**
 * Reading and checking a page against parsing and writing the same page as JSON: a ratio, since machines differ. Checking is told apart with and
 * without the rules about wording, and how the time for each row grows with the number of rows.
 */
export function benchCodec(): readonly Measurement[] {
  const measured = sizes.map((n) => ({ n, ...timesOf(n) }));
  const ratios = measured.flatMap(({ n, floor, cases }) =>
    cases.map(([name, time]) => ratio(name, n, 'ratio', time / floor, 'times JSON')),
  );
  const shares = measured.map(({ n, cases: [[, reading], [, structure]] }) =>
    ratio('read', n, 'share', (100 * reading) / structure, '% of reading and checking structure'),
  );
  const [, middle, large] = measured;
  const growth = (middle?.cases ?? []).map(([name, time], index) => {
    const [, timeOfMany = 0] = large?.cases[index] ?? [];
    return ratio(name, 2000, 'growth', timeOfMany / 2000 / (time / 200), 'time per row against 200 rows');
  });
  return [...ratios, ...shares, ...growth];
}

type Timed = readonly [name: string, milliseconds: number];

/** Each round has a page whose rows no round had before: what reading remembers of other pages helps none of them. */
function timesOf(n: number): { floor: number; cases: readonly [Timed, Timed, Timed] } {
  const details = generateDetails();
  const read = (page: AdfDocument): PostMortemDocument => readDocument(page, { timeZone: 'Europe/Oslo' });
  const subject = (page: AdfDocument): RuleSubject =>
    ruleSubject({
      document: read(page),
      details,
      actionItems: [],
      timeZone: 'Europe/Oslo',
      now: Date.parse('2026-11-24T12:00:00Z'),
    });
  const [floor = NaN, reading = NaN, structure = NaN, all = NaN] = fastest(n, [
    (_page, body) => JSON.stringify(JSON.parse(body)),
    read,
    (page) => checkStructure(subject(page), {}, []),
    (page) => checkPostMortem(subject(page)),
  ]);
  return {
    floor,
    cases: [
      ['read', reading],
      ['read and check structure', structure],
      ['read and check', all],
    ],
  };
}

function ratio(name: string, n: number, metric: string, value: number, unit: string): Measurement {
  return { bench: 'codec', case: name, n, metric, value, unit };
}

function pageOf(rows: number, round: number): AdfDocument {
  const first = round * rows;
  const start = Date.parse('2026-11-03T08:00:00Z');
  const timeline = Array.from({ length: rows }, (_, index): TimelineLine => {
    const moment = new Date(start + (first + index) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
    return [moment, `Step ${first + index}`, index === 0 ? 'started' : '', 'https://graphs.example.com/errors'];
  });
  return fillSections(newPageBody(generateNewPageInput()), { ...outageText('2026-11-03'), timeline });
}

/** Milliseconds of each case's fastest round, the cases in turn: what else the machine does makes rounds slower, never faster. */
function fastest(rows: number, cases: readonly ((page: AdfDocument, body: string) => unknown)[]): number[] {
  const began = performance.now();
  const best = cases.map(() => Infinity);
  for (let round = 0; round < fewestRounds || performance.now() - began < longestMilliseconds; round += 1) {
    cases.forEach((run, index) => {
      const body = JSON.stringify(pageOf(rows, round * cases.length + index));
      const page = parseAdf(body);
      const before = performance.now();
      run(page, body);
      best[index] = Math.min(best[index] ?? Infinity, performance.now() - before);
    });
  }
  return best;
}
