import { runHost } from '../local/main';
import { prepareWorkedExample } from '../local/worked-example/prepare-worked-example';
import { buildChanged, parts } from './build-parts';

/** `npm start`: builds what changed, then runs the local host. A new site gets the worked example. */
async function start(): Promise<void> {
  await buildChanged(Object.values(parts));
  await runHost({ prepare: prepareWorkedExample });
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
