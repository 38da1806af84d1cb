import type { ActionItem } from '../domain/action-item';
import type { Ports } from '../ports/ports';

/**
 * Whether somebody who is not calling may change an item, as in the app: its owner who sees the page, or who may edit the page, as
 * Confluence answers now. Of a page that the app does not see nothing is known, so nobody may.
 * @param accountId empty for who is not known
 */
export async function mayChangeItem(
  { confluence }: Pick<Ports, 'confluence'>,
  { ownerId, pageId }: Pick<ActionItem, 'ownerId' | 'pageId'>,
  accountId: string,
): Promise<boolean> {
  if (accountId === '') return false;
  const right = ownerId === accountId ? 'read' : 'update';
  return (await confluence.asApp.people.mayOnPage(accountId, pageId, right)) ?? false;
}

export type MayChange = (item: Pick<ActionItem, 'ownerId' | 'pageId'>, accountId: string) => Promise<boolean>;

/** The same, asked once for each person, page and right. For one run: rights change. */
export function askOnce(ports: Pick<Ports, 'confluence'>): MayChange {
  const asked = new Map<string, Promise<boolean>>();
  return (item, accountId) => {
    const key = `${accountId} ${item.pageId} ${String(item.ownerId === accountId)}`;
    const answer = asked.get(key) ?? mayChangeItem(ports, item, accountId);
    asked.set(key, answer);
    return answer;
  };
}
