import type { AppManifest } from './manifest';

/** The names under which Forge knows the app, its installation and the site. */
export interface AppIdentity {
  appId: string;
  environmentId: string;
  environmentType: 'DEVELOPMENT';
  installationId: string;
  cloudId: string;
  /** The site that the app is installed on, as an ARI. */
  installContext: string;
}

const ENVIRONMENT_ID = '00000000-0000-4000-8000-0000000000e1';
const INSTALLATION_ID = '00000000-0000-4000-8000-0000000000b1';
const CLOUD_ID = '00000000-0000-4000-8000-0000000000c1';

/** The app's names on a local site. */
export function identify(manifest: AppManifest): AppIdentity {
  return {
    appId: manifest.app.id.split('/').at(-1) ?? manifest.app.id,
    environmentId: ENVIRONMENT_ID,
    environmentType: 'DEVELOPMENT',
    installationId: INSTALLATION_ID,
    cloudId: CLOUD_ID,
    installContext: `ari:cloud:confluence::site/${CLOUD_ID}`,
  };
}

/** The `extensionKey` of a macro's node in a document. */
export const extensionKeyOf = (identity: AppIdentity, moduleKey: string): string =>
  `${identity.appId}/${identity.environmentId}/static/${moduleKey}`;
