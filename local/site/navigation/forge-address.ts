/** Of the modules of the site: what addresses name. */
interface Pages {
  environmentId: string;
  spacePages: readonly { key: string; route?: string | undefined }[];
}

/**
 * The module that is meant by an address as Forge has them, which pages carry: what follows the app's id is the environment, the
 * module's route in the manifest, and what the module adds. Nothing for one that this site does not have.
 */
export function readForgeAddress(
  { environmentId, spacePages }: Pages,
  address: string,
): { moduleKey: string; rest: string } | undefined {
  const [environment, route, ...rest] = address.split('/');
  const module = spacePages.find((one) => one.route !== undefined && one.route === route);
  if (environment !== environmentId || module === undefined) return undefined;
  return { moduleKey: module.key, rest: rest.map((part) => `/${encodeURIComponent(part)}`).join('') };
}
