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
import type { Measurement } from './measurement';

const rows = 200;
const items = 50;
/** Forge ends a function of the user interface after 25 seconds; slow machines and slow answers need room. */
const budgetSeconds = 10;
const context = { timeZone: 'Europe/Oslo' };

/** The largest publication that is promised: notes with 200 rows onto a changed page, with 50 action items. */
export async function benchPublication(): Promise<readonly Measurement[]> {
  const app = openAppSite();
  try {
    await designate(app);
    const { postMortem } = await readyPostMortem(app);
    const { pageId } = postMortem;
    for (let number = 2; number <= items; number += 1) {
      const content = itemContent({ title: `Item ${number}` });
      valueOf(await app.ask('moderator', 'addActionItem', { pageId, operationId: operation(number), content }));
    }
    await writeRows(app, pageId);
    const draftVersion = await draftEachRow(app, pageId);
    const { version } = (await viewOf(app, pageId)).postMortem;
    const began = performance.now();
    valueOf(
      await app.ask('moderator', 'publishNotes', {
        ...{ operationId: operation(900), pageId, version, draftVersion },
      }),
    );
    const seconds = (performance.now() - began) / 1000;
    const one = { bench: 'publication', case: `notes of ${rows} rows and ${items} items`, n: rows };
    return [{ ...one, metric: 'time', value: seconds, unit: 's', budget: budgetSeconds }];
  } finally {
    await app.close();
  }
}

const event = (row: number): TimelineEvent => ({
  ...{ occurredAt: new Date(Date.UTC(2026, 10, 21, 9, 15 + row)).toISOString(), statedTime: '', kind: 'step' },
  ...{ text: `Step ${row} of the incident, with what was seen and done`, certainty: 'exact', row },
});

async function writeRows(app: AppSite, pageId: string): Promise<void> {
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
