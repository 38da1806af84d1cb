import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/*
 * Atlassian's own description of Confluence's REST API v2. It is reference data beside the project, not in it.
 */
export const DESCRIPTION_FILE = '../shared/data/confluence-openapi-v2.json';
/** Paths of the description begin behind it. */
export const BASE = '/wiki/api/v2';

export type Content = Record<string, { schema: object }>;
export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: object & { type?: string };
}
export interface DescribedOperation {
  parameters?: readonly Parameter[];
  requestBody?: { $ref?: string; content?: Content };
  responses: Record<string, { content?: Content }>;
}
export interface Description {
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: object; requestBodies: Record<string, { content: Content }> };
}

/** Null when there is none: what it would be held against is then not checked, which the run says. */
export function readDescription(): Description | null {
  const file = path.resolve(__dirname, '../../../..', DESCRIPTION_FILE.slice('../'.length));
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Description) : null;
}

/** An operation of the description, with the path as it is written there. */
export interface FoundOperation {
  template: string;
  operation: DescribedOperation;
}

/** @returns a function that finds what a path without its query, behind the base, is for */
export function operationFinder({ paths }: Description) {
  const routes = Object.entries(paths)
    .map(([template, operations]) => ({
      template,
      operations,
      pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/gu, '[^/]+')}$`, 'u'),
    }))
    // A path without placeholders is the closer one.
    .sort((one, other) => one.template.split('{').length - other.template.split('{').length);
  return (method: string, pathname: string): FoundOperation | undefined => {
    const route = routes.find(({ pattern }) => pattern.test(pathname));
    const operation = route?.operations[method.toLowerCase()];
    return route === undefined || operation === undefined ? undefined : { template: route.template, operation };
  };
}
