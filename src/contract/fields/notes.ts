import { z } from 'zod';
import { milestoneKinds } from '../../domain/document/post-mortem-document';
import { longestDraftedText, longestText, mostDraftedRows } from '../limits';
import { instant, printable, people } from './single-values';

/** As typed so far: a draft keeps what is not finished, be it empty. It is tidied when it goes onto the page. */
const drafted = z.string().max(longestDraftedText).transform(printable);
const draftedTexts = z.array(drafted).max(mostDraftedRows).readonly();
const timelineEvent = z.object({
  occurredAt: instant.transform((value) => new Date(value).toISOString()).nullable(),
  statedTime: drafted,
  kind: z.enum([...milestoneKinds, 'step']),
  text: drafted,
  evidenceUrl: z.exactOptional(z.url({ protocol: /^https?$/ }).max(longestText)),
  certainty: z.enum(['exact', 'approximate', 'unknown']),
  actorIds: z.exactOptional(people.readonly()),
});
/** A row's number is its place in the list, whatever was sent. */
const timeline = z
  .array(timelineEvent.extend({ row: z.int().default(0) }))
  .max(mostDraftedRows)
  .transform((events) => events.map((event, row) => ({ ...event, row })))
  .readonly();
const lesson = z.object({ kind: z.enum(['went_well', 'went_wrong', 'got_lucky']), text: drafted });
export const draftedDocument = z.object({
  overview: draftedTexts,
  timeline,
  whyChains: z
    .array(z.object({ whys: draftedTexts }))
    .max(mostDraftedRows)
    .readonly(),
  contributingFactors: draftedTexts,
  trigger: drafted.nullable(),
  lessons: z.array(lesson).max(mostDraftedRows).readonly(),
  conclusion: draftedTexts,
});
/** 0 for a page without a draft. */
export const draftVersion = z.int().min(0);

/** Which side is taken, by the id of the conflict as the preview tells it. */
export const choices = z.record(z.string().max(64), z.enum(['mine', 'theirs', 'both'])).default({});
