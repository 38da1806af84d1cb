import type { ActionItem } from '../action-item';
import { stageOf } from '../action-item';
import type { Circumstances } from '../circumstances';
import type { Away, CustomerImpact, PostMortem, PostMortemStatus, Severity } from '../post-mortem';
import { dateIn } from '../schedule/period';
import type { PublishedAnalysis } from './published-analysis';

/** What sums count of one action item. Calendar dates `YYYY-MM-DD` in the zone of its post-mortem. */
export type DigestItem = Pick<ActionItem, 'status' | 'ownerId' | 'ownerProblem' | 'dueDate'> & {
  committedOn: string | null;
  finishedOn: string | null;
};

/**
 * One small row for each post-mortem: all that overview and insights count, so that neither reads records, items or pages. It
 * follows from the record and its items alone and is counted anew whenever one of them changed, never by difference. Instants are
 * ISO 8601 in UTC.
 */
export interface Digest {
  pageId: string;
  spaceId: string;
  /** Its page was put away: it counts nowhere, and is listed as missing where it is required. */
  away: Away['to'] | null;
  status: PostMortemStatus;
  severity: Severity;
  services: readonly string[];
  customers: CustomerImpact;
  circumstances: Circumstances;
  startedAt: string;
  /** IANA zone of the page. */
  timeZone: string;
  meetingAt: string | null;
  heldAt: string | null;
  publishedAt: string | null;
  /** Not required any more since then; null unless it is waived. */
  waivedAt: string | null;
  /** As its page was published last; null before, and for what was published before this was kept. */
  analysis: PublishedAnalysis | null;
  items: readonly DigestItem[];
}

/** The digest that these records come to. */
export function digestOf(postMortem: PostMortem, items: readonly ActionItem[]): Digest {
  const { pageId, spaceId, away, status, details, circumstances, startedAt, meeting, publication } = postMortem;
  return {
    pageId,
    spaceId,
    away: away?.to ?? null,
    status,
    severity: details.severity,
    services: details.services,
    customers: details.impact.customers,
    circumstances,
    startedAt,
    timeZone: postMortem.timeZone,
    meetingAt: meeting.status === 'postponed' ? null : meeting.startsAt,
    heldAt: meeting.heldAt,
    publishedAt: publication?.publishedAt ?? null,
    waivedAt: postMortem.waiver?.at ?? null,
    analysis: publication?.analysis ?? null,
    items: items.map((item) => digestItem(item, postMortem.timeZone)),
  };
}

/** Nobody is asked who owned what is settled, so that is not kept. */
function digestItem(item: ActionItem, timeZone: string): DigestItem {
  const { status, ownerId, ownerProblem, dueDate, committedAt, finishedAt } = item;
  const isSettled = stageOf(status) === 'settled';
  const dateOf = (at: string | null): string | null => (at === null ? null : dateIn(timeZone, Date.parse(at)));
  return {
    status,
    ownerId: isSettled ? null : ownerId,
    ownerProblem: isSettled ? null : ownerProblem,
    dueDate,
    committedOn: dateOf(committedAt),
    finishedOn: dateOf(finishedAt),
  };
}

/** In which list the digest stands: `open` while somebody has to do or to verify something. */
export type DigestShelf = 'open' | 'settled' | 'away';

export function shelfOf({ away, items }: Pick<Digest, 'away' | 'items'>): DigestShelf {
  if (away !== null) return 'away';
  return countOpenItems({ items }) > 0 ? 'open' : 'settled';
}

/** When it was last published or waived; before all time while it is neither. */
export function decidedAtOf({ publishedAt, waivedAt }: Pick<Digest, 'publishedAt' | 'waivedAt'>): string {
  return later(publishedAt ?? '0000', waivedAt ?? '0000');
}

/** Items that somebody has to do or to verify. */
export function countOpenItems({ items }: Pick<Digest, 'items'>): number {
  return items.filter(({ status }) => ['active', 'to_verify'].includes(stageOf(status))).length;
}

/** The last date on which one of its items was committed to or finished; the first day that there is where none was. */
export function lastMoveOf({ items }: Pick<Digest, 'items'>): string {
  return items
    .flatMap(({ committedOn, finishedOn }) => [committedOn ?? '', finishedOn ?? ''])
    .reduce(later, '0000-01-01');
}

function later(one: string, other: string): string {
  return other > one ? other : one;
}
