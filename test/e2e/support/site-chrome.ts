import type { Visitor } from './visitor';

/** Two weeks are hundreds of hours, each with its work: on a loaded machine longer than anything else in a story. */
const patienceMilliseconds = 45_000;

/** Moves the site's clock on with its menu and waits until what became due is done. */
export async function moveClock({ page }: Visitor, step: string): Promise<void> {
  const tools = page.getByRole('banner');
  const before = await tools.locator('.clock-date').innerText();
  await tools.getByRole('button', { name: before }).click();
  await page.getByRole('menuitem', { name: step }).click();
  const old = tools.getByText(before, { exact: true });
  await old.waitFor({ state: 'hidden', timeout: patienceMilliseconds });
}
