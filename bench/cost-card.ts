import { p, text } from '@atlaskit/adf-utils/builders';
import type { Cost as MeteredCost } from '../local/metering/cost';
import { parseAdf } from '../src/domain/document/parse-adf';
import type { AppSite } from '../test/support/app-site';
import {
  designate,
  itemContent,
  openAppSite,
  operation,
  readyPostMortem,
  valueOf,
  viewOf,
  writePage,
} from '../test/support/app-site';
import type { Measurement } from './measurement';

export type Cost = Pick<MeteredCost, 'kvsRequests' | 'restPoints'>;

/** What the site's meter counts meanwhile; requests to queues count among those to storage. */
export async function costWhile({ site }: AppSite, run: () => Promise<unknown>): Promise<Cost> {
  const mark = site.costs.snapshot();
  await run();
  const { kvsRequests, queueRequests, restPoints } = site.costs.since(mark).total;
  return { kvsRequests: kvsRequests + queueRequests, restPoints };
}

function measurements(name: string, n: number, cost: Cost, budget: Cost): readonly Measurement[] {
  const one = { bench: 'cost', case: name, n } as const;
  return [
    { ...one, metric: 'kvsRequests', value: cost.kvsRequests, unit: 'requests', budget: budget.kvsRequests },
    { ...one, metric: 'restPoints', value: cost.restPoints, unit: 'points', budget: budget.restPoints },
  ];
}

/** The moderator's notes, begun from a page that somebody changed since. */
async function publishNotes(app: AppSite, pageId: string): Promise<Cost> {
  const { draft } = valueOf(await app.ask('moderator', 'openConsole', { pageId }));
  const document = { ...draft.document, contributingFactors: ['The rollout had no pause'] };
  const { basePageVersion } = draft;
  const saved = valueOf(await app.ask('moderator', 'saveDraft', { pageId, version: 0, basePageVersion, document }));
  const body = parseAdf(app.bodyOf(pageId));
  await writePage(app, pageId, { ...body, content: [...body.content, p(text('Meanwhile'))] }, 'engineer');
  const { version } = (await viewOf(app, pageId)).postMortem;
  const request = { operationId: operation(901), pageId, version, draftVersion: saved.version };
  return costWhile(app, async () => valueOf(await app.ask('moderator', 'publishNotes', request)));
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
    const byline = await costWhile(app, () => app.site.openByline('moderator', pageId));
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
    const notes = await publishNotes(app, pageId);
    const report = await costWhile(app, () => app.ask('moderator', 'loadReport', { spaceId: app.spaceId('PM') }));
    const list = await costWhile(app, () =>
      app.ask('moderator', 'listPostMortems', { spaceId: app.spaceId('PM'), status: 'published' }),
    );
    // What was published is announced first: until then something is due.
    await app.site.runDueWork();
    const idle = await costWhile(app, () => app.site.runScheduledTrigger('hourly-tick'));
    return [
      ...measurements('open the macro', 1, open, { kvsRequests: 3, restPoints: 2 }),
      ...measurements('the byline of an opened page', 1, byline, { kvsRequests: 3, restPoints: 2 }),
      ...measurements('save one change to an action item', 20, save, { kvsRequests: 3, restPoints: 2 }),
      ...measurements('publish', 20, publish, { kvsRequests: 12, restPoints: 10 }),
      ...measurements('publish notes, page changed meanwhile', 20, notes, { kvsRequests: 12, restPoints: 10 }),
      ...measurements('report first page', 20, report, { kvsRequests: 3, restPoints: 2 }),
      ...measurements('list of post-mortems, first page', 1, list, { kvsRequests: 2, restPoints: 2 }),
      ...measurements('hourly tick, nothing due', 0, idle, { kvsRequests: 2, restPoints: 0 }),
    ];
  } finally {
    await app.close();
  }
}
