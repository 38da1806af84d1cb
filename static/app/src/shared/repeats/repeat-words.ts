/** What an earlier post-mortem left behind, after its title. */
export function sayLeftOpen(count: number): string {
  if (count === 0) return 'left nothing open';
  return count === 1 ? 'left 1 item open' : `left ${count} items open`;
}

/** The words before a repeat's title: of the newest, and of those before it. */
export function sayBefore(index: number): string {
  return index === 0 ? 'This happened before' : 'And before that';
}
