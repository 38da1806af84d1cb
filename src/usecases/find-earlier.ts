import type { ActionItem } from '../domain/action-item';
import { stageOf } from '../domain/action-item';
import type { Digest } from '../domain/digest/digest';
import { repeatSubjectOf } from '../domain/digest/digest-incident';
import { analysisOf } from '../domain/digest/published-analysis';
import type { PostMortemDocument } from '../domain/document/post-mortem-document';
import { spacePolicyOf } from '../domain/policy/space-policy';
import type { PostMortem } from '../domain/post-mortem';
import type { RepeatDismissal } from '../domain/repeats/dismissal';
import type { DatedSubject, FoundRepeat } from '../domain/repeats/find-repeats';
import { beginningOfWindow, findRepeatsOf } from '../domain/repeats/find-repeats';
import type { EarlierIncident } from '../domain/rules/rule-subject';
import type { SpaceSettings } from '../domain/space-settings';
import type { Ports } from '../ports/ports';

const digestsPerQuery = 100;
/** Post-mortems of one window, at most: a space that has more of them has other worries. */
const mostQueries = 3;
/** Matches whose pages are asked for, each a point of Confluence's, and those that are shown. */
const mostAsked = 10;
const mostShown = 5;

/** An earlier post-mortem that this one repeats, and that the caller may see. */
export interface EarlierRepeat extends Pick<FoundRepeat<DatedSubject>, 'earlier' | 'match' | 'days'> {
  title: string;
  /** Still to be done or to be verified. */
  openItems: readonly ActionItem[];
  dismissed: RepeatDismissal | null;
}

interface LookedAt {
  postMortem: PostMortem;
  document: PostMortemDocument;
  /** Of its space; null where nobody set up anything. */
  settings: SpaceSettings | null;
}

/**
 * The earlier post-mortems of the space that this one repeats, as far as the caller may see them, the newest first. Of others nothing is
 * told, not even that they match: whoever may edit a page could find out what stands on a hidden one by writing its words.
 * @param document the page as it is compared; earlier ones are compared by what they were published with
 */
export async function findEarlier(
  ports: Ports,
  { postMortem, document, settings }: LookedAt,
): Promise<readonly EarlierRepeat[]> {
  const { pageId, startedAt, details, timeZone } = postMortem;
  const { repeatDays } = spacePolicyOf(settings, timeZone).policy;
  const { causes, trigger } = analysisOf(document);
  const own = { pageId, startedAt, services: details.services, causes, trigger };
  const found = findRepeatsOf(own, await earlierOf(ports, postMortem, repeatDays), repeatDays).slice(0, mostAsked);
  if (found.length === 0) return [];
  const titles = await ports.confluence.asCaller.pages.titlesOf(found.map(({ earlier }) => earlier.pageId));
  const shown = found.filter(({ earlier }) => titles.has(earlier.pageId)).slice(0, mostShown);
  const shownIds = shown.map(({ earlier }) => earlier.pageId);
  const [dismissals, items] = await Promise.all([
    ports.repeatDismissals.find(pageId, shownIds),
    Promise.all(shownIds.map((id) => openItemsOf(ports, id))),
  ]);
  return shown.map(({ earlier, match, days }, index) => ({
    ...{ earlier, match, days },
    title: titles.get(earlier.pageId) ?? '',
    openItems: items[index] ?? [],
    dismissed: dismissals.get(earlier.pageId) ?? null,
  }));
}

/** As the rules look at them: what somebody dismissed is another matter. */
export function earlierIncidents(repeats: readonly EarlierRepeat[]): readonly EarlierIncident[] {
  return repeats
    .filter(({ dismissed }) => dismissed === null)
    .map(({ earlier, match, openItems }) => ({
      pageId: earlier.pageId,
      startedAt: earlier.startedAt,
      by: match.by,
      openItems: openItems.map(({ id, title }) => ({ itemId: id, title })),
    }));
}

async function earlierOf(
  { digests }: Ports,
  { spaceId, startedAt }: PostMortem,
  repeatDays: number,
): Promise<readonly DatedSubject[]> {
  const stretch = { from: beginningOfWindow(startedAt, repeatDays), to: startedAt };
  const found: Digest[] = [];
  let after: string | null = null;
  for (let asked = 0; asked < mostQueries; asked += 1) {
    const page = await digests.queryByStart({ spaceId, ...stretch, after, limit: digestsPerQuery });
    found.push(...page.digests);
    after = page.next;
    if (after === null) break;
  }
  return found
    .filter(({ away }) => away === null)
    .map((digest) => ({ ...repeatSubjectOf(digest), pageId: digest.pageId, startedAt: digest.startedAt }));
}

async function openItemsOf({ records }: Ports, pageId: string): Promise<readonly ActionItem[]> {
  const postMortem = await records.findPostMortem(pageId);
  const items = await records.findItems(pageId, postMortem?.actionItemIds ?? []);
  return items.filter(({ status }) => ['active', 'to_verify'].includes(stageOf(status)));
}
