import type { Actor } from './model/access';
import type { ConfluenceSite } from './model/confluence-site';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface ConfluenceRequest {
  method: Method;
  /** The path without its query. */
  path: string;
  /** What stands for `{name}` in the operation's path. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** The body as it came; empty when there was none. */
  body: string;
  actor: Actor;
}

export interface ConfluenceReply {
  status: number;
  body?: unknown;
  /** Path and query of the next page of results. */
  next?: string;
}

/** One request of Confluence's REST API. */
export interface ConfluenceOperation {
  method: Method;
  /** With `{name}` for what varies. */
  path: string;
  /** OAuth scopes that an app needs: all of one of these sets. Source: the API reference, "OAuth scopes required". */
  scopes: readonly (readonly string[])[];
  answer(request: ConfluenceRequest, site: ConfluenceSite): ConfluenceReply;
}

/** A path parameter. @throws when the operation's path has none of this name. */
export function param(request: ConfluenceRequest, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw new Error(`The path ${request.path} has no parameter ${name}.`);
  return value;
}
