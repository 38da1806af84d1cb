/** As high as a menu of Atlaskit gets, with its distance from the control. */
const menuHeight = 340;

/**
 * A macro's iframe ends where its content ends, and would cut a menu off. While one is open below `control`, the content
 * is made high enough to hold it; the function given back takes that room away again.
 */
export function reserveRoom(control: Element | null): () => void {
  const root = document.getElementById('root');
  if (root === null || control === null) return () => undefined;
  const bottom = control.getBoundingClientRect().bottom + window.scrollY;
  root.style.minHeight = `${Math.ceil(bottom + menuHeight)}px`;
  return () => {
    root.style.minHeight = '';
  };
}
