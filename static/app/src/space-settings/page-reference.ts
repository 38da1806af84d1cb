/** The page's id in a link to it (`…/pages/123/Title`, `…?pageId=123`) or standing alone; null when there is none. */
export function readPageId(typed: string): string | null {
  return /^(?:\S*\/pages\/(?:edit-v2\/)?|\S*[?&]pageId=)?(\d{1,19})(?:[/?#&]\S*)?$/u.exec(typed)?.[1] ?? null;
}
