import { z } from 'zod';

/** What `view.submit` takes: JSON without nulls and without lists in lists, as Forge keeps it in the page. */
const plain = z.union([z.string(), z.number(), z.boolean()]);
const configSchema = z.record(z.string(), z.union([plain, z.array(plain), z.record(z.string(), plain)]));

const submissionSchema = z.object({ config: configSchema });

/** The configuration that a macro's editor submits. Throws for what Forge does not take. */
export function readSubmission(data: unknown): Record<string, unknown> {
  const submission = submissionSchema.safeParse(data);
  if (submission.success) return submission.data.config;
  throw new Error('view.submit takes { config } of texts, numbers, truth values, flat lists and flat objects only.');
}

const parametersSchema = z.looseObject({ guestParams: z.record(z.string(), z.unknown()) });

/** The configuration in the parameters of a macro's node; empty while nobody set one. */
export function configOf(parameters: unknown): Record<string, unknown> {
  const read = parametersSchema.safeParse(parameters);
  return read.success ? read.data.guestParams : {};
}

/** The parameters with this configuration in them. */
export function withConfig(parameters: unknown, config: Record<string, unknown>): Record<string, unknown> {
  const present = z.looseObject({}).safeParse(parameters);
  return { ...(present.success && present.data), guestParams: config };
}
