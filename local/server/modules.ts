import type { Site } from '../create-site';
import { extensionKeyOf } from '../forge/identity';
import type { SurfaceModule } from '../forge/manifest';
import type { Addresses } from './addresses';

const named = ({ key, title, resource }: SurfaceModule) => ({ key, title, resource: resource ?? '' });

/** The app's modules as the site's shell needs them. */
export function describeModules(site: Site, addresses: Addresses) {
  const { manifest, identity } = site;
  const {
    macro = [],
    'confluence:spacePage': spacePages = [],
    'confluence:spaceSettings': spaceSettings = [],
    'confluence:globalSettings': globalSettings = [],
    'confluence:contentAction': contentActions = [],
  } = manifest.modules;
  // A modal may show any of them, not only those that modules name.
  const resources = manifest.resources ?? [];
  return {
    appName: manifest.app.name ?? macro[0]?.title ?? 'App',
    appId: identity.appId,
    environmentId: identity.environmentId,
    environmentType: identity.environmentType,
    cloudId: identity.cloudId,
    macros: macro.map((module) => ({
      ...named(module),
      description: module.description ?? '',
      extensionKey: extensionKeyOf(identity, module.key),
      layout: module.layout ?? 'block',
      ...(module.config && {
        config: { resource: module.config.resource, title: module.config.title ?? module.title },
      }),
    })),
    spacePages: spacePages.map((module) => ({ ...named(module), route: module.route ?? '' })),
    spaceSettings: spaceSettings.map(named),
    globalSettings: globalSettings.map(named),
    contentActions: contentActions.map(named),
    resources: Object.fromEntries(resources.map(({ key }) => [key, `${addresses.app}/_app/${key}/index.html`])),
  };
}
