import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { LIMITS } from './limits';

/*
 * What the host reads of the app's manifest. That the manifest is right in every other respect is for Atlassian's own
 * validator to say. Modules that the host does not know are refused by name: they would be missed here and nobody would see it.
 */
const index = z.union([
  z.string(),
  z.object({ name: z.string(), partition: z.array(z.string()).optional(), range: z.array(z.string()) }),
]);
const entity = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: z.enum(['string', 'integer', 'float', 'boolean', 'any']) })),
  indexes: z.array(index).optional(),
});
const called = z.object({ function: z.string() });
const surface = z.object({
  key: z.string(),
  title: z.string(),
  description: z.string().optional(),
  resource: z.string().optional(),
  resolver: called.optional(),
  route: z.string().optional(),
  layout: z.string().optional(),
  adfExport: called.optional(),
  /** The editor of a macro's configuration: a resource of its own. */
  config: z.object({ resource: z.string(), title: z.string().optional() }).optional(),
});
/** Of the conditions that Confluence knows, the one that is kept here; another stops the start. */
const displayConditions = z.strictObject({
  entityPropertyExists: z.strictObject({ entity: z.literal('content'), propertyKey: z.string() }),
});
const bylineItem = surface.extend({
  tooltip: z.string().optional(),
  dynamicProperties: called.optional(),
  displayConditions: displayConditions.optional(),
});
/** What keeps events from a trigger. The host serves none of it: what is here stops the start. */
const filter = z.object({
  ignoreSelf: z.boolean().optional(),
  expression: z.string().optional(),
  appIsLicensed: z.boolean().optional(),
});
const egress = z.union([z.string(), z.object({ address: z.string() })]);

const refuseUnknownModules: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'unrecognized_keys'
    ? `The local host does not know the modules ${issue.keys.join(', ')}. Try them on a real site, and leave them out here.`
    : undefined;

const manifestSchema = z.object({
  app: z.object({
    id: z.string(),
    name: z.string().optional(),
    runtime: z.object({ name: z.string(), memoryMB: z.number().optional() }).optional(),
    storage: z.object({ entities: z.array(entity).optional() }).optional(),
  }),
  modules: z.strictObject(
    {
      macro: z.array(surface).optional(),
      'confluence:spacePage': z.array(surface).optional(),
      'confluence:spaceSettings': z.array(surface).optional(),
      'confluence:globalSettings': z.array(surface).optional(),
      'confluence:contentAction': z.array(surface).optional(),
      'confluence:contentBylineItem': z.array(bylineItem).optional(),
      /** For CQL, which the host does not answer: that the key is well formed is all it checks. */
      'confluence:contentProperty': z
        .array(z.object({ key: z.string(), propertyKey: z.string().regex(/^\w+$/) }))
        .optional(),
      function: z
        .array(
          z.object({
            key: z.string(),
            handler: z.string(),
            timeoutSeconds: z.number().optional(),
            runtime: z.object({ memoryMB: z.number().optional() }).optional(),
          }),
        )
        .optional(),
      trigger: z
        .array(
          z.object({ key: z.string(), function: z.string(), events: z.array(z.string()), filter: filter.optional() }),
        )
        .optional(),
      consumer: z.array(z.object({ key: z.string(), queue: z.string(), function: z.string() })).optional(),
      scheduledTrigger: z
        .array(
          z.object({
            key: z.string(),
            function: z.string(),
            interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
            filter: filter.optional(),
          }),
        )
        .optional(),
    },
    { error: refuseUnknownModules },
  ),
  resources: z.array(z.object({ key: z.string(), path: z.string() })).optional(),
  permissions: z
    .object({
      scopes: z.array(z.string()).optional(),
      content: z.object({ styles: z.array(z.string()).optional(), scripts: z.array(z.string()).optional() }).optional(),
      external: z
        .object({
          images: z.array(egress).optional(),
          styles: z.array(egress).optional(),
          scripts: z.array(egress).optional(),
          fonts: z.array(egress).optional(),
          frames: z.array(egress).optional(),
          media: z.array(egress).optional(),
          fetch: z.object({ client: z.array(egress).optional(), backend: z.array(egress).optional() }).optional(),
        })
        .optional(),
    })
    .optional(),
});

export type AppManifest = z.infer<typeof manifestSchema>;
export type EntityDeclaration = z.infer<typeof entity>;
export type SurfaceModule = z.infer<typeof surface>;
export type ScheduledTriggerModule = NonNullable<AppManifest['modules']['scheduledTrigger']>[number];
export type TriggerModule = NonNullable<AppManifest['modules']['trigger']>[number];
export type FunctionModule = NonNullable<AppManifest['modules']['function']>[number];

/** The kinds of module that have a front end, in the order the site lists them. */
export const SURFACE_KINDS = [
  'macro',
  'confluence:spacePage',
  'confluence:spaceSettings',
  'confluence:globalSettings',
  'confluence:contentAction',
  'confluence:contentBylineItem',
] as const;
export type SurfaceKind = (typeof SURFACE_KINDS)[number];

function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The manifest cannot be read, it is no YAML: ${reason}`, { cause: error });
  }
}

/** @throws an error naming each place that is not as a manifest must be. */
export function parseManifest(text: string): AppManifest {
  const result = manifestSchema.safeParse(readYaml(text));
  if (!result.success) throw new Error(`The manifest cannot be read: ${z.prettifyError(result.error)}`);
  return result.data;
}

export function readManifest(file: string): AppManifest {
  return parseManifest(readFileSync(file, 'utf8'));
}

/** The function with this key. @throws when the manifest has none. */
export function functionOf(manifest: AppManifest, key: string): FunctionModule {
  const found = (manifest.modules.function ?? []).find((each) => each.key === key);
  if (found === undefined) throw new Error(`The manifest has no function with the key ${key}.`);
  return found;
}

/** Whether a function may run for longer than background functions do by default. */
export const isLongRunning = (manifest: AppManifest, key: string): boolean =>
  (functionOf(manifest, key).timeoutSeconds ?? 0) > LIMITS.backgroundSeconds;

/** The module with a front end that has this key, and its kind. */
export function findSurface(
  manifest: AppManifest,
  key: string,
): { kind: SurfaceKind; module: SurfaceModule } | undefined {
  for (const kind of SURFACE_KINDS) {
    const module = (manifest.modules[kind] ?? []).find((each) => each.key === key);
    if (module !== undefined) return { kind, module };
  }
  return undefined;
}
