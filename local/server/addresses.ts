/** Where a host is reached. The app's front end has an origin of its own, so that it cannot reach into the site. */
export interface Addresses {
  port: number;
  /** The site: its shell and REST. */
  site: string;
  /** The app's resources. */
  app: string;
}

export const addressesOf = (port: number): Addresses => ({
  port,
  site: `http://127.0.0.1:${port}`,
  app: `http://localhost:${port}`,
});

/** Which of the two a request is for, by its Host header; undefined when it is for neither. */
export function addressedTo(addresses: Addresses, host: string | undefined): 'site' | 'app' | undefined {
  if (host === `127.0.0.1:${addresses.port}`) return 'site';
  return host === `localhost:${addresses.port}` ? 'app' : undefined;
}
