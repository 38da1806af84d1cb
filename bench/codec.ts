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
const longestMilliseconds = 500;

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

function timesOf(n: number): { floor: number; cases: readonly [Timed, Timed, Timed] } {
  const page = pageOf(n);
  const json = JSON.stringify(page);
  const details = generateDetails();
  const read = (): PostMortemDocument => readDocument(page, { timeZone: 'Europe/Oslo' });
  const subject = (): RuleSubject =>
    ruleSubject({
      document: read(),
      details,
      actionItems: [],
      timeZone: 'Europe/Oslo',
      now: Date.parse('2026-11-24T12:00:00Z'),
    });
  return {
    floor: fastest(() => JSON.stringify(JSON.parse(json))),
    cases: [
      ['read', fastest(read)],
      ['read and check structure', fastest(() => checkStructure(subject(), {}, []))],
      ['read and check', fastest(() => checkPostMortem(subject()))],
    ],
  };
}

function ratio(name: string, n: number, metric: string, value: number, unit: string): Measurement {
  return { bench: 'codec', case: name, n, metric, value, unit };
}

function pageOf(rows: number): AdfDocument {
  const start = Date.parse('2026-11-03T08:00:00Z');
  const timeline = Array.from({ length: rows }, (_, index): TimelineLine => {
    const moment = new Date(start + index * 60_000).toISOString().slice(0, 16).replace('T', ' ');
    return [moment, `Step ${index}`, index === 0 ? 'started' : '', 'https://graphs.example.com/errors'];
  });
  return fillSections(newPageBody(generateNewPageInput()), { ...outageText('2026-11-03'), timeline });
}

/** Milliseconds of the fastest of some rounds: what else the machine does makes rounds slower, never faster. */
function fastest(run: () => void): number {
  const began = performance.now();
  let best = Infinity;
  for (let round = 0; round < fewestRounds || performance.now() - began < longestMilliseconds; round += 1) {
    const before = performance.now();
    run();
    best = Math.min(best, performance.now() - before);
  }
  return best;
}
