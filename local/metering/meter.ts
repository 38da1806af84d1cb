import { isNothing, minus, NO_COST, plus } from './cost';
import type { Cost } from './cost';

/** A platform call with what it cost. */
export interface MeteredCall {
  service: string;
  method: string;
  /** Without its query. */
  path: string;
  /** Absent when the function died before it was answered. */
  status?: number;
  cost: Partial<Cost>;
}

/** One run of a function with all that it cost. */
export interface MeteredRun {
  id: string;
  /** When it began, by the site's clock: ISO 8601, UTC. */
  at: string;
  /** The function, and the definition when it is a resolver: `resolver/openMacro`. */
  operation: string;
  /** Whether it answered; undefined while it runs. */
  succeeded?: boolean;
  cost: Cost;
  /** The first of its calls, as many as are kept. */
  calls: readonly MeteredCall[];
}

/** What was spent until some moment. */
export interface CostSnapshot {
  total: Cost;
  /** By operation; those that cost nothing are absent. */
  operations: Readonly<Record<string, Cost>>;
}

/** What the app costs, readable by tests and by the site's inspector. */
export interface Costs {
  snapshot(): CostSnapshot;
  /** What was spent after a snapshot was taken. */
  since(mark: CostSnapshot): CostSnapshot;
  /** The last runs of functions, newest first. */
  recent(): readonly MeteredRun[];
  /** Begins to count anew. */
  reset(): void;
}

/** Writes down what a run costs while it goes on. */
export interface RunMeter {
  add(cost: Partial<Cost>): void;
  call(call: MeteredCall): void;
  end(succeeded: boolean): void;
}

export interface Meter extends Costs {
  begin(run: Pick<MeteredRun, 'id' | 'at' | 'operation'>): RunMeter;
}

const RUNS_KEPT = 50;
const CALLS_KEPT = 200;

/** Counts since it was opened: costs are of this process and are not stored. */
export function openMeter(): Meter {
  let operations = new Map<string, Cost>();
  let runs: (MeteredRun & { calls: MeteredCall[] })[] = [];

  const spend = (operation: string, cost: Partial<Cost>): void => {
    operations.set(operation, plus(operations.get(operation) ?? NO_COST, cost));
  };
  const snapshot = (): CostSnapshot => ({
    total: [...operations.values()].reduce<Cost>(plus, NO_COST),
    operations: Object.fromEntries(operations),
  });

  return {
    snapshot,
    since(mark) {
      const now = snapshot();
      const spent = Object.entries(now.operations)
        .map(([name, cost]) => [name, minus(cost, mark.operations[name] ?? NO_COST)] as const)
        .filter(([, cost]) => !isNothing(cost));
      return { total: minus(now.total, mark.total), operations: Object.fromEntries(spent) };
    },
    recent: () => [...runs].reverse(),
    reset() {
      operations = new Map();
      runs = [];
    },
    begin(started) {
      const run: MeteredRun & { calls: MeteredCall[] } = { ...started, cost: NO_COST, calls: [] };
      runs = [...runs.slice(1 - RUNS_KEPT), run];
      const add = (cost: Partial<Cost>): void => {
        run.cost = plus(run.cost, cost);
        spend(run.operation, cost);
      };
      add({ invocations: 1 });
      return {
        add,
        call(call) {
          if (run.calls.length < CALLS_KEPT) run.calls.push(call);
          add(call.cost);
        },
        end(succeeded) {
          run.succeeded = succeeded;
        },
      };
    },
  };
}
