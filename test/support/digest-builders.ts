import { unknownCircumstances } from '../../src/domain/circumstances';
import type { Digest, DigestItem } from '../../src/domain/digest/digest';

export function generateDigest(overrides: Partial<Digest> = {}): Digest {
  return {
    pageId: '100',
    spaceId: '1',
    away: null,
    status: 'published',
    severity: 2,
    services: ['checkout'],
    customers: 'none',
    circumstances: unknownCircumstances,
    startedAt: '2026-11-21T08:00:00.000Z',
    timeZone: 'Europe/Oslo',
    meetingAt: null,
    heldAt: null,
    publishedAt: '2026-11-24T12:00:00.000Z',
    waivedAt: null,
    analysis: null,
    items: [],
    ...overrides,
  };
}

export function generateDigestItem(overrides: Partial<DigestItem> = {}): DigestItem {
  return {
    status: 'open',
    ownerId: 'acc-owner',
    ownerProblem: null,
    dueDate: '2026-12-12',
    committedOn: '2026-11-24',
    finishedOn: null,
    ...overrides,
  };
}
