import type { PlatformCall } from '../local/forge/invocation';
import type { AppSite } from '../test/support/app-site';
import {
  designate,
  itemContent,
  openAppSite,
  operation,
  readyPostMortem,
  valueOf,
  viewOf,
} from '../test/support/app-site';
import type { Measurement } from './measurement';

interface Cost {
  kvsRequests: number;
  restPoints: number;
}

/** Confluence counts a point for each call and one more for each object that is read. `objects` is how many a list gave. */
function costOf(calls: readonly PlatformCall[], objects: number): Cost {
  const rest = calls.filter(({ service }) => service === 'confluence');
  const read = rest.filter(({ method, path }) => method === 'GET' && /\/(pages|spaces)\/\d+$/u.test(path)).length;
  const listed = rest.some(({ method, path }) => method === 'GET' && path.endsWith('/pages')) ? objects : 0;
  return { kvsRequests: calls.length - rest.length, restPoints: rest.length + read + listed };
}

async function costWhile(app: AppSite, run: () => Promise<unknown>, objects = 0): Promise<Cost> {
  app.site.calls.length = 0;
  await run();
  return costOf(app.site.calls, objects);
}

function measurements(name: string, n: number, cost: Cost, budget: Cost): readonly Measurement[] {
  const one = { bench: 'cost', case: name, n } as const;
  return [
    { ...one, metric: 'kvsRequests', value: cost.kvsRequests, unit: 'requests', budget: budget.kvsRequests },
    { ...one, metric: 'restPoints', value: cost.restPoints, unit: 'points', budget: budget.restPoints },
  ];
}

/** Requests to storage and points of Confluence for what people do most, against the budgets of the architecture. */
export async function benchCosts(): Promise<readonly Measurement[]> {
  const app = openAppSite();
  try {
    await designate(app);
    const { postMortem, actionItems } = await readyPostMortem(app);
    const { pageId } = postMortem;
    const [item] = actionItems;
    if (item === undefined) throw new Error('the post-mortem has no action item');
    const add = (number: number) =>
      app.ask('moderator', 'addActionItem', {
        pageId,
        operationId: operation(number),
        content: itemContent({ title: `Item ${number}` }),
      });

    const open = await costWhile(app, () => viewOf(app, pageId));
    const save = await costWhile(app, () =>
      app.ask('moderator', 'changeActionItem', {
        pageId,
        itemId: item.id,
        version: item.version,
        content: { priority: 'low' },
      }),
    );
    for (let number = 2; number <= 20; number += 1) valueOf(await add(number));
    const { version } = (await viewOf(app, pageId)).postMortem;
    const publish = await costWhile(app, async () =>
      valueOf(await app.ask('moderator', 'publishNotes', { operationId: operation(900), pageId, version })),
    );
    const report = await costWhile(app, () => app.ask('moderator', 'loadReport', { spaceId: app.spaceId('PM') }), 1);
    const idle = await costWhile(app, () => app.site.runScheduledTrigger('hourly-tick'));
    return [
      ...measurements('open the macro', 1, open, { kvsRequests: 3, restPoints: 2 }),
      ...measurements('save one change to an action item', 20, save, { kvsRequests: 3, restPoints: 2 }),
      ...measurements('publish', 20, publish, { kvsRequests: 12, restPoints: 10 }),
      ...measurements('report first page', 20, report, { kvsRequests: 3, restPoints: 2 }),
      ...measurements('hourly tick, nothing due', 0, idle, { kvsRequests: 2, restPoints: 0 }),
    ];
  } finally {
    await app.close();
  }
}
