import { z } from 'zod';
import { LIMITS } from '../confluence/limits';

const list = z.object({ results: z.array(z.unknown()) });

/** Objects in an answer: those of its list, or the one it is. */
function countObjects(body: unknown): number {
  const answer = list.safeParse(body);
  if (answer.success) return answer.data.results.length;
  return body === undefined ? 0 : 1;
}

/** What each object of an answer costs besides the call, where it is not an object that is read with GET. */
const EACH: readonly { method: string; path: RegExp; points: number }[] = [
  { method: 'POST', path: /\/users-bulk$/u, points: LIMITS.personPoints },
  { method: 'GET', path: /\/rest\/api\/(?:search\/)?user(?:\/current)?$/u, points: LIMITS.personPoints },
  // What somebody may do, and who may, are questions about an object and no objects: the call only.
  { method: 'GET', path: /\/(?:operations|restriction(?:\/byOperation(?:\/[a-z]+)?)?)$/u, points: 0 },
  { method: 'GET', path: /./u, points: LIMITS.objectPoints },
];

/**
 * Points of one request of the app: one for the call, one more for each object read, two for each person; writing is one.
 * Objects that come with another (`include-…`) are not counted; whether Atlassian does is not documented.
 * @param path without its query
 */
export function restPoints(method: string, path: string, answer: { status: number; body?: unknown }): number {
  if (answer.status >= 400) return LIMITS.callPoints;
  const each = EACH.find((rule) => rule.method === method && rule.path.test(path))?.points ?? 0;
  return LIMITS.callPoints + each * countObjects(answer.body);
}
