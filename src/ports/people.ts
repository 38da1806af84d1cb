/** What somebody may do with a page. */
export type PageRight = 'read' | 'update';

/** What Confluence knows of people's accounts and rights. */
export interface People {
  /** Those of them whose accounts are closed; who is not known is not among them. */
  closedAmong(accountIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Null when whoever acts does not see the page: then nothing is known of it. */
  mayOnPage(accountId: string, pageId: string, right: PageRight): Promise<boolean | null>;
}
