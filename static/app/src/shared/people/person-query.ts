/**
 * The query that finds people by the start of their name. In CQL a text stands in double quotes, where a backslash and a
 * double quote are escaped with a backslash; `*` and `?` are wildcards of the text search and are dropped, because a
 * person who types them means no pattern.
 */
export function writePersonQuery(typed: string): string {
  const words = typed.replace(/[*?~\p{Cc}]/gu, ' ').trim();
  return `user.fullname~"${words.replace(/["\\]/gu, '\\$&')}"`;
}
