import type { Site } from '../../../local/create-site';
import { accountIdOf } from '../../../local/people';
import type { ActionItem, ActionItemStatus } from '../../../src/domain/action-item';
import { actionItemKinds } from '../../../src/domain/action-item';
import { digestOf } from '../../../src/domain/digest/digest';
import type { PublishedAnalysis } from '../../../src/domain/digest/published-analysis';
import type { PostMortem, Severity } from '../../../src/domain/post-mortem';
import { causeWords } from '../../../src/domain/repeats/cause-words';
import { beginningSweep } from '../../../src/ports/page-life';
import { generateActionItem, generateDetails, generatePostMortem } from '../../support/post-mortem-builders';
import { seedPages, seedRecords } from '../../support/seed-records';

/** More than most have: pages take longest to make. */
const itemsPerPage = 10;
/** The newest so many pages have one open item each; every other one of them has another that is to be verified. */
const pagesWithOpen = 200;
/** Which the app made for the space, and below which it files. */
const rootTitle = 'Post-mortems';
const hoursApart = 13;
const hour = 3_600_000;
const day = 24 * hour;

const services = ['Checkout', 'Ledger', 'Search', 'Login', 'Payouts', 'Catalogue', 'Webhooks', 'Refunds'] as const;
const troubles = [
  'unavailable in Europe',
  'slow for large shops',
  'read-only after a failover',
  'rejecting every tenth request',
  'behind by an hour',
  'sending everything twice',
  'down after a deployment',
] as const;
const tasks = [
  'Alert when the queue of % is longer than 1,000',
  'Rehearse the failover of %',
  'Run migrations of % that remove something after the rollout',
  'Send test traffic through the canary of % for ten minutes',
  'Renew certificates of % a month before they expire',
  'Limit what one customer may ask of %',
  'Write down how % is brought back by hand',
  'Show the delay of % on the status page',
  'Stop retrying requests to % that cannot succeed',
] as const;
const owners = ['owner', 'engineer', 'agent', 'moderator', 'success', 'engineer', 'owner', null] as const;
const causes = ['An expired certificate', 'A deployment in the wrong order', 'A full disk'] as const;

/** Pages that only the admin sees; an open item of the first one is overdue. */
const restricted = [13, 23];

/** Fills a space with so many action items, at most 200 of them open, as if the app had written them over the years. */
export function seedLargeReport(site: Site, key: string, count: number): void {
  const now = site.clock.now();
  const pages = Array.from({ length: Math.ceil(count / itemsPerPage) }, (_none, page) => page);
  const titles = pages.map((page) => titleOf(page, now));
  const pageIds = seedPages({ site }, titles, key, rootTitle);
  const spaceId = site.confluence.spaces.list().find((space) => space.key === key)?.id ?? '';
  const made = pages.map((page) => incidentOf({ page, pageId: pageIds[page] ?? '', spaceId, now }));
  seedRecords(
    { site },
    {
      postMortems: made.map(({ postMortem }) => postMortem),
      items: made.flatMap(({ items }) => items),
      digests: made.map(({ postMortem, items }) => digestOf(postMortem, items)),
      sweeps: [{ ...beginningSweep(spaceId), byline: 'shown' }],
    },
  );
  for (const page of restricted) restrict(site, pageIds[page] ?? '');
}

function restrict({ confluence }: Site, pageId: string): void {
  const page = confluence.pages.find(pageId);
  if (page !== undefined) confluence.pages.restrict(page, { read: [accountIdOf('admin')], update: [] });
}

interface SeededPage {
  /** 0 is the newest. */
  page: number;
  pageId: string;
  spaceId: string;
  now: number;
}

function incidentOf(seeded: SeededPage): { postMortem: PostMortem; items: readonly ActionItem[] } {
  const { page, pageId, spaceId, now } = seeded;
  const items = Array.from({ length: itemsPerPage }, (_none, place) => itemOf(seeded, place));
  const [startedAt, publishedAt] = [instant(startOf(page, now)), instant(startOf(page, now) + (1 + (page % 9)) * day)];
  const postMortem = generatePostMortem({
    ...{ pageId, spaceId, startedAt, changedAt: publishedAt, createdAt: startedAt },
    status: items.every(({ status }) => status === 'verified' || status === 'wont_do') ? 'closed' : 'published',
    details: generateDetails({ severity: severityOf(page), services: [pick(services, page).toLowerCase()] }),
    actionItemIds: items.map(({ id }) => id),
    publication: {
      ...{ publishedAt, publishedById: accountIdOf('moderator'), pageVersion: 1, overrideReason: null },
      ...{ operationId: idOf(page), analysis: analysisOf(page, now) },
    },
  });
  return { postMortem, items };
}

function itemOf({ page, pageId, spaceId, now }: SeededPage, place: number): ActionItem {
  const number = page * itemsPerPage + place;
  const status = statusOf(page, place);
  const committed = Math.min(startOf(page, now) + 4 * day, now - hour);
  const isFinished = status !== 'open' && status !== 'in_progress';
  const finished = Math.min(committed + ((number * 11) % 40) * day, now - hour);
  const owner = pick(owners, page + Math.floor(page / 8));
  return generateActionItem({
    ...{ id: idOf(number), pageId, spaceId, status, doneWhen: '' },
    title: pick(tasks, page * 7 + Math.floor(page / 11) + place).replace('%', pick(services, page).toLowerCase()),
    ownerId: owner === null ? null : accountIdOf(owner),
    dueDate: dateOf(isFinished ? committed + 30 * day : now + (((page * 37) % 80) - 15) * day),
    kind: pick(actionItemKinds, number),
    committedAt: instant(committed),
    finishedAt: isFinished ? instant(finished) : null,
    incident: {
      severity: severityOf(page),
      services: [pick(services, page).toLowerCase()],
      startedAt: instant(startOf(page, now)),
    },
    ...{ statusSince: instant(committed), createdAt: instant(committed), changedAt: instant(committed) },
    ...{ createdById: accountIdOf('moderator'), changedById: accountIdOf('moderator') },
  });
}

function statusOf(page: number, place: number): ActionItemStatus {
  if (page < pagesWithOpen && place === 0) return page % 3 === 0 ? 'in_progress' : 'open';
  if (page < pagesWithOpen && place === 1 && page % 2 === 0) return 'done';
  return place === 4 && page % 3 === 0 ? 'wont_do' : 'verified';
}

function analysisOf(page: number, now: number): PublishedAnalysis {
  const started = startOf(page, now);
  const minutes = (length: number): string => instant(started + length * 60_000);
  const pace = 1 + ((page * 7) % 10);
  return {
    milestones: {
      started: instant(started),
      detected: minutes(3 * pace),
      alerted: minutes(4 * pace),
      acknowledged: minutes(5 * pace),
      mitigated: minutes(12 * pace),
      resolved: minutes(20 * pace),
    },
    hasFacts: true,
    causes: causeWords(page % 24 === 0 ? [pick(causes, page / 24)] : []),
    trigger: causeWords([]),
  };
}

function severityOf(page: number): Severity {
  return pick([2, 3, 1, 3, 4, 2] as const, page);
}

function titleOf(page: number, now: number): string {
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(startOf(page, now));
  return `${pick(services, page)} ${pick(troubles, page)}, ${date}`;
}

function startOf(page: number, now: number): number {
  return now - (page + 1) * hoursApart * hour;
}

function idOf(number: number): string {
  return `7e57ab1e-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

function dateOf(at: number): string {
  return instant(at).slice(0, 10);
}

function pick<Value>(values: readonly [Value, ...Value[]], number: number): Value {
  const picked = values[number % values.length];
  return picked === undefined ? values[0] : picked;
}
