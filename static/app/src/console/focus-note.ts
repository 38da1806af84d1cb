/** Gives the focus to the field of an entry, row or answer, once it is drawn. */
export function focusNote(id: string): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`);
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus({ preventScroll: true });
  });
}

/** The field before another one of the same list, or after the first. */
export function findNeighbour(ids: readonly string[], id: string): string | undefined {
  const at = ids.indexOf(id);
  return ids[at === 0 ? 1 : at - 1];
}
