import path from 'node:path';
import { Hono } from 'hono';
import type { AppManifest } from '../forge/manifest';
import type { Addresses } from './addresses';
import { appPolicy } from './content-security-policy';
import { decodePath, fileHeaders, readStaticFile } from './static-files';
import type { StaticFile } from './static-files';

export interface AppFiles {
  manifest: AppManifest;
  /** The folder that the manifest's paths start from. */
  root: string;
  /** The built script that gives the app its bridge. */
  bridge: string;
}

/** The bridge is there before anything of the app runs, since its packages look for it when they load. */
const injectBridge = (html: string): string =>
  html.replace(/<head[^>]*>/i, (head) => `${head}<script src="/_bridge.js"></script>`);

function respond(file: StaticFile, manifest: AppManifest, addresses: Addresses): Response {
  const { bytes, contentType } = file;
  if (!contentType.startsWith('text/html')) return new Response(new Uint8Array(bytes), { headers: fileHeaders(file) });
  const html = bytes.toString('utf8');
  const policy = appPolicy(html, manifest, addresses);
  return new Response(injectBridge(html), {
    headers: { ...fileHeaders(file), 'content-security-policy': policy },
  });
}

/** The app's own origin: the files of its resources under `/_app/<resource>/`, and the bridge. */
export function appRoutes({ manifest, root, bridge }: AppFiles, addresses: Addresses): Hono {
  const routes = new Hono();
  const folders = new Map(
    (manifest.resources ?? []).map((resource) => [resource.key, path.resolve(root, resource.path)]),
  );
  routes.get('/_bridge.js', (context) => {
    const file = readStaticFile(path.dirname(bridge), path.basename(bridge));
    return file === undefined ? context.text('The bridge is not built.', 503) : respond(file, manifest, addresses);
  });
  routes.get('/_app/:resource/:path{.+}', (context) => {
    const folder = folders.get(context.req.param('resource'));
    const relative = decodePath(context.req.param('path'));
    const file = folder === undefined || relative === undefined ? undefined : readStaticFile(folder, relative);
    return file === undefined ? context.text('The app has no such file.', 404) : respond(file, manifest, addresses);
  });
  return routes;
}
