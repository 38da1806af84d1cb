import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo } from 'node:net';

/** Another program listens on the port. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

export interface Listener {
  port: number;
  close(): Promise<void>;
}

type Answer = (request: Request) => Response | Promise<Response>;

const isInUse = (error: Error): boolean => 'code' in error && error.code === 'EADDRINUSE';

/**
 * Listens on this machine only. Port 0 takes any free one.
 * @throws PortInUseError with a sentence that says what to do.
 */
export async function listen(port: number, answer: Answer): Promise<Listener> {
  const server = createAdaptorServer({ fetch: answer, hostname: '127.0.0.1' });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: Error) => {
      const inUse = new PortInUseError(
        `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
      );
      reject(isInUse(error) ? inUse : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
