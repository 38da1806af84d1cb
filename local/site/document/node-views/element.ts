/** An element with attributes and children; text is set as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (globalThis.Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Puts a scrolling box in the tab order only while it has something to scroll. */
export function makeScrollable(box: HTMLElement, label: string): () => void {
  const follow = (): void => {
    const scrolls = box.scrollWidth > box.clientWidth;
    const settings = { tabindex: '0', role: 'group', 'aria-label': label };
    for (const [key, value] of Object.entries(settings)) {
      if (scrolls) box.setAttribute(key, value);
      else box.removeAttribute(key);
    }
  };
  const sizes = new ResizeObserver(follow);
  sizes.observe(box);
  return () => sizes.disconnect();
}
