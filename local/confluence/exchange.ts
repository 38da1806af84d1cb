import { channel } from 'node:diagnostics_channel';

/** A request to Confluence's REST API, and its answer. */
export interface Exchange {
  /** The app, from its functions or through `requestConfluence` in the browser; or anybody else. */
  sender: 'app' | 'client';
  /** The modelled operation's path, with `{name}` for what varies; null for what is refused by name. */
  operation: string | null;
  method: string;
  /** Path and query. */
  url: string;
  /** As it came; empty when there was none. */
  body: string;
  status: number;
  /** What is sent as JSON; undefined when there is nothing. */
  answer: unknown;
}

const exchanges = channel('local-host:confluence');

/** Tells whoever listens. Costs nothing while nobody does. */
export function tellExchange(exchange: Exchange): void {
  if (exchanges.hasSubscribers) exchanges.publish(exchange);
}

/**
 * Lets something hear every exchange of every site in this process, such as the tests' check against Atlassian's description.
 * @returns ends it
 */
export function hearExchanges(hear: (exchange: Exchange) => void): () => void {
  const listener = (message: unknown): void => hear(message as Exchange);
  exchanges.subscribe(listener);
  return () => void exchanges.unsubscribe(listener);
}
