import { readDocument } from '../src/domain/document/read-document';
import { newPageBody } from '../src/domain/document/new-page';
import type { AdfDocument } from '../src/domain/document/post-mortem-document';
import { checkPostMortem } from '../src/domain/rules/check-post-mortem';
import { ruleSubject } from '../src/domain/rules/rule-subject';
import { outageText } from '../local/worked-example/outage';
import { fillSections } from '../local/worked-example/page-sections';
import type { TimelineLine } from '../local/worked-example/page-sections';
import { generateDetails, generateNewPageInput } from '../test/support/post-mortem-builders';
import type { Measurement } from './measurement';

const sizes = [10, 200, 2000] as const;
const rounds = 5;

/** Reading and checking a page against parsing and writing the same page as JSON: a ratio, since machines differ. */
export function benchCodec(): readonly Measurement[] {
  return sizes.map((n) => {
    const page = pageOf(n);
    const json = JSON.stringify(page);
    const floor = fastest(() => JSON.stringify(JSON.parse(json)));
    const work = fastest(() => {
      const document = readDocument(page, { timeZone: 'Europe/Oslo' });
      checkPostMortem(
        ruleSubject({
          document,
          details: generateDetails(),
          actionItems: [],
          timeZone: 'Europe/Oslo',
          now: Date.parse('2026-11-24T12:00:00Z'),
        }),
      );
    });
    return { bench: 'codec', case: 'read and check', n, metric: 'ratio', value: work / floor, unit: 'times JSON' };
  });
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
  const times = Array.from({ length: rounds }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
  return Math.min(...times);
}
