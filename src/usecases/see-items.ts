import type { ActionItem } from '../domain/action-item';
import type { Pages } from '../ports/pages';
import type { ItemWalk, WalkedItem } from './walk-items';

/** Times that Confluence is asked which pages the reader may see. */
const mostLooks = 4;

export interface SeenItem {
  item: ActionItem;
  pageTitle: string;
}

export interface SeenItems {
  seen: readonly SeenItem[];
  /** Fitting items among them whose page the reader may not see. */
  hidden: number;
  /** How many items were walked past, fitting or not. */
  looked: number;
  /** Rank to go on after; null when nothing is left. */
  after: string | null;
  /** Whether the reader may see any of the pages that were asked for. */
  sawPage: boolean;
}

interface SeeOptions {
  fits: (item: ActionItem) => boolean;
  /** Items that the reader may see; fewer when none are left, or the walk and the looks at pages are used up. */
  most: number;
  /** Fitting items whose pages are asked for at once when the first `most` of them were not all to be seen. */
  mostOfLook: number;
}

/**
 * Walks until enough fitting items are found on pages that the reader may see: one batched request for the pages of as many
 * items as are wanted, and a few more in the place of hidden ones. A page is asked for once.
 */
export async function seeItems(
  pages: Pages,
  walk: ItemWalk,
  { fits, most, mostOfLook }: SeeOptions,
): Promise<SeenItems> {
  const titles = new Map<string, string>();
  const asked = new Set<string>();
  const seen: SeenItem[] = [];
  let hidden = 0;
  for (let look = 0; look < mostLooks; look += 1) {
    const wanted = look === 0 ? most : mostOfLook;
    const fitting = await takeFitting(walk, fits, wanted);
    await lookAt(pages, fitting, asked, titles);
    for (const walked of fitting) {
      const pageTitle = titles.get(walked.item.pageId);
      if (pageTitle === undefined) hidden += 1;
      else seen.push({ item: walked.item, pageTitle });
      if (seen.length === most) return { seen, hidden, ...placeOf(walk, walked), sawPage: true };
    }
    if (fitting.length < wanted) break;
  }
  return { seen, hidden, ...placeOf(walk, walk.last()), sawPage: titles.size > 0 };
}

async function takeFitting(walk: ItemWalk, fits: SeeOptions['fits'], wanted: number): Promise<readonly WalkedItem[]> {
  const fitting: WalkedItem[] = [];
  while (fitting.length < wanted) {
    const walked = await walk.next();
    if (walked === null) break;
    if (fits(walked.item)) fitting.push(walked);
  }
  return fitting;
}

async function lookAt(
  pages: Pages,
  fitting: readonly WalkedItem[],
  asked: Set<string>,
  titles: Map<string, string>,
): Promise<void> {
  const pageIds = [...new Set(fitting.map(({ item }) => item.pageId))].filter((pageId) => !asked.has(pageId));
  if (pageIds.length === 0) return;
  for (const pageId of pageIds) asked.add(pageId);
  for (const [pageId, title] of await pages.titlesOf(pageIds)) titles.set(pageId, title);
}

/** What the walk passed behind the last item that is told was not looked at: where it stops tells nothing of what fits there. */
function placeOf(walk: ItemWalk, told: WalkedItem | null): Pick<SeenItems, 'looked' | 'after'> {
  const isLast = walk.isAtEnd() && walk.last() === told;
  return { looked: told?.passed ?? 0, after: isLast ? null : (told?.rank ?? null) };
}
