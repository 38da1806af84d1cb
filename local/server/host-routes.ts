import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { readInstant, toIso } from '../clock';
import { ConfluenceRefusal } from '../confluence/refusal';
import type { Site } from '../create-site';
import { faultSchema } from '../faults';
import { InvokeFailure } from '../forge/invoke';
import { SLACK_STATES } from '../forge/slack-sink';
import type { Person } from '../people';
import type { Addresses } from './addresses';
import { describeModules } from './modules';
import { setViewer, viewerOf } from './viewer';

const sessionRequest = z.object({ person: z.string().nullable() });
const invokeRequest = z.object({
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  extension: z.unknown(),
  localId: z.string().optional(),
});
const clockRequest = z.union([z.strictObject({ advanceMs: z.number().min(0) }), z.strictObject({ to: z.string() })]);
const scheduledRequest = z.object({ key: z.string() });
const accountRequest = z.object({ person: z.string(), closed: z.boolean() });
const unarchiveRequest = z.object({ pageId: z.string() });
const slackRequest = z.object({ state: z.enum(SLACK_STATES) });
const exportType = z.enum(['pdf', 'word', 'other']).catch('other');

/** A request of the shell that cannot be done; the sentence goes to the person. */
class HostRequestError extends Error {
  constructor(
    readonly status: 400 | 401 | 404,
    message: string,
  ) {
    super(message);
  }
}

async function readBody<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await context.req.text();
  const parsed = z
    .string()
    .transform((json, issues) => parseJson(json, issues))
    .pipe(schema)
    .safeParse(text);
  if (parsed.success) return parsed.data;
  throw new HostRequestError(400, z.prettifyError(parsed.error));
}

function parseJson(json: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'not JSON' });
    return z.NEVER;
  }
}

/** Far above what any answer with a sentence is given for: only to keep memory free. */
const LARGEST_REQUEST = 32 * 1024 * 1024;

const showPerson = ({ accountId, shortName, displayName, timeZone }: Person) => ({
  accountId,
  shortName,
  displayName,
  timeZone,
});

function knownViewer(context: Context, site: Site): Person {
  const viewer = viewerOf(context, site);
  if (viewer === undefined) throw new HostRequestError(401, 'Choose who is looking first.');
  return viewer;
}

function readDestination(text: string): number {
  try {
    return readInstant(text);
  } catch (error) {
    throw new HostRequestError(400, error instanceof Error ? error.message : 'Not an instant.');
  }
}

/** Everything that falls due on the way runs before the answer: a longer way would not end in reasonable time. */
const LONGEST_MOVE = 2 * 366 * 24 * 60 * 60 * 1000;

/**
 * An instant to travel to, in milliseconds since 1970.
 * @throws HostRequestError when it is none, further away than two years, or in the past: the site's time does not go back.
 */
function destination(site: Site, asked: z.infer<typeof clockRequest>): number {
  const now = site.clock.now();
  const to = 'advanceMs' in asked ? now + asked.advanceMs : readDestination(asked.to);
  if (to < now) throw new HostRequestError(400, `The site's time does not go back: it is ${toIso(now)} already.`);
  if (to - now > LONGEST_MOVE)
    throw new HostRequestError(400, 'The clock moves two years at most at once. Ask for a shorter way.');
  return to;
}

async function answerInvoke(context: Context, site: Site): Promise<Response> {
  const call = await readBody(context, invokeRequest);
  const viewer = knownViewer(context, site);
  try {
    const value = await site.invoke(viewer.accountId, call);
    return context.json({ value: value ?? null });
  } catch (error) {
    if (error instanceof InvokeFailure) return context.json({ error: { message: error.message } });
    throw error;
  }
}

/** What the shell asks of the host beside Confluence's REST API. */
export function hostRoutes(site: Site, addresses: Addresses): Hono {
  const routes = new Hono();
  routes.use(bodyLimit({ maxSize: LARGEST_REQUEST }));
  routes.get('/session', (context) => {
    const viewer = viewerOf(context, site);
    const people = site.confluence.people.list().filter(({ kind }) => kind === 'atlassian');
    return context.json({
      viewer: viewer === undefined ? null : showPerson(viewer),
      people: people.map(showPerson),
      now: toIso(site.clock.now()),
      siteUrl: site.siteUrl,
    });
  });
  routes.post('/session', async (context) => {
    const { person } = await readBody(context, sessionRequest);
    const found = person === null ? undefined : site.confluence.people.find(person);
    if (person !== null && found === undefined)
      throw new HostRequestError(404, `There is no person ${person.slice(0, 100)} on this site.`);
    setViewer(context, found);
    return context.json({ viewer: found === undefined ? null : showPerson(found) });
  });
  routes.get('/modules', (context) => context.json(describeModules(site, addresses)));
  routes.post('/invoke', (context) => answerInvoke(context, site));
  routes.post('/clock', async (context) => {
    await site.travel(destination(site, await readBody(context, clockRequest)));
    await site.runDueWork();
    return context.json({ now: toIso(site.clock.now()) });
  });
  routes.post('/scheduled', async (context) => {
    const { key } = await readBody(context, scheduledRequest);
    const isKnown = (site.manifest.modules.scheduledTrigger ?? []).some((trigger) => trigger.key === key);
    if (!isKnown) throw new HostRequestError(404, `The manifest has no scheduled trigger ${key.slice(0, 100)}.`);
    await site.runScheduledTrigger(key);
    return context.json({ now: toIso(site.clock.now()) });
  });
  routes.post('/account', async (context) => {
    const { person, closed } = await readBody(context, accountRequest);
    if (site.confluence.people.find(person) === undefined)
      throw new HostRequestError(404, `There is no person ${person.slice(0, 100)} on this site.`);
    site.confluence.people.setClosed(person, closed);
    return context.json({});
  });
  routes.post('/unarchive', async (context) => {
    const { pageId } = await readBody(context, unarchiveRequest);
    site.unarchivePage(knownViewer(context, site).accountId, pageId);
    return context.json({});
  });
  routes.get('/faults', (context) => context.json({ faults: site.faults.list() }));
  routes.post('/faults', async (context) => {
    site.faults.add(await readBody(context, faultSchema));
    return context.json({ faults: site.faults.list() });
  });
  routes.delete('/faults', (context) => {
    site.faults.clear();
    return context.json({ faults: [] });
  });
  routes.get('/outbox', (context) => context.json({ messages: site.outbox, slack: site.slack.state }));
  routes.post('/slack', async (context) => {
    site.slack.state = (await readBody(context, slackRequest)).state;
    return context.json({ slack: site.slack.state });
  });
  routes.get('/calls', (context) => context.json({ calls: site.calls }));
  const showCosts = () => ({ ...site.costs.snapshot(), recent: site.costs.recent() });
  routes.get('/costs', (context) => context.json(showCosts()));
  routes.delete('/costs', (context) => {
    site.costs.reset();
    return context.json(showCosts());
  });
  routes.get('/export/:pageId', async (context) => {
    const viewer = knownViewer(context, site);
    const type = exportType.parse(context.req.query('type'));
    return context.json(await site.exportMacro(viewer.accountId, context.req.param('pageId'), type));
  });
  routes.get('/byline/:pageId', async (context) => {
    const viewer = knownViewer(context, site);
    return context.json({ items: await site.openByline(viewer.accountId, context.req.param('pageId')) });
  });
  routes.all('*', (context) =>
    context.json({ error: { message: `The host has no ${context.req.method} ${context.req.path}.` } }, 404),
  );
  routes.onError((error, context) => {
    if (error instanceof HostRequestError) return context.json({ error: { message: error.message } }, error.status);
    if (error instanceof ConfluenceRefusal)
      return context.json({ error: { message: error.title } }, error.status === 404 ? 404 : 403);
    throw error;
  });
  return routes;
}
