import type { Actor } from './model/access';
import { tellExchange } from './exchange';
import type { Exchange } from './exchange';
import type { ConfluenceSite } from './model/confluence-site';
import { CONFLUENCE_OPERATIONS } from './operations';
import type { ConfluenceOperation, ConfluenceReply } from './operation';
import { ConfluenceRefusal, notModelled } from './refusal';

/** A request as it arrives: path and query as sent. */
export interface RawRequest {
  method: string;
  url: string;
  body: string;
  actor: Actor;
  sender: Exchange['sender'];
}

interface Route {
  operation: ConfluenceOperation;
  pattern: RegExp;
}

const ROUTES: readonly Route[] = CONFLUENCE_OPERATIONS.map((operation) => {
  const pattern = operation.path.replaceAll(
    /\{([a-zA-Z-]+)\}/g,
    (_whole, name: string) => `(?<${name.replaceAll('-', '_')}>[^/]+)`,
  );
  return { operation, pattern: new RegExp(`^${pattern}$`) };
});

interface Matched {
  operation: ConfluenceOperation;
  params: Record<string, string>;
}

function match(method: string, path: string): Matched | undefined {
  for (const { operation, pattern } of ROUTES) {
    const found = operation.method === method ? pattern.exec(path) : null;
    if (found === null) continue;
    const groups = Object.entries(found.groups ?? {});
    return {
      operation,
      params: Object.fromEntries(groups.map(([name, value]) => [name.replaceAll('_', '-'), decode(value)])),
    };
  }
  return undefined;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A segment that is no URL encoding names nothing; the operation answers that there is no such thing.
    return segment;
  }
}

/** The operation that a request is for. */
export function operationOf(method: string, url: string): ConfluenceOperation | undefined {
  return match(method, splitUrl(url).path)?.operation;
}

function splitUrl(url: string): { path: string; query: URLSearchParams } {
  const [path = '', query = ''] = url.split('?', 2);
  return { path, query: new URLSearchParams(query) };
}

/** The error body of the version of the API that was asked. */
function refuse(path: string, refusal: ConfluenceRefusal): ConfluenceReply {
  const { status, code, title, detail } = refusal;
  const v1 = {
    statusCode: status,
    data: { authorized: true, valid: false, errors: [], successful: false },
    message: detail === null ? title : `${title}: ${detail}`,
  };
  const body = path.startsWith('/wiki/rest/api/') ? v1 : { errors: [{ status, code, title, detail }] };
  return { status, body };
}

/** The headers of a reply beside its content's: where the next page of a list is. */
export const headersOf = ({ next }: ConfluenceReply): Record<string, string> =>
  next === undefined ? {} : { link: `<${next}>; rel="next"` };

function respond(reply: ConfluenceReply): Response {
  const headers = headersOf(reply);
  if (reply.body === undefined) return new Response(null, { status: reply.status, headers });
  return Response.json(reply.body, { status: reply.status, headers });
}

/** Answers a request of the REST API as Confluence would: the one way in, for people, clients and the app alike. */
export const answerConfluence = (site: ConfluenceSite, raw: RawRequest): Response =>
  respond(replyConfluence(site, raw));

/** The same before it becomes a response. */
export function replyConfluence(site: ConfluenceSite, raw: RawRequest): ConfluenceReply {
  const { path } = splitUrl(raw.url);
  const matched = match(raw.method, path);
  const reply =
    matched === undefined ? refuse(path, notModelled(`${raw.method} ${path}`)) : perform(site, raw, matched);
  const { sender, method, url, body } = raw;
  const operation = matched?.operation.path ?? null;
  tellExchange({ sender, operation, method, url, body, status: reply.status, answer: reply.body });
  return reply;
}

function perform(site: ConfluenceSite, { body, actor, url }: RawRequest, matched: Matched): ConfluenceReply {
  const { operation, params } = matched;
  const { path, query } = splitUrl(url);
  try {
    return operation.answer({ method: operation.method, path, params, query, body, actor }, site);
  } catch (error) {
    if (error instanceof ConfluenceRefusal) return refuse(path, error);
    throw error;
  }
}
