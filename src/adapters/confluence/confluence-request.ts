import type { RequestProductMethod, Route } from '@forge/api';
import type { z } from 'zod';
import { PlatformError } from '../../ports/confluence';

export interface ConfluenceAnswer {
  status: number;
  /** Parsed JSON; undefined when there was none. */
  body: unknown;
}

export interface ConfluenceCall {
  /** For errors and logs: method and what is asked, without ids or text. */
  operation: string;
  route: Route;
  method?: 'POST' | 'PUT' | 'DELETE';
  send?: object;
  /** Statuses that are answers here; anything else is thrown. */
  expect: readonly number[];
}

export type RequestConfluence = (call: ConfluenceCall) => Promise<ConfluenceAnswer>;

function retryAfter(value: string | null): number | null {
  const seconds = Number.parseInt(value ?? '', 10);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/**
 * @param request how the acting person (or the app) asks Confluence
 * @returns a function that throws `PlatformError` for every status that is not expected, and when nothing is answered
 */
export function confluenceRequest(request: RequestProductMethod): RequestConfluence {
  return async ({ operation, route, method, send, expect }) => {
    const headers = { accept: 'application/json', ...(send && { 'content-type': 'application/json' }) };
    let response: Awaited<ReturnType<RequestProductMethod>>;
    let text: string;
    try {
      response = await request(route, {
        method: method ?? 'GET',
        headers,
        ...(send && { body: JSON.stringify(send) }),
      });
      text = await response.text();
    } catch (error) {
      throw new PlatformError(operation, null, null, { cause: error });
    }
    if (!expect.includes(response.status)) {
      throw new PlatformError(operation, response.status, retryAfter(response.headers.get('retry-after')));
    }
    return { status: response.status, body: parseJson(operation, response.status, text) };
  };
}

function parseJson(operation: string, status: number, text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PlatformError(operation, status, null, { cause: error });
  }
}

/** Narrows an answer; one that is not of the documented shape is the platform's fault, not a person's. */
export function readAnswer<Schema extends z.ZodType>(
  operation: string,
  schema: Schema,
  answer: ConfluenceAnswer,
): z.output<Schema> {
  const parsed = schema.safeParse(answer.body);
  if (!parsed.success) throw new PlatformError(operation, answer.status, null, { cause: parsed.error });
  return parsed.data;
}
