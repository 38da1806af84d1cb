/** As items' ids are: a UUID as RFC 9562 has it. */
const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/iu;

/**
 * The id of the action item that a task of the page stands for, if there is one: the task's `localId`. Confluence gives some tasks
 * ids of another form; for those it is one formed like a UUID, always the same.
 */
export function itemIdOfTask(localId: string): string {
  if (uuid.test(localId)) return localId;
  const hex = [1, 2, 3, 4].map((seed) => hashOf(localId, seed).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** 32 bits (FNV-1a, stirred once more at the end): ids of one page are told apart, and nobody is kept from anything by it. */
function hashOf(text: string, seed: number): number {
  let hash = Math.imul(0x811c9dc5 ^ seed, 0x01000193);
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
