import type { Visitor } from './visitor';
import { seeGone } from './visitor';

/** Moves the site's clock on with its menu and waits until what became due is done. */
export async function moveClock({ page }: Visitor, step: string): Promise<void> {
  const tools = page.getByRole('banner');
  const before = await tools.locator('.clock-date').innerText();
  await tools.getByRole('button', { name: before }).click();
  await page.getByRole('menuitem', { name: step }).click();
  await seeGone(tools.getByText(before, { exact: true }));
}
