import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { FunctionTimeout } from './function-runner';
import type { FunctionRun, FunctionRunner } from './function-runner';
import type { CarriedResponse, FromWorker, ToWorker, WorkerStart } from './worker-messages';

/** The code of a worker thread: TypeScript bundled once, since threads load no TypeScript by themselves. */
function buildWorkerCode(): string {
  const built = buildSync({
    entryPoints: [path.join(__dirname, 'worker-entry.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  return built.outputFiles[0]?.text ?? '';
}

async function carry(response: Response): Promise<CarriedResponse> {
  return { status: response.status, headers: [...response.headers.entries()], body: await response.text() };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Makes the platform calls of a running function and hands back what they answer. */
async function answerFetch(
  worker: Worker,
  run: FunctionRun,
  message: Extract<FromWorker, { kind: 'fetch' }>,
): Promise<void> {
  const post = (answer: ToWorker): void => worker.postMessage(answer);
  try {
    const response = await run.fetch(message.target, message.path, message.init);
    post({ kind: 'answer', id: message.id, response: await carry(response) });
  } catch (error) {
    post({ kind: 'rejected', id: message.id, message: reasonOf(error) });
  }
}

function revive({ name, message, stack }: Extract<FromWorker, { kind: 'failed' }>): Error {
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** How a run ended: the handler answered or threw, or the worker is of no more use. */
type Outcome = { kind: 'answered'; value: unknown } | { kind: 'threw'; error: Error } | { kind: 'lost'; error: Error };

function readEnd(message: Exclude<FromWorker, { kind: 'fetch' }>): Outcome {
  if (message.kind === 'failed') return { kind: 'threw', error: revive(message) };
  return { kind: 'answered', value: message.json === undefined ? undefined : (JSON.parse(message.json) as unknown) };
}

/** One run in one worker. Ends when the handler has, when the time is over, or when the worker is gone. */
function runIn(worker: Worker, run: FunctionRun): Promise<Outcome> {
  return new Promise<Outcome>((resolve) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      run.signal.removeEventListener('abort', timeOut);
      worker.off('message', receive).off('error', fail).off('exit', vanish);
      resolve(outcome);
    };
    const timeOut = (): void => end({ kind: 'lost', error: new FunctionTimeout(run.functionKey, run.timeoutMs) });
    const fail = (error: unknown): void =>
      end({ kind: 'lost', error: error instanceof Error ? error : new Error(String(error)) });
    const vanish = (): void => fail(new Error(`The function ${run.functionKey} ended its process.`));
    const receive = (message: FromWorker): void => {
      if (message.kind === 'fetch') void answerFetch(worker, run, message);
      else end(readEnd(message));
    };
    const timer = setTimeout(timeOut, run.timeoutMs);
    run.signal.addEventListener('abort', timeOut, { once: true });
    worker.on('message', receive).on('error', fail).on('exit', vanish);
    const { handler, payload, context, runtime, timeoutMs } = run;
    const start: ToWorker = {
      kind: 'run',
      handler,
      payload,
      context,
      runtime,
      timeoutMs,
      clockOffset: run.now() - Date.now(),
    };
    worker.postMessage(start);
  });
}

/**
 * Runs functions as Forge does: the app's bundle in threads that no two functions share, kept warm, one invocation at a
 * time in each, ended when the time is over. Needs the bundle that `npm run build` makes.
 */
export function createWorkerRunner(bundle: string): FunctionRunner {
  const code = buildWorkerCode();
  const idle = new Map<string, Worker[]>();
  const all = new Set<Worker>();
  const start = (run: FunctionRun): Worker => {
    const workerData: WorkerStart = { bundle };
    const worker = new Worker(code, {
      eval: true,
      workerData,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: run.memoryMB },
    });
    all.add(worker);
    worker.once('exit', () => all.delete(worker));
    return worker;
  };
  const release = (run: FunctionRun, worker: Worker): void => {
    idle.set(run.functionKey, [...(idle.get(run.functionKey) ?? []), worker]);
  };
  return {
    async run(run) {
      const worker = idle.get(run.functionKey)?.pop() ?? start(run);
      const outcome = await runIn(worker, run);
      if (outcome.kind === 'lost') await worker.terminate();
      else release(run, worker);
      if (outcome.kind === 'answered') return outcome.value;
      throw outcome.error;
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
