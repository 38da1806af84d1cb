import { accountIdOf } from '../local/people';
import type { ActionItem } from '../src/domain/action-item';
import { beginningSweep } from '../src/ports/page-life';
import type { AppSite } from '../test/support/app-site';
import { designate, openAppSite, operation } from '../test/support/app-site';
import { generateDigest } from '../test/support/digest-builders';
import { generateActionItem, generatePostMortem } from '../test/support/post-mortem-builders';
import { seedPages, seedRecords } from '../test/support/seed-records';

/** As many action items as a post-mortem has on average; where one is open, another mostly is as well. */
const itemsPerPage = 5;
const openPerPage = 2;
/** Post-mortems whose incident began in the period. */
const incidents = 10;

export interface FollowUpSize {
  items: number;
  open: number;
  changed: number;
}

export interface FollowUpSite extends FollowUpSize {
  app: AppSite;
  spaceId: string;
  all: readonly ActionItem[];
}

/** A space with so many action items, some of them open and some changed since the period began. */
export async function openFollowUpSite(size: FollowUpSize): Promise<FollowUpSite> {
  const app = openAppSite();
  await designate(app);
  const spaceId = app.spaceId('PM');
  const pageIds = seedPages(
    app,
    Array.from({ length: Math.ceil(size.items / itemsPerPage) }, (_none, page) => `Incident ${page}`),
  );
  const all = Array.from({ length: size.items }, (_none, number) => itemOf(number, spaceId, pageIds, size));
  const postMortems = pageIds.map((pageId, page) =>
    generatePostMortem({
      ...{ pageId, spaceId, status: 'closed', startedAt: instantOf(page), changedAt: instantOf(page) },
      actionItemIds: all.slice(page * itemsPerPage, (page + 1) * itemsPerPage).map(({ id }) => id),
    }),
  );
  const digests = pageIds
    .slice(0, incidents)
    .map((pageId) => generateDigest({ pageId, spaceId, startedAt: '2026-11-24T08:00:00.000Z' }));
  seedRecords(app, { postMortems, digests, items: all, sweeps: [{ ...beginningSweep(spaceId), byline: 'shown' }] });
  return { ...size, app, spaceId, all };
}

function itemOf(number: number, spaceId: string, pageIds: readonly string[], { open, changed }: FollowUpSize) {
  const page = Math.floor(number / itemsPerPage);
  const place = number % itemsPerPage;
  const isOpen = place < openPerPage && page * openPerPage + place < open;
  const isChanged = place === openPerPage && page < changed;
  const changedAt = isChanged ? '2026-12-01T08:00:00.000Z' : instantOf(page);
  return generateActionItem({
    ...{ id: operation(number), spaceId, pageId: pageIds[page] ?? '', title: `Item ${number}`, changedAt },
    ...{ status: isOpen ? ('open' as const) : ('verified' as const), finishedAt: isOpen ? null : changedAt },
    ownerId: accountIdOf(number % 3 === 0 ? 'owner' : 'moderator'),
    dueDate: new Date(Date.UTC(2026, 9, 1 + ((page * 7) % 90))).toISOString().slice(0, 10),
  });
}

/** Long ago, an hour apart. */
function instantOf(page: number): string {
  return new Date(Date.UTC(2022, 0, 1, page)).toISOString();
}
