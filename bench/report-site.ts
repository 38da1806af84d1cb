import { accountIdOf } from '../local/people';
import type { ActionItem, ActionItemStatus } from '../src/domain/action-item';
import { actionItemKinds, priorities } from '../src/domain/action-item';
import { severities } from '../src/domain/post-mortem';
import { beginningSweep } from '../src/ports/page-life';
import type { AppSite } from '../test/support/app-site';
import { designate, openAppSite, operation } from '../test/support/app-site';
import { generateActionItem, generatePostMortem } from '../test/support/post-mortem-builders';
import { seedPages, seedRecords } from '../test/support/seed-records';

/** As many action items as a post-mortem has on average. */
const itemsPerPage = 5;
/** One of so many is open, one is done and to be verified; the others are settled. */
const itemsForOneOpen = 50;

export interface ReportSite {
  app: AppSite;
  spaceId: string;
  items: readonly ActionItem[];
}

/** A space with so many action items, 2 % of them open, on as many pages as they would be on. */
export async function openReportSite(size: number): Promise<ReportSite> {
  const app = openAppSite();
  await designate(app);
  const spaceId = app.spaceId('PM');
  const titles = Array.from({ length: Math.ceil(size / itemsPerPage) }, (_none, page) => `Incident ${page}`);
  const pageIds = seedPages(app, titles);
  const items = Array.from({ length: size }, (_none, number) => itemOf(number, spaceId, pageIds));
  const postMortems = pageIds.map((pageId, page) =>
    generatePostMortem({
      ...{ pageId, spaceId, status: 'closed', startedAt: instantOf(page), changedAt: instantOf(page) },
      actionItemIds: items.slice(page * itemsPerPage, (page + 1) * itemsPerPage).map(({ id }) => id),
    }),
  );
  // Every page has its byline item: what is measured is a day like any other.
  seedRecords(app, { postMortems, items, sweeps: [{ ...beginningSweep(spaceId), byline: 'shown' }] });
  return { app, spaceId, items };
}

function itemOf(number: number, spaceId: string, pageIds: readonly string[]): ActionItem {
  const page = Math.floor(number / itemsPerPage);
  const group = Math.floor(number / itemsForOneOpen);
  return generateActionItem({
    ...{ id: operation(number), spaceId, pageId: pageIds[page] ?? '', status: statusOf(number) },
    title: `Item ${number}`,
    ownerId: pick([accountIdOf('moderator'), accountIdOf('owner'), null], group),
    dueDate: new Date(Date.UTC(2026, 9, 1 + ((group * 7) % 90))).toISOString().slice(0, 10),
    ...{ priority: pick(priorities, number), kind: pick(actionItemKinds, number) },
    incident: { severity: pick(severities, group), services: ['checkout'], startedAt: instantOf(page) },
    changedAt: instantOf(page),
  });
}

function statusOf(number: number): ActionItemStatus {
  const place = number % itemsForOneOpen;
  if (place === 0) return number % (2 * itemsForOneOpen) === 0 ? 'open' : 'in_progress';
  if (place === 1) return 'done';
  return place % 5 === 0 ? 'wont_do' : 'verified';
}

/** Long ago, an hour apart: the sweep looks at what changed lately. */
function instantOf(page: number): string {
  return new Date(Date.UTC(2022, 0, 1, page)).toISOString();
}

function pick<Value>(values: readonly [Value, ...Value[]], number: number): Value {
  const value = values[number % values.length];
  return value === undefined ? values[0] : value;
}
