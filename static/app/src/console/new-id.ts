let last = 0;

/** An id that nothing else in this window has. */
export function newId(): string {
  last += 1;
  return `note-${last}`;
}
