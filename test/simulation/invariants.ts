import { announcementProblems } from './announcement-invariants';
import { answerProblems } from './answer-invariants';
import { authorshipProblems } from './authorship-invariants';
import { erasedProblems, forgetErased } from './erased-invariants';
import { digestProblems } from './digest-invariants';
import { factProblems } from './fact-invariants';
import { followUpProblems } from './follow-up-invariants';
import { itemProblems } from './item-invariants';
import { meetingProblems } from './meeting-invariants';
import { agreementOf, pageProblems } from './page-invariants';
import { personalDataProblems } from './personal-data-invariants';
import { placeProblems } from './place-invariants';
import { itemsToldProblems, recordProblems } from './record-invariants';
import { reminderProblems } from './reminder-invariants';
import { waiverProblems } from './waiver-invariants';
import type { World } from './world';

/** Nothing is left half done. */
function unfinishedProblems({ stored }: World): readonly string[] {
  return stored
    .operations()
    .filter(({ state }) => state === 'open')
    .map(({ operationId, kind }) => `operation ${operationId} (${kind}) was never ended`);
}

/** What must hold once all is settled, whatever happened before; each breach as a sentence. */
export function brokenPromises(world: World): readonly string[] {
  forgetErased(world);
  return [
    ...erasedProblems(world),
    ...unfinishedProblems(world),
    ...recordProblems(world),
    ...itemsToldProblems(world),
    ...itemProblems(world),
    ...authorshipProblems(world),
    ...answerProblems(world),
    ...factProblems(world),
    ...meetingProblems(world),
    ...waiverProblems(world),
    ...pageProblems(world),
    ...world.stored.postMortems().flatMap((postMortem) => agreementOf(world, postMortem)),
    ...placeProblems(world),
    ...digestProblems(world),
    ...followUpProblems(world),
    ...announcementProblems(world),
    ...reminderProblems(world),
    ...personalDataProblems(world),
  ];
}
