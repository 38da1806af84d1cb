/** As high as a menu of Atlaskit or one of our panels gets, with its distance from the control. */
const menuHeight = 380;

/** What is open now needs this much, from the top of the content. A panel may hold a menu: both count as long as they are open. */
const open = new Set<{ bottom: number }>();

/**
 * A macro's iframe ends where its content ends, and would cut a menu off. While one is open below `control`, the content
 * is made high enough to hold it; the function given back takes that room away again.
 */
export function reserveRoom(control: Element | null): () => void {
  const root = document.getElementById('root');
  if (root === null || control === null) return () => undefined;
  const room = { bottom: control.getBoundingClientRect().bottom + window.scrollY + menuHeight };
  const fit = (): void => {
    const bottom = Math.max(0, ...[...open].map((one) => one.bottom));
    root.style.minHeight = bottom === 0 ? '' : `${Math.ceil(bottom)}px`;
  };
  open.add(room);
  fit();
  return () => {
    open.delete(room);
    fit();
  };
}
