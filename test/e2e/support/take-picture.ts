import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Visitor } from './visitor';

const folder = 'docs/pictures';

/** Larger ones make the repository and the pages that show them heavy. */
const largestBytes = 300_000;

/** Takes the picture for the documentation, when pictures are wanted (`npm run pictures`); else leaves the files alone. */
export async function takePicture({ page }: Visitor, name: string): Promise<void> {
  if (process.env['PICTURES'] !== '1') return;
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(path);
  if (size > largestBytes) throw new Error(`${path} has ${size} bytes; crop it to at most ${largestBytes}.`);
}
