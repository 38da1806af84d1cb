/**
 * The height in CSS pixels that the document's content takes. The root element is no measure: Atlaskit's reset gives it the height of the
 * iframe, so it would never shrink. Layers that float over the page (menus, pickers) count, so that none is cut off.
 */
export function measureContent(document: Document): number {
  const { body } = document;
  const padding = Number.parseFloat(getComputedStyle(body).paddingBottom) || 0;
  const bottoms = [...body.children].map((child) => bottomOf(child) + marginOf(child));
  const layers = [...document.querySelectorAll('.atlaskit-portal-container *')].filter(isShownLayer).map(bottomOf);
  return Math.ceil(Math.max(0, Math.max(0, ...bottoms) + padding, ...layers) + window.scrollY);
}

function bottomOf(element: Element): number {
  const { bottom, height } = element.getBoundingClientRect();
  return height === 0 ? 0 : bottom;
}

function marginOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).marginBottom) || 0;
}

/** What is fixed to the window has the window's height, not one of its own. */
function isShownLayer(element: Element): boolean {
  return (
    element instanceof HTMLElement && element.offsetParent !== null && getComputedStyle(element).position !== 'fixed'
  );
}

/** Calls `report` with the height now and after each change of it, at most once a frame. */
export function watchContentHeight(report: (height: number) => void): void {
  let last = -1;
  let planned = false;
  const measure = (): void => {
    planned = false;
    const height = measureContent(document);
    if (height !== last) report((last = height));
  };
  const plan = (): void => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(measure);
  };
  const sizes = new ResizeObserver(plan);
  const observe = (): void => {
    for (const child of [document.body, ...document.body.children]) sizes.observe(child);
    plan();
  };
  new MutationObserver(observe).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['style', 'class', 'open'],
  });
  observe();
}
