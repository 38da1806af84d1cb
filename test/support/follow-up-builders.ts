import type { ActionItem } from '../../src/domain/action-item';
import type { CutList, FollowUpSubject } from '../../src/domain/follow-up/subject';
import { periodOfKey } from '../../src/domain/schedule/period';

export function cutList<Row>(...rows: Row[]): CutList<Row> {
  return { rows, count: rows.length };
}

const none: CutList<never> = { rows: [], count: 0 };

/** The subject of a follow-up page on which nothing is to be told. */
export function generateFollowUpSubject(overrides: Partial<FollowUpSubject> = {}): FollowUpSubject {
  return {
    period: periodOfKey('2026-11-23'),
    meetingAt: '2026-12-07T09:00:00.000Z',
    meetingMinutes: 30,
    timeZone: 'Europe/Oslo',
    today: '2026-12-06',
    counts: {
      ...{ open: 0, overdue: 0, unowned: 0, toVerify: 0, closed: 0 },
      ...{ verified: 0, added: 0, slipped: 0, redated: 0, restricted: 0 },
    },
    moves: { closed: none, verified: none, added: none, slipped: none, redated: none },
    owners: [],
    unowned: none,
    toVerify: none,
    missing: none,
    late: none,
    published: none,
    waived: none,
    figures: [],
    repeats: none,
    restricted: { items: 0, postMortems: 0 },
    unapplied: [],
    links: {
      pageUrl: (pageId) => `https://site.example/wiki/spaces/PM/pages/${pageId}`,
      reportUrl: 'https://site.example/wiki/spaces/PM/apps/report',
      followUpsUrl: 'https://site.example/wiki/spaces/PM/apps/report#follow-ups',
      participantsUrl: null,
    },
    ...overrides,
  };
}

/** A subject with these open items, by owner, and those to verify. */
export function subjectOfItems(
  items: readonly ActionItem[],
  overrides: Partial<FollowUpSubject> = {},
): FollowUpSubject {
  const usual = generateFollowUpSubject();
  const active = items.filter(({ status }) => status !== 'done');
  const owners = [...new Set(active.flatMap(({ ownerId }) => ownerId ?? []))];
  const unowned = active.filter(({ ownerId }) => ownerId === null);
  const toVerify = items.filter(({ status }) => status === 'done');
  return {
    ...usual,
    counts: { ...usual.counts, open: active.length, unowned: unowned.length, toVerify: toVerify.length },
    owners: owners.map((ownerId) => ({
      ownerId,
      overdue: 0,
      items: cutList(...active.filter((item) => item.ownerId === ownerId)),
    })),
    unowned: cutList(...unowned),
    toVerify: cutList(...toVerify),
    ...overrides,
  };
}
