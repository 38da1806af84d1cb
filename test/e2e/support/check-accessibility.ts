import type { AxeResults, RunOnly } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import type { Visitor } from './visitor';

// A third of what the package gives as its `source`, which every frame has to read.
const script = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

/** `colours` are the rules whose answer can differ between two themes of the same elements. */
const rules = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} satisfies Record<string, RunOnly>;

/**
 * What axe-core finds wrong in what a visitor sees: in the site's page and in each iframe of the app on its own, because the two
 * are of different origins. One line for each rule and place.
 */
export async function findBarriers({ page }: Visitor, which: keyof typeof rules = 'all'): Promise<string[]> {
  const frames = page.frames().map((frame) => findInFrame(frame, which, frame === page.mainFrame()));
  return (await Promise.all(frames)).flat();
}

async function findInFrame(frame: Frame, which: keyof typeof rules, isTop: boolean): Promise<string[]> {
  if (!(await frame.evaluate<boolean>("'axe' in globalThis"))) await frame.evaluate(script);
  const run = `axe.run(document, ${JSON.stringify({ runOnly: rules[which], iframes: false, resultTypes: ['violations'] })})`;
  const { violations } = await frame.evaluate<AxeResults>(run);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim();
      return `${isTop ? 'site' : 'app'}: ${id} (${help}) at ${target.join(' ')}: ${why}`;
    }),
  );
}
