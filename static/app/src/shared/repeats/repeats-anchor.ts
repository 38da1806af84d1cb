/** Id of the list of repeats, which checks about them lead to. */
export const repeatsAnchor = 'repeats';

/** Brings the list of repeats into view and gives it the focus. */
export function showRepeats(): void {
  const place = document.getElementById(repeatsAnchor);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
