import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AppManifest } from '../forge/manifest';

/** Where the built parts of the project are. */
export interface BuiltFiles {
  /** The folder that the manifest's paths start from. */
  root: string;
  /** The app's functions in one CommonJS file. */
  backend: string;
  /** The script that gives the app its bridge. */
  bridge: string;
  /** The folder of the site's shell. */
  shell: string;
}

export const builtFilesOf = (root: string): BuiltFiles => ({
  root,
  backend: path.join(root, '.build/backend/index.cjs'),
  bridge: path.join(root, '.build/bridge.js'),
  shell: path.join(root, '.build/site'),
});

/** Something that the host serves or runs has not been built. */
export class MissingBuildError extends Error {
  override readonly name = 'MissingBuildError';
}

/** @throws MissingBuildError naming each part that is not there. */
export function checkBuilt(files: BuiltFiles, manifest: AppManifest): void {
  const surfaces = Object.values(manifest.modules)
    .flat()
    .map((module) => (module !== undefined && 'resource' in module ? module.resource : undefined));
  const resources = (manifest.resources ?? []).filter(({ key }) => surfaces.includes(key));
  const pages = resources.map((resource) => path.resolve(files.root, resource.path, 'index.html'));
  const missing = [files.backend, files.bridge, path.join(files.shell, 'index.html'), ...pages].filter(
    (file) => !existsSync(file),
  );
  if (missing.length === 0) return;
  const names = missing.map((file) => path.relative(files.root, file)).join(', ');
  throw new MissingBuildError(`Not built yet: ${names}. Run "npm start", which builds what is missing.`);
}
