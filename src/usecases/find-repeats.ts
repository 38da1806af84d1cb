import type { Repeat, RepeatsView } from '../contract/figure-views';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import { parseAdf } from '../domain/document/parse-adf';
import { readDocument } from '../domain/document/read-document';
import { spacePolicyOf } from '../domain/policy/space-policy';
import type { PostMortem } from '../domain/post-mortem';
import { explainRepeat } from '../domain/repeats/match-repeat';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import type { EarlierRepeat } from './find-earlier';
import { findEarlier } from './find-earlier';

/**
 * The earlier post-mortems that this page repeats as it stands, with what they left open.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export async function findRepeats(
  ports: Ports,
  { page, postMortem }: { page: Page; postMortem: PostMortem },
): Promise<Result<RepeatsView>> {
  const settings = await ports.records.findSettings(page.spaceId);
  const { repeatDays } = spacePolicyOf(settings, postMortem.timeZone).policy;
  const document = readDocument(parseAdf(page.body), { timeZone: postMortem.timeZone });
  const earlier = await findEarlier(ports, { postMortem, document, repeatDays });
  const isRepeat = earlier.some(({ dismissed }) => dismissed === null);
  return succeed({ repeats: earlier.map(shownRepeat), answer: isRepeat ? 'yes' : 'unknown' });
}

function shownRepeat({ earlier, match, days, title, openItems, dismissed }: EarlierRepeat): Repeat {
  return {
    pageId: earlier.pageId,
    title,
    startedAt: earlier.startedAt,
    match,
    days,
    because: explainRepeat(match, days),
    openItems: openItems.map(({ id, title: name, status, ownerId, dueDate }) => ({
      ...{ id, title: name, status, ownerId, dueDate },
    })),
    dismissed,
  };
}
