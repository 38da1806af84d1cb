import { parseAdf } from '../src/domain/document/parse-adf';
import type { TimelineEvent } from '../src/domain/document/post-mortem-document';
import { writeDocument } from '../src/domain/document/write/write-document';
import { readDocument } from '../src/domain/document/read-document';
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
import type { Cost } from './cost-card';
import { costWhile } from './cost-card';
import type { Measurement } from './measurement';

interface Size {
  rows: number;
  items: number;
}
/** The largest publication that is promised, and a usual one that it is compared with. */
const largest: Size = { rows: 200, items: 50 };
const usual: Size = { rows: 20, items: 5 };
/** Forge ends a function of the user interface after 25 seconds; slow machines and slow answers need room. */
const budgetSeconds = 10;
/** Ten times the rows and items take not much more than ten times as long: nothing in it grows faster. */
const budgetRatio = 15;
/** Those of 20 items, and a read for each further 25. */
const budget: Cost = { kvsRequests: 14, restPoints: 10 };
const context = { timeZone: 'Europe/Oslo' };

/** Notes onto a page that somebody changed meanwhile: requests, points and time of the largest, and its time against a usual one. */
export async function benchPublication(): Promise<readonly Measurement[]> {
  // The first one in a process is slow: it is not measured.
  await publishNotes(usual);
  const before = await publishNotes(usual);
  const { cost, seconds } = await publishNotes(largest);
  const one = {
    bench: 'publication',
    case: `notes of ${largest.rows} rows and ${largest.items} items`,
    n: largest.rows,
  };
  const { kvsRequests, restPoints } = cost;
  return [
    { ...one, metric: 'kvsRequests', value: kvsRequests, unit: 'requests', budget: budget.kvsRequests },
    { ...one, metric: 'restPoints', value: restPoints, unit: 'points', budget: budget.restPoints },
    { ...one, metric: 'time', value: seconds, unit: 's', budget: budgetSeconds },
    { ...one, metric: 'time', value: seconds / before.seconds, unit: `× of ${usual.rows} rows`, budget: budgetRatio },
  ];
}

async function publishNotes(size: Size): Promise<{ cost: Cost; seconds: number }> {
  const app = openAppSite();
  try {
    await designate(app);
    const { postMortem } = await readyPostMortem(app);
    const { pageId } = postMortem;
    for (let number = 2; number <= size.items; number += 1) {
      const content = itemContent({ title: `Item ${number}` });
      valueOf(await app.ask('moderator', 'addActionItem', { pageId, operationId: operation(number), content }));
    }
    await writeRows(app, pageId, size.rows);
    const draftVersion = await draftEachRow(app, pageId);
    const { version } = (await viewOf(app, pageId)).postMortem;
    const request = { operationId: operation(900), pageId, version, draftVersion };
    const began = performance.now();
    const cost = await costWhile(app, async () => valueOf(await app.ask('moderator', 'publishNotes', request)));
    return { cost, seconds: (performance.now() - began) / 1000 };
  } finally {
    await app.close();
  }
}

const event = (row: number): TimelineEvent => ({
  ...{ occurredAt: new Date(Date.UTC(2026, 10, 21, 9, 15 + row)).toISOString(), statedTime: '', kind: 'step' },
  ...{ text: `Step ${row} of the incident, with what was seen and done`, certainty: 'exact', row },
});

async function writeRows(app: AppSite, pageId: string, rows: number): Promise<void> {
  const page = parseAdf(app.bodyOf(pageId));
  const document = readDocument(page, context);
  const timeline = [...document.timeline, ...Array.from({ length: rows }, (_none, index) => event(index))];
  await writePage(app, pageId, writeDocument({ ...document, timeline }, page, context), 'moderator');
}

/** Every second row is worded anew in the notes; then somebody else changes the page. */
async function draftEachRow(app: AppSite, pageId: string): Promise<number> {
  const { draft } = valueOf(await app.ask('moderator', 'openConsole', { pageId }));
  const { basePageVersion } = draft;
  const timeline = draft.document.timeline.map((one, index) =>
    index % 2 === 0 ? { ...one, text: `${one.text}, as the meeting found` } : one,
  );
  const document = { ...draft.document, timeline };
  const saved = valueOf(await app.ask('moderator', 'saveDraft', { pageId, version: 0, basePageVersion, document }));
  const page = parseAdf(app.bodyOf(pageId));
  const added = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Meanwhile' }] };
  await writePage(app, pageId, { ...page, content: [...page.content, added] }, 'engineer');
  return saved.version;
}
