import path from 'node:path';
import { startHost } from './server/start-host';
import type { HostOptions } from './server/start-host';

const DEFAULT_PORT = 4310;

/** @throws RangeError when PORT is set to something else than a port. */
function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new RangeError(`PORT is ${text}; it must be a number from 1 to 65535.`);
  return port;
}

/**
 * Runs the local host until it is told to stop. Records stay in `.local/site` when `options` name no other folder; `PORT`
 * chooses another port. Prints `ready <address>` last, when the site answers.
 */
export async function runHost(options: Partial<HostOptions> = {}): Promise<void> {
  try {
    const host = await startHost({
      port: readPort(process.env['PORT']),
      folder: path.resolve('.local/site'),
      ...options,
    });
    const stop = (): void => void host.close().then(() => process.exit(0));
    process.once('SIGINT', stop).once('SIGTERM', stop);
    console.log(`ready ${host.url}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
