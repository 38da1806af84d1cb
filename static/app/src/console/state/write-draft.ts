import type { Payload } from '../../../../../src/contract/payloads';
import type { DraftedDocument } from '../../../../../src/domain/draft';

/** The notes as a request carries them. */
export function writeDraft(draft: DraftedDocument): Payload<'saveDraft'>['document'] {
  return {
    ...draft,
    overview: [...draft.overview],
    timeline: draft.timeline.map(({ actorIds, ...event }) => ({
      ...event,
      ...(actorIds === undefined ? {} : { actorIds: [...actorIds] }),
    })),
    whyChains: draft.whyChains.map(({ whys }) => ({ whys: [...whys] })),
    contributingFactors: [...draft.contributingFactors],
    lessons: [...draft.lessons],
    conclusion: [...draft.conclusion],
  };
}
