/** Limits of Confluence Cloud. Sources: the REST API v2 reference, and "Confluence Cloud limits" in Atlassian support. */
export const LIMITS = {
  /** Characters of a page title. */
  titleLength: 255,
  /** Bytes of a request that writes a page. */
  bodyBytes: 5 * 1024 * 1024,
  /** Objects on a page of results when none is asked for, and at most. */
  pageDefault: 25,
  pageMost: 250,
  /** Ids that one list request may name. */
  idsMost: 250,
  /** Accounts of one bulk look-up. */
  accountsMost: 100,
  /** Bytes of a content property's value. */
  propertyBytes: 32 * 1024,
  /** Characters of a label. */
  labelLength: 255,
} as const;
