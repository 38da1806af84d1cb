import { Hono } from 'hono';
import type { Addresses } from './addresses';
import { sitePolicy } from './content-security-policy';
import type { Site } from '../create-site';
import { decodePath, fileHeaders, readStaticFile } from './static-files';
import { welcome } from './viewer';

/** The built shell of the site: its files, and its page for every other path, which the shell reads itself. */
export function shellRoutes(site: Site, folder: string, addresses: Addresses): Hono {
  const routes = new Hono();
  routes.get('*', (context) => {
    const relative = decodePath(context.req.path) ?? '';
    const file = readStaticFile(folder, relative);
    if (file !== undefined && !file.contentType.startsWith('text/html')) {
      return new Response(new Uint8Array(file.bytes), { headers: fileHeaders(file) });
    }
    if (relative.startsWith('/_site/')) return context.text('The site has no such file.', 404);
    const page = readStaticFile(folder, 'index.html');
    if (page === undefined) return context.text('The site is not built.', 503);
    welcome(context, site);
    const headers = { ...fileHeaders(page), 'content-security-policy': sitePolicy(addresses) };
    return context.body(new Uint8Array(page.bytes), { headers });
  });
  routes.all('*', (context) => context.text(`The site has no ${context.req.method} ${context.req.path}.`, 404));
  return routes;
}
