import { isSamePlace, recordedPlace } from '../domain/page-place';
import type { PostMortem } from '../domain/post-mortem';
import type { PagePlace } from '../domain/page-place';
import type { Sweep } from '../ports/page-life';
import { beginningSweep } from '../ports/page-life';
import type { Ports } from '../ports/ports';
import { placeRecord } from './follow-page';
import { recountDigest } from './recount-digest';
import { showInByline } from './mark-page';
import { beginRound, settleChanged } from './sweep-changes';

/** Looked at in one run; the next goes on from there. */
const pagesPerRun = 100;
const shownAtATime = 10;
/** Confluence keeps a deleted space for its admins to bring back, 60 days at most; then what we know of it goes as well. */
const keptDays = 60;

/**
 * Mends what events missed in one space: compares where its post-mortems are taken to be with where Confluence has them, a hundred
 * in each run, by index and from where the last run ended. Pages that the app may not see stay as they are. What changed since
 * the last round is settled again (`sweep-changes.ts`), and a first round shows the byline item.
 * @throws PlatformError when a page keeps changing: the queue tries again from the same place
 */
export async function sweepSpace(ports: Ports, spaceId: string): Promise<void> {
  const { life, clock } = ports;
  const known = (await life.findSweep(spaceId)) ?? beginningSweep(spaceId);
  const sweep = known.after === null ? await beginRound(ports, known) : known;
  const found = await life.postMortemsOf(spaceId, sweep.after, pagesPerRun);
  const places = await ports.confluence.asApp.pages.placesOf(found.map(({ pageId }) => pageId));
  for (const postMortem of found) await mend(ports, postMortem, places.get(postMortem.pageId));
  for (const { pageId } of found) await recountDigest(ports, pageId);
  await settleChanged(ports, sweep, found);
  if (sweep.byline === 'being-shown') await showBylines(ports, found);
  if (sweep.deletedAt !== null && isOver(sweep.deletedAt, clock())) return endSpace(ports, sweep, found, places);
  const after = found.length < pagesPerRun ? null : placeToGoOn(sweep, found);
  await life.writeSweep({ ...sweep, after, byline: after === null ? 'shown' : sweep.byline });
  if (after !== null) await ports.workQueue.push([{ kind: 'sweep-space', spaceId }]);
}

/** Pages that were there before the byline item was. Two requests for each, so some at a time; on a page that has it one. */
async function showBylines({ confluence }: Ports, found: readonly PostMortem[]): Promise<void> {
  for (let at = 0; at < found.length; at += shownAtATime) {
    const some = found.slice(at, at + shownAtATime);
    await Promise.all(some.map(({ pageId }) => showInByline(confluence.asApp, pageId)));
  }
}

async function mend(ports: Ports, postMortem: PostMortem, place: PagePlace | undefined): Promise<void> {
  if (place === undefined || isSamePlace(recordedPlace(postMortem), place)) return;
  await placeRecord(ports, postMortem.pageId, place);
}

/** The range includes where it begins. A hundred that began in one instant would hold the sweep there: it leaves the rest out. */
function placeToGoOn({ after }: Sweep, found: readonly PostMortem[]): string | null {
  const last = found.at(-1)?.startedAt ?? null;
  return last !== null && last === after ? new Date(Date.parse(last) + 1).toISOString() : last;
}

function isOver(deletedAt: string, now: number): boolean {
  return now - Date.parse(deletedAt) > keptDays * 86_400_000;
}

/** The space was deleted long ago. If it is back, so is everything; else its pages end, and the space when none is left. */
async function endSpace(
  ports: Ports,
  sweep: Sweep,
  found: readonly PostMortem[],
  places: ReadonlyMap<string, PagePlace>,
): Promise<void> {
  const { life, confluence, workQueue } = ports;
  const { spaceId } = sweep;
  if ((await confluence.asApp.spaces.find(spaceId)) !== null) return life.writeSweep({ ...sweep, deletedAt: null });
  for (const postMortem of found) if (!places.has(postMortem.pageId)) await life.erasePage(postMortem);
  if (found.length < pagesPerRun) return life.eraseSpace(spaceId);
  await life.writeSweep({ ...sweep, after: placeToGoOn(sweep, found) });
  await workQueue.push([{ kind: 'sweep-space', spaceId }]);
}
