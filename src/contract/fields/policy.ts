import { z } from 'zod';
import { criterionCodes } from '../../domain/policy/policy';
import { policyLimits } from '../limits';

const within = ({ least, most }: { least: number; most: number }) => z.int().min(least).max(most);
const dayLimit = z.object({ days: within(policyLimits.days), counted: z.enum(['calendar', 'business']) });
const days = within(policyLimits.days);
export const policy = z.object({
  criteria: z.array(z.enum(criterionCodes)).max(criterionCodes.length).readonly(),
  requiredSeverity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  degradationMinutes: within(policyLimits.minutes),
  resolveMinutes: within(policyLimits.minutes),
  repeatDays: within(policyLimits.repeatDays),
  factsHours: within(policyLimits.hours),
  meeting: z.object({ 1: dayLimit, 2: dayLimit, 3: dayLimit, 4: dayLimit }),
  publication: dayLimit,
  daysToAct: z.object({ 1: days, 2: days, 3: days, 4: days }),
  mostAttendees: within(policyLimits.attendees),
});
