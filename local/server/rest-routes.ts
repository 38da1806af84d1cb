import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LIMITS } from '../confluence/limits';
import type { Site } from '../create-site';
import { callerOf, UnknownPersonError } from './viewer';

/** `requestConfluence` of `@forge/bridge` puts it on each request; other clients that write may do so, too. */
const SENT_BY_APPS = 'x-atlassian-token';

/** Confluence's REST API for browsers and other clients. */
export function restRoutes(site: Site): Hono {
  const routes = new Hono();
  // Far more than Confluence takes, so that its own answer is given; only to keep memory free.
  routes.use(bodyLimit({ maxSize: 6 * LIMITS.bodyBytes }));
  routes.all('*', async (context) => {
    const { pathname, search } = new URL(context.req.url);
    try {
      const person = callerOf(context, site);
      const { method } = context.req;
      return await site.fetchAs(person?.accountId ?? null, pathname + search, {
        method,
        body: await context.req.text(),
        sender: context.req.header(SENT_BY_APPS) === undefined ? 'client' : 'app',
      });
    } catch (error) {
      if (!(error instanceof UnknownPersonError)) throw error;
      return context.json({ statusCode: 401, message: error.message }, 401);
    }
  });
  return routes;
}
