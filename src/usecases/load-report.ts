import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ReportPage } from '../contract/views';
import { isOverdue } from '../domain/action-item';
import { addressOf } from '../domain/report/report-address';
import type { ReportContext } from '../domain/report/report-filter';
import { asksForDetails, matches } from '../domain/report/report-filter';
import { readingOf } from '../domain/report/report-reading';
import { dateIn } from '../domain/schedule/period';
import type { Ports } from '../ports/ports';
import type { SeenItems } from './see-items';
import { seeItems } from './see-items';
import { walkItems } from './walk-items';

type ReportRequest = Parsed<'loadReport'>;

/** Of one call; the next one goes on from there. */
const mostQueries = 4;
/** Items of one query: storage gives a hundred, the last of which only tells that there are more. */
const itemsPerQuery = 99;
/** Items whose pages are asked for in the place of hidden ones. */
const itemsPerLook = 25;
/** More than the queries give: only storage bounds a search for details, or where it stops would tell of hidden items. */
const itemsPerLookForDetails = 250;

/**
 * One page of the space's action items. Rows whose page the reader may not see are left out and only counted: batched requests
 * as the reader decide, never a stored restriction (decision 12). The place to go on from is sealed, since it names an item
 * that may be one of those. Rows are as the index holds them; who changes one is told when it is not the newest.
 */
export async function loadReport(
  ports: Ports,
  { callerId, payload }: { callerId: string; payload: ReportRequest },
): Promise<Result<ReportPage>> {
  const { seals, records, clock, confluence } = ports;
  const list = listOf(payload);
  const place = payload.after === null ? null : readPlace(await seals.open(payload.after), list);
  if (payload.after !== null && place === null) return fail('invalid-request', { problem: staleCursor });
  // The first page asks for the zone; the others are given it with the place.
  const timeZone = place?.timeZone ?? (await records.findSettings(payload.spaceId))?.timeZone ?? 'UTC';
  const context: ReportContext = {
    ...{ callerId, today: dateIn(timeZone, clock()) },
    dateOf: (instant) => dateIn(timeZone, Date.parse(instant)),
  };
  const { seen, hidden, looked, after, sawPage } = await findItems(ports, payload, context, place?.after);
  // Whoever sees none of the pages may not even see the space: then not even the number of its items is told.
  if (!sawPage && (await confluence.asCaller.spaces.find(payload.spaceId)) === null) {
    return fail('not-allowed', { need: 'view space' });
  }
  const rows = seen.map(({ item, pageTitle }) => ({
    ...{ item, pageTitle },
    overdue: isOverdue(item, context.today),
    mayChange: item.ownerId === callerId,
  }));
  const next = after === null ? null : await seals.seal(writePlace({ list, timeZone, after }));
  // Details are not tried on hidden items: a count of those that have them would tell which have.
  return succeed({ rows, hidden: asksForDetails(payload.filter) ? 0 : hidden, looked, next, today: context.today });
}

const staleCursor = 'the list has changed since, start it again';

/** What is exact costs as many items as are shown; what is not is read in long stretches. */
async function findItems(
  { records, confluence }: Ports,
  { spaceId, filter, sort, limit }: ReportRequest,
  context: ReportContext,
  after: string | undefined,
): Promise<SeenItems> {
  const { isExact, ...reading } = readingOf(filter, sort, context);
  const isShort = isExact && reading.stages.length === 1;
  const walk = walkItems(records, {
    ...{ ...reading, spaceId, sort, mostQueries },
    chunks: isShort ? { first: limit, more: itemsPerLook } : { first: itemsPerQuery, more: itemsPerQuery },
    ...(after !== undefined && { after }),
  });
  return seeItems(confluence.asCaller.pages, walk, {
    fits: (item) => matches(item, filter, context),
    most: limit,
    mostOfLook: asksForDetails(filter) ? itemsPerLookForDetails : itemsPerLook,
  });
}

interface Place {
  /** Which list it is a place in: it leads nowhere in another one. */
  list: string;
  timeZone: string;
  /** Rank of the last item that was passed. */
  after: string;
}

function listOf({ spaceId, sort, filter }: ReportRequest): string {
  return `${spaceId} ${sort} ${addressOf(filter)}`;
}

function writePlace({ list, timeZone, after }: Place): string {
  return [list, timeZone, after].join('\n');
}

function readPlace(opened: string | null, expected: string): Place | null {
  const [list, timeZone, after] = (opened ?? '').split('\n');
  return list === expected && timeZone !== undefined && after !== undefined ? { list, timeZone, after } : null;
}
