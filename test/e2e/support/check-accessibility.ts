import { source } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import type { Visitor } from './visitor';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/**
 * What axe-core finds wrong in what a visitor sees: in the site's page and in each iframe of the app on its own, because the two
 * are of different origins. One line for each rule and place.
 */
export async function findBarriers({ page }: Visitor): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await findInFrame(frame, frame === page.mainFrame())));
  return found;
}

async function findInFrame(frame: Frame, isTop: boolean): Promise<string[]> {
  await frame.evaluate(source);
  const run = `axe.run(document, ${JSON.stringify({ runOnly: tags, iframes: false, resultTypes: ['violations'] })})`;
  const { violations } = await frame.evaluate<AxeResults>(run);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim();
      return `${isTop ? 'site' : 'app'}: ${id} (${help}) at ${target.join(' ')}: ${why}`;
    }),
  );
}
