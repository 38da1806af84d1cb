import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';
import { hearExchanges } from '../../local/confluence/exchange';
import type { Exchange } from '../../local/confluence/exchange';
import { exchangeJudge } from './openapi/judge-exchange';
import { emptyTally, leaveTally } from './openapi/tally';

/** Made once in each process that runs tests: reading and compiling the description takes a while. */
let judge: ReturnType<typeof exchangeJudge> | undefined;

/**
 * Where every test runs: whatever its sites are asked and answer is held against Atlassian's description of the REST API, and
 * a test in which something is not as described fails. Without the description it only counts.
 */
export default class ListeningEnvironment extends TestEnvironment {
  private readonly tally = emptyTally();
  private readonly complaints = new Set<string>();
  private stopHearing = (): void => undefined;

  override async setup(): Promise<void> {
    await super.setup();
    this.stopHearing = hearExchanges((exchange) => this.hear(exchange));
  }

  private hear(exchange: Exchange): void {
    judge ??= exchangeJudge();
    const { method, url, status, sender } = exchange;
    const { kind, isDescribed, complaints } = judge?.(exchange) ?? {
      kind: 'not checked',
      isDescribed: false,
      complaints: [],
    };
    const counts = isDescribed ? this.tally.described : this.tally.other;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (sender === 'app') this.tally.ofApp += 1;
    for (const complaint of complaints) this.complaints.add(`${method} ${url} (${status}): ${complaint}`);
  }

  /** What has been heard since the test before; as one sentence for each, or null. */
  private takeComplaints(): string | null {
    if (this.complaints.size === 0) return null;
    const said = ["Not as in Atlassian's description of the REST API:", ...this.complaints].join('\n  ');
    this.complaints.clear();
    return said;
  }

  handleTestEvent(event: Circus.AsyncEvent | Circus.SyncEvent): void {
    if (event.name !== 'test_done') return;
    const complaints = this.takeComplaints();
    if (complaints !== null) event.test.errors.push(new Error(complaints));
  }

  override async teardown(): Promise<void> {
    this.stopHearing();
    leaveTally(this.tally);
    await super.teardown();
    const complaints = this.takeComplaints();
    if (complaints !== null) throw new Error(complaints);
  }
}
