import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor';

/** As far as anybody would go with Tab before giving up. */
const mostTabs = 120;

/** Presses Tab until this has the focus. @throws when it cannot be reached */
export async function tabTo({ page }: Visitor, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < mostTabs; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(target)) return;
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element: Focusable) => element.matches(':focus'));
}

/** As much of an element as is asked here. */
interface Focusable {
  matches(selector: string): boolean;
}
