import { Hono } from 'hono';
import type { Site } from '../create-site';
import { addressesOf } from './addresses';
import { appRoutes } from './app-routes';
import type { BuiltFiles } from './built-files';
import { guard } from './guard';
import { hostRoutes } from './host-routes';
import { restRoutes } from './rest-routes';
import { shellRoutes } from './shell-routes';

/** Everything that a host answers over HTTP. */
export function createRoutes(site: Site, files: BuiltFiles, port: number, log: (line: string) => void): Hono {
  const addresses = addressesOf(port);
  const routes = new Hono();
  routes.use(guard(addresses));
  routes.route('/wiki/api/v2', restRoutes(site));
  routes.route('/wiki/rest/api', restRoutes(site));
  routes.route('/_host', hostRoutes(site, addresses));
  routes.route('/', appRoutes({ manifest: site.manifest, root: files.root, bridge: files.bridge }, addresses));
  routes.route('/', shellRoutes(site, files.shell, addresses));
  routes.onError((error, context) => {
    log(`${context.req.method} ${context.req.path} failed: ${error.stack ?? error.message}`);
    return context.json({ error: { message: 'The host failed. Its own output says more.' } }, 500);
  });
  return routes;
}
