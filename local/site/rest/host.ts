import { z } from 'zod';
import { jsonBody, requestJson } from './request';

const personSchema = z.object({
  accountId: z.string(),
  shortName: z.string(),
  displayName: z.string(),
  timeZone: z.string(),
});
const sessionSchema = z.object({
  viewer: personSchema.nullable(),
  people: z.array(personSchema),
  now: z.string(),
  siteUrl: z.string(),
});

const namedModule = { key: z.string(), title: z.string(), resource: z.string() };
const modulesSchema = z.object({
  appName: z.string(),
  appId: z.string(),
  environmentId: z.string(),
  environmentType: z.string(),
  cloudId: z.string().optional(),
  macros: z.array(
    z.object({
      ...namedModule,
      description: z.string().optional(),
      extensionKey: z.string(),
      layout: z.string().optional(),
      config: z.object({ resource: z.string(), title: z.string() }).optional(),
    }),
  ),
  spacePages: z.array(z.object({ ...namedModule, route: z.string().optional() })),
  spaceSettings: z.array(z.object(namedModule)),
  globalSettings: z.array(z.object(namedModule)),
  contentActions: z.array(z.object(namedModule)),
  resources: z.record(z.string(), z.string()),
});

export type Session = z.output<typeof sessionSchema>;
export type AppModules = z.output<typeof modulesSchema>;
export type MacroModule = AppModules['macros'][number];
export type AppModule = AppModules['spacePages'][number] | AppModules['spaceSettings'][number] | MacroModule;

/** Who is looking, who could, and what time the site's clock shows (ISO instant). */
export const getSession = (): Promise<Session> => requestJson(sessionSchema, '/_host/session');

/** Changes who is looking; null is an anonymous reader. */
export const chooseViewer = (person: string | null): Promise<unknown> =>
  requestJson(z.unknown(), '/_host/session', jsonBody('POST', { person }));

/** The modules of the installed app and where their resources are served. */
export const getModules = (): Promise<AppModules> => requestJson(modulesSchema, '/_host/modules');

const bylineSchema = z.object({ items: z.array(z.object({ ...namedModule, tooltip: z.string() })) });
export type BylineItem = z.output<typeof bylineSchema>['items'][number];

/** What apps show below the title of a page. */
export const getBylineItems = async (pageId: string): Promise<BylineItem[]> =>
  (await requestJson(bylineSchema, `/_host/byline/${encodeURIComponent(pageId)}`)).items;

/** Moves the site's clock on; what became due has run when it resolves. */
export const advanceClock = (milliseconds: number): Promise<{ now: string }> =>
  requestJson(z.object({ now: z.string() }), '/_host/clock', jsonBody('POST', { advanceMs: milliseconds }));

const invocationSchema = z.union([
  z.object({ error: z.object({ message: z.string() }) }),
  z.object({ value: z.unknown() }),
]);

/** Runs a resolver function of the app as the person who is looking. Throws with the function's own message. */
export async function invokeFunction(call: {
  moduleKey: string;
  functionKey: string;
  payload?: unknown;
  extension: unknown;
  localId: string;
}): Promise<unknown> {
  const answer = await requestJson(invocationSchema, '/_host/invoke', jsonBody('POST', call));
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.value;
}
