import { textResponse } from './text-response';

/** What the platform answers to a call: the response, and what it holds for whoever counts. */
export interface PlatformAnswer {
  response: Response;
  status: number;
  /** Absent where the answer has none, or where nobody counts it. */
  body?: unknown;
  bytes: number;
}

export function answerJson(
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): PlatformAnswer {
  if (body === undefined) return { response: new Response(null, { status, headers }), status, bytes: 0 };
  const text = JSON.stringify(body);
  const response = textResponse(text, { status, headers: { 'content-type': 'application/json', ...headers } });
  return { response, status, body, bytes: Buffer.byteLength(text) };
}

/** An answer whose content costs nothing. */
export const answerWith = (response: Response): PlatformAnswer => ({ response, status: response.status, bytes: 0 });
