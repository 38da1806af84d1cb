import { z } from 'zod';
import { answers, unknownCircumstances } from '../../domain/circumstances';
import { customerImpacts } from '../../domain/post-mortem';
import { longestService, longestText, longestTitle, mostServices } from '../limits';
import { text, requiredLine, accountId, start, timeZone, people } from './single-values';

export const severity = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export const impact = z.object({ customers: z.enum(customerImpacts), statement: text(longestText) });
const answer = z.enum(answers);
export const circumstances = z.object({
  dataLoss: answer,
  securityExposure: answer,
  serviceLevelBroken: answer,
  onCallIntervention: answer,
  noticedByPerson: answer,
  repeat: answer,
  requestedBecause: text(longestText),
});
export const services = z.array(requiredLine(longestService)).max(mostServices);
export const participants = z.object({
  agentId: accountId.nullable(),
  responderIds: people,
  customerSuccessIds: people,
  solutionLeadIds: people,
  scribeId: accountId.nullable(),
  attendeeIds: people,
  /** Heeded from the moderator only. Left out, as by a page that was loaded before an update: it stays. */
  moderatorKnowsProcess: z.boolean().optional(),
});

/** What a person says when starting: a title and a start time are enough, the rest is asked for later. */
export const incident = z.object({
  title: requiredLine(longestTitle),
  startedAt: start,
  timeZone,
  severity: severity.default(0),
  services: services.default([]),
  impact: impact.default({ customers: 'unknown', statement: '' }),
  circumstances: circumstances.default(unknownCircumstances),
  agentId: accountId.nullable().default(null),
  /** The first moderator is named by the creator. */
  moderatorId: accountId.nullable().default(null),
});
