import { z } from 'zod';
import { LIMITS } from './limits';
import type { ConfluenceReply, ConfluenceRequest } from './operation';
import { invalid } from './refusal';

const cursorSchema = z.object({ after: z.string(), index: z.number() });

function readCursor(text: string | null): { after: string; index: number } | undefined {
  if (text === null) return undefined;
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch (error) {
    throw invalid('The cursor is not one that this request gave', error instanceof Error ? error.name : undefined);
  }
}

function readLimit(request: ConfluenceRequest, most: number): number {
  const text = request.query.get('limit');
  if (text === null) return Math.min(LIMITS.pageDefault, most);
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > most) throw invalid(`limit must be between 1 and ${most}`);
  return limit;
}

function nextLink(request: ConfluenceRequest, after: string, index: number): string {
  const query = new URLSearchParams(request.query);
  query.set('cursor', Buffer.from(JSON.stringify({ after, index })).toString('base64url'));
  return `${request.path}?${query.toString()}`;
}

/**
 * One page of results with the link to the next. A cursor remembers the last result shown, so that results that come or
 * go before it do not shift the pages.
 */
export function paginate<T extends { id: string }>(
  request: ConfluenceRequest,
  all: readonly T[],
  show: (each: T) => unknown,
  options: { baseUrl: string; most?: number },
): ConfluenceReply {
  const limit = readLimit(request, options.most ?? LIMITS.pageMost);
  const cursor = readCursor(request.query.get('cursor'));
  const last = cursor === undefined ? -1 : all.findIndex(({ id }) => id === cursor.after);
  const start = cursor !== undefined && last === -1 ? cursor.index : last + 1;
  const shown = all.slice(start, start + limit);
  const final = shown[shown.length - 1];
  const next =
    final !== undefined && start + limit < all.length ? nextLink(request, final.id, start + limit) : undefined;
  const links = { ...(next === undefined ? {} : { next }), base: `${options.baseUrl}/wiki` };
  return { status: 200, body: { results: shown.map(show), _links: links }, ...(next === undefined ? {} : { next }) };
}
