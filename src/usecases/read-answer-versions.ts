import { parseAdf } from '../domain/document/parse-adf';
import { DamagedDocumentError } from '../domain/document/post-mortem-document';
import type { GivenAnswer } from '../domain/follow-up/answer-outcome';
import type { ReadAnswer } from '../domain/follow-up/answers';
import type { FollowUp, UnappliedAnswer } from '../domain/follow-up/follow-up';
import { isOwnVersion } from '../domain/follow-up/own-version';
import { answersBetween, readAnswers } from '../domain/follow-up/read-answers';
import { dateIn } from '../domain/schedule/period';
import type { Page, PageVersion } from '../ports/pages';
import type { Ports } from '../ports/ports';
import type { OpenFollowUp } from './apply-answers';
import { applyAnswers } from './apply-answers';
import type { ReadWithItems } from './find-answered-items';
import { readingItems } from './find-answered-items';
import { askOnce } from './may-change-item';

/** A follow-up whose page was read up to a version. */
type ReadFollowUp = OpenFollowUp & { readVersion: number };

/** What the last version that could be read says; null when there was none. */
interface Base {
  answers: readonly ReadAnswer[] | null;
  /** A version after it could not be read: whose words those of the next one are nobody knows. */
  hasGap: boolean;
}

interface VersionsToRead {
  /** The page as it is now: its version needs no other request. */
  page: Page;
  /** The last one. */
  to: number;
  /** IANA zone of the space: on which day somebody wrote "Friday". */
  timeZone: string;
}

/**
 * Reads the versions of the page after the one that was read last.
 * @returns null when the follow-up, or an item, was written meanwhile
 */
export async function readVersions(
  ports: Ports,
  followUp: ReadFollowUp,
  { page, to, timeZone }: VersionsToRead,
): Promise<ReadFollowUp | null> {
  const { pages } = ports.confluence.asApp;
  const mayChange = askOnce(ports);
  const answersOf = answerReader(readingItems(ports), timeZone);
  let current = followUp;
  let base: Base = {
    answers: await answersOf(await pages.findVersion(page.pageId, current.readVersion)),
    hasGap: false,
  };
  for (let number = followUp.readVersion + 1; number <= to; number += 1) {
    const version = number === page.version ? page : await pages.findVersion(page.pageId, number);
    const answers = await answersOf(version);
    const given = version && answers && !isOwnVersion(version, current) ? givenIn(version, base, answers, current) : [];
    const applied = await applyAnswers(ports, current, { answers: given, isOfUnknown: base.hasGap }, mayChange);
    if (applied === null) return null;
    current = { ...applied, readVersion: number };
    base = answers === null ? { ...base, hasGap: true } : { answers, hasGap: false };
  }
  return current;
}

type AnswersOf = (version: PageVersion | null) => Promise<Base['answers']>;

/** Null for a version that is not to be seen, or is damaged. */
function answerReader(readWithItems: ReadWithItems, timeZone: string): AnswersOf {
  return async (version) => {
    if (version === null) return null;
    const today = dateIn(timeZone, Date.parse(version.changedAt));
    try {
      const document = parseAdf(version.body);
      return await readWithItems((findItem) => readAnswers(document, { today }, findItem).filter(isOfItem));
    } catch (error) {
      if (error instanceof DamagedDocumentError) return null;
      throw error;
    }
  };
}

/** People can write ids as they like; only such as items have are looked for. */
function isOfItem({ pageId, itemId }: ReadAnswer): boolean {
  return /^\d{1,19}$/u.test(pageId) && /^[\da-f-]{36}$/iu.test(itemId);
}

/** Lines that came or went answer nothing: the app wrote them, or they were copied from elsewhere. */
function givenIn(
  { version, changedById: byId, changedAt }: PageVersion,
  { answers: base }: Base,
  answers: readonly ReadAnswer[],
  { unapplied }: FollowUp,
): readonly GivenAnswer[] {
  const at = new Date(changedAt).toISOString();
  return answersBetween(base ?? answers, answers).flatMap((change) => {
    const before = lineOf(base ?? answers, change);
    const after = lineOf(answers, change);
    const isAsked = unapplied.some((one) => isRefusedStep(one, change, byId));
    return before && after ? [{ change, before, after, version, byId, at, isAsked }] : [];
  });
}

type Line = Pick<ReadAnswer, 'pageId' | 'itemId'>;

function lineOf(answers: readonly ReadAnswer[], { pageId, itemId }: Line): ReadAnswer | undefined {
  return answers.find((one) => one.pageId === pageId && one.itemId === itemId);
}

function isRefusedStep(one: UnappliedAnswer, { pageId, itemId }: Line, byId: string): boolean {
  return one.why === 'step-refused' && one.pageId === pageId && one.itemId === itemId && one.byId === byId;
}
