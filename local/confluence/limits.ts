import type { LimitTable } from '../limits/limit';
import { valuesOf } from '../limits/limit';

const REST = 'Confluence REST API reference';
const CLOUD = 'Atlassian support: Confluence Cloud limits';
const POINTS = 'Atlassian: points-based rate limits of REST APIs';

/** Limits of Confluence Cloud. */
export const CONFLUENCE_LIMITS = {
  titleLength: { value: 255, unit: 'characters', of: "a page's title", beyond: '400', source: CLOUD },
  bodyBytes: {
    value: 5 * 1024 * 1024,
    unit: 'bytes',
    of: 'a request that writes a page',
    beyond: '413',
    source: CLOUD,
  },
  pageDefault: { value: 25, unit: 'results', of: 'a list that names no limit', beyond: 'a cursor', source: REST },
  pageMost: { value: 250, unit: 'results', of: 'a page of a list', beyond: '400', source: REST },
  idsMost: { value: 250, unit: 'ids', of: 'a list request', beyond: '400', source: REST },
  accountsMost: { value: 100, unit: 'ids', of: 'a bulk look-up of people', beyond: '400', source: REST },
  propertyBytes: { value: 32 * 1024, unit: 'bytes', of: "a content property's value", beyond: '400', source: CLOUD },
  labelLength: { value: 255, unit: 'characters', of: 'a label', beyond: '400', source: CLOUD },
  archivedPages: { value: 300, unit: 'ids', of: 'a request that archives pages', beyond: '400', source: REST },
  pointsPerHour: {
    value: 65_000,
    unit: 'points',
    of: "the app's requests in an hour, reset on the hour",
    beyond: '429 with Retry-After until the hour is over',
    source: POINTS,
  },
  callPoints: { value: 1, unit: 'points', of: 'a request that reads or writes', beyond: 'counted', source: POINTS },
  objectPoints: { value: 1, unit: 'points', of: 'each object read, besides', beyond: 'counted', source: POINTS },
  personPoints: { value: 2, unit: 'points', of: 'each person read, besides', beyond: 'counted', source: POINTS },
} as const satisfies LimitTable;

export const LIMITS = valuesOf(CONFLUENCE_LIMITS);
