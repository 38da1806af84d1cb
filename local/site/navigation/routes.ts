/** Every address of the site. A name in braces is one path segment; `{...rest}` is what is left, maybe nothing. */
const PATTERNS = {
  /** Beside Confluence: the channel that stands in for Slack. */
  slack: '/slack',
  spaces: '/wiki/spaces',
  space: '/wiki/spaces/{key}',
  create: '/wiki/spaces/{key}/create',
  edit: '/wiki/spaces/{key}/pages/{id}/edit',
  /** What follows the id is the title for people's eyes. */
  page: '/wiki/spaces/{key}/pages/{id}/{...rest}',
  pageById: '/wiki/pages/viewpage.action',
  globalSettings: '/wiki/admin/apps/{moduleKey}/{...rest}',
  spaceApp: '/wiki/spaces/{key}/apps/{moduleKey}/{...rest}',
  spaceSettings: '/wiki/spaces/{key}/settings',
  spaceSettingsApp: '/wiki/spaces/{key}/settings/apps/{moduleKey}/{...rest}',
} as const;

export type RouteName = keyof typeof PATTERNS;

export interface Route {
  name: RouteName;
  key: string;
  id: string;
  moduleKey: string;
  rest: string;
}

/** The surface that an address names, or nothing. */
export function matchRoute(pathname: string): Route | undefined {
  const path = pathname === '/' || pathname === '/wiki' || pathname === '/wiki/' ? '/wiki/spaces' : pathname;
  for (const [name, pattern] of Object.entries(PATTERNS)) {
    const found = matchPattern(pattern, path);
    if (found !== undefined) return { key: '', id: '', moduleKey: '', rest: '', ...found, name: name as RouteName };
  }
  return undefined;
}

function matchPattern(pattern: string, path: string): Partial<Route> | undefined {
  const expression = pattern.replace(/\/\{\.\.\.(\w+)\}/g, '(?:/(?<$1>.*))?').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const groups = new RegExp(`^${expression}/?$`).exec(path);
  if (groups === null) return undefined;
  const named = Object.entries(groups.groups ?? {}).map(([name, value]) => [name, decodeSegment(value ?? '')]);
  return Object.fromEntries(named) as Partial<Route>;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const at = (...parts: string[]): string => `/wiki/spaces/${parts.map(encodeURIComponent).join('/')}`;

/** Addresses, built in one place so that no key or id reaches a path unencoded. */
export const paths = {
  slack: '/slack',
  spaces: '/wiki/spaces',
  space: (key: string): string => at(key),
  create: (key: string, parentId?: string): string =>
    at(key, 'create') + (parentId === undefined ? '' : `?parent=${encodeURIComponent(parentId)}`),
  page: (key: string, id: string): string => at(key, 'pages', id),
  edit: (key: string, id: string): string => at(key, 'pages', id, 'edit'),
  pageById: (id: string): string => `/wiki/pages/viewpage.action?pageId=${encodeURIComponent(id)}`,
  globalSettings: (moduleKey: string): string => `/wiki/admin/apps/${encodeURIComponent(moduleKey)}`,
  spaceApp: (key: string, moduleKey: string): string => at(key, 'apps', moduleKey),
  spaceSettings: (key: string): string => at(key, 'settings'),
  spaceSettingsApp: (key: string, moduleKey: string): string => at(key, 'settings', 'apps', moduleKey),
};
