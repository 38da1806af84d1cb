import { z } from 'zod';
import type { AdfNode } from '../document/adf';

const draftSchema = z.object({
  title: z.string(),
  document: z.custom<AdfNode>((value) => typeof value === 'object' && value !== null),
  baseVersion: z.number(),
});

/** What a person has typed on a page and not published, with the version that they began from. */
export type Draft = z.output<typeof draftSchema>;

const nameOf = (pageId: string, accountId: string): string => `draft ${pageId} ${accountId}`;

/** Drafts stay on this machine until they are published or thrown away, whatever is closed meanwhile. */
export const drafts = {
  read(pageId: string, accountId: string): Draft | undefined {
    const stored = window.localStorage.getItem(nameOf(pageId, accountId));
    return stored === null ? undefined : draftSchema.safeParse(JSON.parse(stored)).data;
  },
  keep(pageId: string, accountId: string, draft: Draft): void {
    window.localStorage.setItem(nameOf(pageId, accountId), JSON.stringify(draft));
  },
  discard(pageId: string, accountId: string): void {
    window.localStorage.removeItem(nameOf(pageId, accountId));
  },
};
